// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/octets.h"

#include <QDateTime>

#include <optional>

namespace naer {

/// What the clock of a device showed: a date and a time of day without a zone (GATT "Date Time", 7 octets). Year, month
/// or day 0 means that the device does not know it.
struct DeviceTime
{
    quint16 year = 0;
    quint8 month = 0;
    quint8 day = 0;
    quint8 hour = 0;
    quint8 minute = 0;
    quint8 second = 0;

    static constexpr std::size_t size = 7;
    static DeviceTime read(OctetReader& reader);
    void write(OctetWriter& writer) const;
    static DeviceTime from(const QDateTime& shown);

    /// False for a 48th day, a 29 February of a wrong year, an hour 24: bytes that are no time at all.
    bool isPossible() const;
    /// Whether the device says when: false where year, month or day is 0.
    bool isKnown() const { return year != 0 && month != 0 && day != 0; }
    /// Date and time of day as the device showed them, in UTC for lack of a zone; nothing where not known.
    std::optional<QDateTime> shown() const;

    bool operator==(const DeviceTime&) const = default;
};

} // namespace naer
