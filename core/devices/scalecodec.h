// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Weight Measurement (2A9D), as sent. Source of the layout: Bluetooth SIG, Weight Scale Service 1.0.1.
struct WeightPacket
{
    static constexpr quint16 unsuccessful = 0xffff;

    bool imperial = false;
    quint16 weight = unsuccessful; ///< 5 g or 0.01 lb
    std::optional<DeviceTime> time;
    std::optional<quint8> user; ///< 255: unknown
    struct Body
    {
        quint16 bmi = 0; ///< 0.1
        quint16 height = 0; ///< 1 mm or 0.1 in: what the scale was told, not a measurement
        bool operator==(const Body&) const = default;
    };
    std::optional<Body> body;
    bool more = false;

    /// Errors: Truncated, BadTime.
    static std::expected<WeightPacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;
    DecodedPacket interpret() const;

    bool operator==(const WeightPacket&) const = default;
};

/// Body Composition Measurement (2A9C), as sent. Source of the layout: Bluetooth SIG, Body Composition Service 1.0.0.
struct BodyCompositionPacket
{
    static constexpr quint16 unsuccessful = 0xffff;

    bool imperial = false;
    quint16 fat = unsuccessful; ///< 0.1 %
    std::optional<DeviceTime> time;
    std::optional<quint8> user;
    std::optional<quint16> basalMetabolism; ///< kJ
    std::optional<quint16> muscleShare; ///< 0.1 %
    std::optional<quint16> muscleMass; ///< masses: 5 g or 0.01 lb
    std::optional<quint16> fatFreeMass;
    std::optional<quint16> softLeanMass;
    std::optional<quint16> bodyWaterMass;
    std::optional<quint16> impedance; ///< 0.1 ohm
    std::optional<quint16> weight;
    std::optional<quint16> height; ///< what the scale was told
    bool morePackets = false;
    bool more = false;

    /// Errors: Truncated, BadTime.
    static std::expected<BodyCompositionPacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;
    /// fat-percentage; body-composition where there is more than fat; weight where the scale sends it along.
    DecodedPacket interpret() const;

    bool operator==(const BodyCompositionPacket&) const = default;
};

} // namespace naer
