// SPDX-License-Identifier: MPL-2.0
#include "core/devices/heartratecodec.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

enum Flag : quint8 { Wide = 1 << 0, HasEnergy = 1 << 3, HasIntervals = 1 << 4 };
constexpr int contactShift = 1;
constexpr quint8 knownFlags = 0x1f;
constexpr UnitRatio secondsOver1024ToMilliseconds{1000, 1024};

} // namespace

std::expected<HeartRatePacket, RefusalCode> HeartRatePacket::decode(Octets octets)
{
    OctetReader reader(octets);
    HeartRatePacket packet;
    const quint8 flags = reader.u8();
    packet.wide = flags & Wide;
    packet.rate = packet.wide ? reader.u16() : reader.u8();
    packet.contact = static_cast<Contact>((flags >> contactShift) & 3);
    if (flags & HasEnergy)
        packet.energy = reader.u16();
    packet.hasIntervals = flags & HasIntervals;
    while (packet.hasIntervals && reader.left() >= 2)
        packet.intervals += reader.u16();
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    packet.more = reader.left() > 0 || (flags & ~knownFlags);
    return packet;
}

QByteArray HeartRatePacket::encode() const
{
    OctetWriter writer;
    writer.u8((wide ? Wide : 0) | static_cast<quint32>(contact) << contactShift | (energy ? HasEnergy : 0)
        | (hasIntervals ? HasIntervals : 0));
    if (wide)
        writer.u16(rate);
    else
        writer.u8(rate);
    if (energy)
        writer.u16(*energy);
    for (const quint16 interval : intervals)
        writer.u16(interval);
    return writer.bytes();
}

DecodedPacket HeartRatePacket::interpret() const
{
    if (contact == Contact::NotDetected)
        return DecodedPacket::refuse(RefusalCode::NoContact);
    if (rate == 0)
        return DecodedPacket::refuse(RefusalCode::NoValue);
    // the bounds of the catalogue's pulse; the kind is a live one of its own
    const auto asPulse = readingOf(u"pulse", {Milli::fromInt(rate)});
    if (!asPulse)
        return DecodedPacket::refuse(asPulse.error());
    DeviceReading reading{.kind = u"heart-rate"_s,
        .values = {{u"heart-rate"_s, Milli::fromInt(rate)}},
        .unit = asPulse->unit,
        .flags = {u"continuous"_s}};
    for (const quint16 interval : intervals)
        reading.beatIntervals += *toMilli({.mantissa = interval}, secondsOver1024ToMilliseconds);
    return {.readings = {std::move(reading)}, .refused = {}, .partial = more};
}

} // namespace naer
