// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Heart Rate Measurement (2A37), as sent. Source of the layout: Bluetooth SIG, Heart Rate Service 1.0.
struct HeartRatePacket
{
    enum class Contact : quint8 { NotSupported = 0, NotSupportedEither = 1, NotDetected = 2, Detected = 3 };

    bool wide = false; ///< the rate is sent in two octets
    quint16 rate = 0; ///< beats a minute
    Contact contact = Contact::NotSupported;
    std::optional<quint16> energy; ///< kJ since it was reset
    QList<quint16> intervals; ///< between beats, 1/1024 s
    bool hasIntervals = false;
    bool more = false;

    /// Errors: Truncated.
    static std::expected<HeartRatePacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;
    /// heart-rate with "rr" in milliseconds, or why not.
    DecodedPacket interpret() const;

    bool operator==(const HeartRatePacket&) const = default;
};

} // namespace naer
