// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// How a value lies against the limits agreed for this person. Shown as shape, colour and word together.
namespace HealthStates {
Q_NAMESPACE
QML_NAMED_ELEMENT(HealthState)

enum class HealthState {
    NotAgreed, ///< nobody has agreed a limit: an empty grey circle
    Green,
    Yellow,
    Red,
};
Q_ENUM_NS(HealthState)
}

using HealthStates::HealthState;

}
