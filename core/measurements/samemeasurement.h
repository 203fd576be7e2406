// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/vault/database.h"

#include <vector>

namespace naer {

/// What a device measured and a person wrote down as well is one measurement: not further apart than this, and the same
/// numbers as far as the screen shows them.
inline constexpr qint64 sameMeasurementMs = 10 * 60'000;

/// The reason in the history of a measurement that another one stands for.
QString sameAs(const ObservationId& id);

/// The measurements that count and that are the same as this one but for where they come from: for one by device those
/// by hand, for one by hand those by device that do not stand for another one yet.
Result<std::vector<Observation>> sameMeasurements(
    Database& database, const Kind& kind, const Values& values, const Moment& takenAt, Source source);

} // namespace naer
