// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Battery Level (2A19): 0 … 100 %. Errors: Truncated, Invalid (above 100).
std::expected<int, RefusalCode> decodeBatteryLevel(Octets octets);

/// A text of Device Information (2A24 model, 2A29 manufacturer, …): UTF-8 up to the first NUL, without control
/// characters, at most 100 characters. Errors: Invalid (not UTF-8).
std::expected<QString, RefusalCode> decodeDeviceText(Octets octets);

/// Current Time (2A2B): what the clock of a device shows, and how to set it.
struct CurrentTimePacket
{
    enum AdjustReason : quint8 {
        Manual = 1 << 0,
        ExternalReference = 1 << 1,
        ZoneChange = 1 << 2,
        SummerTime = 1 << 3
    };

    DeviceTime time;
    quint8 weekday = 0; ///< 1 Monday … 7 Sunday, 0 unknown
    quint8 fractions = 0; ///< 1/256 s
    quint8 adjustReason = 0;

    /// For setting a clock to what `shown` shows.
    static CurrentTimePacket from(const QDateTime& shown);
    /// Errors: Truncated, BadTime.
    static std::expected<CurrentTimePacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;

    bool operator==(const CurrentTimePacket&) const = default;
};

/// Date Time (2A08). Errors: Truncated, BadTime.
std::expected<DeviceTime, RefusalCode> decodeDateTime(Octets octets);

/// The bits of a feature characteristic (2A49 u16, 2A51 u16, 2A60 u16 and more, 2A9B and 2A9E u32): the first 2 or 4
/// octets. Errors: Truncated.
std::expected<quint32, RefusalCode> decodeFeatures(Octets octets);

} // namespace naer
