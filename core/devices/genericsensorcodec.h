// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// When an observation was made: a count of its clock's own steps, from the year 2000 unless it counts from nowhere.
struct ElapsedTime
{
    quint8 flags = 0;
    quint64 count = 0; ///< 48 bits
    quint8 source = 0; ///< what the device's clock follows
    qint8 quarterHours = 0; ///< of the zone

    enum Flag : quint8 {
        Ticks = 1 << 0, ///< counts from nowhere
        Utc = 1 << 1, ///< else local time
        Resolution = 3 << 2, ///< 0 second, 1 tenth, 2 thousandth, 3 ten-thousandth
        HasZone = 1 << 4,
        CurrentTimeline = 1 << 5, ///< not from before the clock was set anew
    };

    static ElapsedTime read(OctetReader& reader);
    void write(OctetWriter& writer) const;
    /// What a clock on the wall showed; nothing where that cannot be known.
    std::optional<QDateTime> shown() const;
    bool operator==(const ElapsedTime&) const = default;
};

/// An observation of the Generic Health Sensor service, as sent: live (2B8B) or stored (2BDD). Only the classes numeric
/// and compound of numerics, with type and time, in one packet.
///
/// UNVERIFIED. The layout is the one of a draft that the Philips simulator implements
/// (philips-labs/BLE-GHS-Server-Simulator, 2023); the adopted text of the service was not read. So it is taken only
/// where it is asked for: DraftFormats in characteristics.h.
struct GenericSensorPacket
{
    struct Number
    {
        quint32 type = 0; ///< MDC, with its partition
        quint16 unit = 0; ///< MDC, of partition 4
        MedicalFloat value;
        bool operator==(const Number&) const = default;
    };

    quint8 counter = 0; ///< of the packets, 6 bits
    std::optional<quint32> record; ///< stored: its number in the device
    quint32 type = 0; ///< MDC
    std::optional<ElapsedTime> time;
    bool compound = false;
    QList<Number> numbers; ///< one of the packet's own type unless compound
    bool more = false; ///< octets behind the observation

    /// Errors: Truncated, PartOfSeveral, UnknownMeasurement (another class), Unverified (fields whose length the draft
    /// leaves open, or no type), BadLength.
    static std::expected<GenericSensorPacket, RefusalCode> decodeLive(Octets octets);
    static std::expected<GenericSensorPacket, RefusalCode> decodeStored(Octets octets);
    QByteArray encode() const;
    /// One reading with the flag "unverified-format", or why not. Types and units that we have no source for are
    /// UnknownMeasurement.
    DecodedPacket interpret() const;

    bool operator==(const GenericSensorPacket&) const = default;
};

} // namespace naer
