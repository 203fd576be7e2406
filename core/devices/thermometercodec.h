// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Temperature Measurement (2A1C) and Intermediate Temperature (2A1E), as sent. Source of the layout: Bluetooth SIG,
/// Health Thermometer Service 1.0.
struct TemperaturePacket
{
    bool fahrenheit = false;
    MedicalFloat temperature;
    std::optional<DeviceTime> time;
    std::optional<quint8> site; ///< 1 armpit, 2 body, 3 ear, 4 finger, 5 gastro-intestinal, 6 mouth, 7 rectum, 8 toe, 9
                                ///< eardrum
    bool more = false;

    /// Errors: Truncated, BadTime.
    static std::expected<TemperaturePacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;
    DecodedPacket interpret() const;

    bool operator==(const TemperaturePacket&) const = default;
};

} // namespace naer
