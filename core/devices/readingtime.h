// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicesession.h"

#include <QTimeZone>

namespace naer {

/// When a reading was taken, and how that is known.
struct ReadingTime
{
    Moment takenAt;
    qint64 correction = 0; ///< seconds added to what the device showed
    bool byArrival = false; ///< the device could not say; it is the time it was received
    bool doubledHour = false; ///< of the hour that comes twice in autumn: the first of the two, for nothing tells which
};

/// A clock that is off by no more than this is right.
inline constexpr std::chrono::seconds clockTolerance{60};

/// From what the device showed to when it was (F14). In words: a device's clock is a wall clock. Where it told what it
/// shows now, its readings are moved by as much as it is wrong. Where it is wrong by the hour of summer time, it never
/// changes over: its readings from the other half of the year are right as they stand. Of the hour that comes twice in
/// autumn it is the second where that is just now, else the first; the hour that is left out in spring is shown by a
/// clock that was not set forward yet. Where it does not know, or shows
/// a year before 2015 or a time to come, and did not tell what it shows now, the time of arrival counts.
ReadingTime readingTime(const std::optional<QDateTime>& shown, const ReceivedPacket& packet, const QTimeZone& zone);

/// What is to be said about a clock that is off.
enum class ClockTrouble { None, Off, SummerTime, NeverSet };
ClockTrouble clockTrouble(std::chrono::seconds ahead, const Moment& now);

} // namespace naer
