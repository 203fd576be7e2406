// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Blood Pressure Measurement (2A35) and Intermediate Cuff Pressure (2A36, only the first number counts), as sent.
/// Source of the layout: Bluetooth SIG, Blood Pressure Service 1.1.1.
struct BloodPressurePacket
{
    bool kilopascal = false;
    MedicalFloat systolic;
    MedicalFloat diastolic;
    MedicalFloat mean;
    std::optional<DeviceTime> time;
    std::optional<MedicalFloat> pulse;
    std::optional<quint8> user; ///< 255: unknown
    std::optional<quint16> status;
    bool more = false; ///< flags or octets that the layout does not define

    enum Status : quint16 {
        BodyMovement = 1 << 0,
        CuffTooLoose = 1 << 1,
        IrregularPulse = 1 << 2,
        PulseAboveRange = 1 << 3,
        PulseBelowRange = 1 << 4,
        ImproperPosition = 1 << 5,
    };

    /// Errors: Truncated, BadTime.
    static std::expected<BloodPressurePacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;
    /// One blood pressure with its pulse, or why not.
    DecodedPacket interpret() const;

    bool operator==(const BloodPressurePacket&) const = default;
};

} // namespace naer
