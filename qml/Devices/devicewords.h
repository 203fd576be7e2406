// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceradio.h"
#include "core/devices/devicereading.h"
#include "core/devices/devicerepository.h"
#include "core/devices/inboxrepository.h"

#include <QCoreApplication>

namespace naer {

/// What is said about devices: what to do with them, what they answer, and why something did not work.
class DeviceWords
{
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)

public:
    /// "Blood pressure meter"
    static QString kindName(DeviceKind kind);
    /// An icon of Naer.Controls.
    static QString symbol(DeviceKind kind);
    /// What to do so that a new one shows itself, in steps.
    static QStringList addSteps(DeviceKind kind);
    /// What to do so that it measures and sends, in steps.
    static QStringList measureSteps(DeviceKind kind);

    /// "Battery 80 %. Last seen yesterday.", or what is missing.
    static QString condition(const Device& device, const Moment& now);
    /// What is wrong with its clock, empty where it is right: "The clock is 1 hour ahead."
    static QString clock(std::chrono::seconds ahead, const Moment& now);

    /// Whether a reading that waits comes with the 1-1-2 line.
    static bool isUrgent(const WaitingReading& reading);

    /// Why a packet is no reading, and what to do (F13).
    static QString refusal(RefusalCode code);
    /// Why the device was not reached, and what to do.
    static QString failure(LinkFailure failure);
    /// Why a reading waits (F15).
    static QString reason(const WaitingReading& reading);
    /// What the device remarked about a reading; empty where it needs no words.
    static QString remark(const QString& code);
};

} // namespace naer
