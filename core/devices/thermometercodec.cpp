// SPDX-License-Identifier: MPL-2.0
#include "core/devices/thermometercodec.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

enum Flag : quint8 { Fahrenheit = 1 << 0, HasTime = 1 << 1, HasSite = 1 << 2 };
constexpr quint8 knownFlags = 0x07;

/// The catalogue's word for a site; empty where it has none.
QString siteWord(quint8 site)
{
    switch (site) {
    case 1: return u"armpit"_s;
    case 3:
    case 9: return u"ear"_s;
    case 6: return u"mouth"_s;
    case 7: return u"rectal"_s;
    default: return {};
    }
}

QString siteFlag(quint8 site)
{
    switch (site) {
    case 4: return u"site-finger"_s;
    case 5: return u"site-gastro-intestinal"_s;
    case 8: return u"site-toe"_s;
    default: return {};
    }
}

} // namespace

std::expected<TemperaturePacket, RefusalCode> TemperaturePacket::decode(Octets octets)
{
    OctetReader reader(octets);
    TemperaturePacket packet;
    const quint8 flags = reader.u8();
    packet.fahrenheit = flags & Fahrenheit;
    packet.temperature = MedicalFloat::readLong(reader);
    if (flags & HasTime)
        packet.time = DeviceTime::read(reader);
    if (flags & HasSite)
        packet.site = reader.u8();
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (packet.time && !packet.time->isPossible())
        return std::unexpected(RefusalCode::BadTime);
    packet.more = reader.left() > 0 || (flags & ~knownFlags);
    return packet;
}

QByteArray TemperaturePacket::encode() const
{
    OctetWriter writer;
    writer.u8((fahrenheit ? Fahrenheit : 0) | (time ? HasTime : 0) | (site ? HasSite : 0));
    temperature.writeLong(writer);
    if (time)
        time->write(writer);
    if (site)
        writer.u8(*site);
    return writer.bytes();
}

DecodedPacket TemperaturePacket::interpret() const
{
    const auto degrees = measuredValue(temperature, fahrenheit ? fahrenheitToCelsius : sameUnit);
    if (!degrees)
        return DecodedPacket::refuse(degrees.error());
    auto reading = readingOf(u"temperature", {*degrees});
    if (!reading)
        return DecodedPacket::refuse(reading.error());
    if (time)
        reading->shownTime = time->shown();
    if (time && !reading->shownTime)
        reading->flags += u"time-unknown"_s;
    if (const QString word = siteWord(site.value_or(0)); !word.isEmpty())
        reading->context[u"site"_s] = word;
    if (const QString flag = siteFlag(site.value_or(0)); !flag.isEmpty())
        reading->flags += flag;
    return {.readings = {std::move(*reading)}, .refused = {}, .partial = more};
}

} // namespace naer
