// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Oxygen saturation (%) and pulse (1/min) as an oximeter pairs them.
struct OximeterPair
{
    MedicalFloat saturation;
    MedicalFloat pulse;
    bool operator==(const OximeterPair&) const = default;
};

/// PLX Spot-Check Measurement (2A5E) and PLX Continuous Measurement (2A5F), as sent.
/// Source of the layouts and of the status bits: Bluetooth SIG, Pulse Oximeter Service 1.0.1.
struct OximeterPacket
{
    bool continuous = false;
    OximeterPair normal;
    std::optional<OximeterPair> fast; ///< continuous only
    std::optional<OximeterPair> slow; ///< continuous only
    std::optional<DeviceTime> time; ///< spot check only
    std::optional<quint16> measurementStatus;
    std::optional<quint32> deviceStatus; ///< 24 bits
    std::optional<MedicalFloat> pulseAmplitude; ///< %
    bool clockNotSet = false; ///< spot check only
    bool more = false;

    enum MeasurementStatus : quint16 {
        Ongoing = 1 << 5,
        EarlyEstimate = 1 << 6,
        Validated = 1 << 7,
        FullyQualified = 1 << 8,
        FromStorage = 1 << 9,
        Demonstration = 1 << 10,
        Testing = 1 << 11,
        Calibrating = 1 << 12,
        Unavailable = 1 << 13,
        Questionable = 1 << 14,
        Invalid = 1 << 15,
    };
    enum DeviceStatus : quint32 {
        EquipmentMalfunction = 1 << 1,
        LowPerfusion = 1 << 5,
        SensorUnconnected = 1 << 11, ///< no finger in it
        SensorMalfunction = 1 << 14,
        SensorDisconnected = 1 << 15,
    };

    /// Errors: Truncated, BadTime.
    static std::expected<OximeterPacket, RefusalCode> decodeSpotCheck(Octets octets);
    /// Errors: Truncated.
    static std::expected<OximeterPacket, RefusalCode> decodeContinuous(Octets octets);
    QByteArray encode() const;
    /// Saturation, and the pulse as a reading of its own; or why not. A continuous packet is one of many: its readings
    /// carry the flag "continuous", and who takes it decides when it has settled.
    DecodedPacket interpret() const;

    bool operator==(const OximeterPacket&) const = default;
};

} // namespace naer
