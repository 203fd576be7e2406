// SPDX-License-Identifier: MPL-2.0
#include "core/devices/genericsensorcodec.h"

#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

enum Segment : quint8 { First = 1 << 0, Last = 1 << 1 };
constexpr int counterShift = 2;
enum Class : quint8 { Numeric = 1, Compound = 7 };
enum Presence : quint16 { HasType = 1 << 0, HasTime = 1 << 1 };

/// What we have a kind for. Source of the codes: ISO/IEEE 11073-10101 as the DK Core and FUT examples, HL7 PHD and the
/// Philips simulator give them.
struct KnownType
{
    quint32 type;
    QLatin1StringView kind;
    QLatin1StringView site = {};
};
constexpr std::array knownTypes{
    KnownType{149530, "pulse"_L1}, // by oximeter
    KnownType{149546, "pulse"_L1}, // by cuff
    KnownType{150456, "oxygen-saturation"_L1}, KnownType{188736, "weight"_L1}, KnownType{150364, "temperature"_L1},
    KnownType{150392, "temperature"_L1, "ear"_L1}, KnownType{188424, "temperature"_L1, "mouth"_L1},
    KnownType{188420, "temperature"_L1, "rectal"_L1}, KnownType{188452, "temperature"_L1, "armpit"_L1},
    KnownType{160184, "glucose"_L1}, // capillary whole blood
    KnownType{160188, "glucose"_L1}, // capillary plasma
    KnownType{160368, "glucose"_L1}, // undetermined plasma
};
constexpr quint32 bloodPressure = 150020;
constexpr quint32 systolic = 150021;
constexpr quint32 diastolic = 150022;
constexpr quint32 meanPressure = 150023;
constexpr quint32 pulseByCuff = 149546;

/// Into the catalogue's unit. Source: 11073-10101, partition 4, as antidote and the Philips simulator give it.
struct KnownUnit
{
    quint16 unit;
    QLatin1StringView ucum;
    UnitRatio ratio;
};
constexpr std::array knownUnits{
    KnownUnit{544, "%"_L1, sameUnit},
    KnownUnit{2720, "/min"_L1, sameUnit},
    KnownUnit{3872, "mm[Hg]"_L1, sameUnit},
    KnownUnit{3843, "mm[Hg]"_L1, kilopascalToMmHg},
    KnownUnit{1731, "kg"_L1, sameUnit},
    KnownUnit{1760, "kg"_L1, poundToKilogram},
    KnownUnit{4722, "mmol/L"_L1, sameUnit},
    KnownUnit{2130, "mmol/L"_L1, glucoseMgPerDecilitreToMmol},
    KnownUnit{6048, "Cel"_L1, sameUnit},
    KnownUnit{4416, "Cel"_L1, fahrenheitToCelsius},
};

std::expected<Milli, RefusalCode> valueIn(QStringView ucum, const GenericSensorPacket::Number& number)
{
    const auto unit = std::ranges::find(knownUnits, number.unit, &KnownUnit::unit);
    if (unit == knownUnits.end() || unit->ucum != ucum)
        return std::unexpected(RefusalCode::UnknownMeasurement);
    return measuredValue(number.value, unit->ratio);
}

GenericSensorPacket::Number readNumber(OctetReader& reader, quint32 type)
{
    const quint16 unit = reader.u16();
    return {type, unit, MedicalFloat::readLong(reader)};
}

std::expected<void, RefusalCode> readBody(OctetReader body, GenericSensorPacket& packet)
{
    const quint16 present = body.u16();
    if (!body.truncated() && (!(present & HasType) || (present & ~(HasType | HasTime))))
        return std::unexpected(RefusalCode::Unverified);
    packet.type = body.u32();
    if (present & HasTime)
        packet.time = ElapsedTime::read(body);
    if (packet.compound) {
        for (int left = body.u8(); left > 0 && !body.truncated(); --left) {
            const quint32 type = body.u32();
            if (body.u8() != Numeric && !body.truncated())
                return std::unexpected(RefusalCode::UnknownMeasurement);
            packet.numbers += readNumber(body, type);
        }
    } else {
        packet.numbers += readNumber(body, packet.type);
    }
    if (body.truncated()) // the packet is whole, so the length that it names is wrong
        return std::unexpected(RefusalCode::BadLength);
    packet.more |= body.left() > 0;
    return {};
}

std::expected<GenericSensorPacket, RefusalCode> decodePacket(Octets octets, bool stored)
{
    OctetReader reader(octets);
    GenericSensorPacket packet;
    const quint8 segment = reader.u8();
    packet.counter = segment >> counterShift;
    if (!reader.truncated() && (segment & (First | Last)) != (First | Last))
        return std::unexpected(RefusalCode::PartOfSeveral);
    if (stored)
        packet.record = reader.u32();
    const quint8 kindOfValue = reader.u8();
    const quint16 length = reader.u16();
    if (reader.truncated() || length > reader.left())
        return std::unexpected(RefusalCode::Truncated);
    if (kindOfValue != Numeric && kindOfValue != Compound)
        return std::unexpected(RefusalCode::UnknownMeasurement);
    packet.compound = kindOfValue == Compound;
    packet.more = reader.left() > length;
    const auto read = readBody(OctetReader(reader.rest().first(length)), packet);
    return read ? std::expected<GenericSensorPacket, RefusalCode>(std::move(packet)) : std::unexpected(read.error());
}

std::expected<DeviceReading, RefusalCode> pressureReading(const GenericSensorPacket& packet, bool& passedOver)
{
    Values values;
    for (const auto& number : packet.numbers) {
        const int place = number.type == systolic ? 0
            : number.type == diastolic            ? 1
            : number.type == pulseByCuff          ? 2
                                                  : -1;
        if (place < 0) {
            passedOver |= number.type != meanPressure;
            continue;
        }
        const auto value = valueIn(place == 2 ? u"/min"_s : u"mm[Hg]"_s, number);
        if (!value)
            return std::unexpected(value.error());
        if (values[place])
            return std::unexpected(RefusalCode::Invalid); // which of the two would count?
        values[place] = *value;
    }
    if (!values[0] || !values[1])
        return std::unexpected(RefusalCode::NoValue);
    return readingOf(u"blood-pressure", values);
}

std::expected<DeviceReading, RefusalCode> singleReading(const GenericSensorPacket::Number& number)
{
    const auto known = std::ranges::find(knownTypes, number.type, &KnownType::type);
    if (known == knownTypes.end())
        return std::unexpected(RefusalCode::UnknownMeasurement);
    const QString kind = known->kind;
    const auto value = valueIn((*KindCatalog::instance().find(kind))->unit, number);
    auto reading
        = value ? readingOf(kind, {*value}) : std::expected<DeviceReading, RefusalCode>(std::unexpected(value.error()));
    if (reading && !known->site.isEmpty())
        reading->context[u"site"_s] = known->site;
    return reading;
}

} // namespace

ElapsedTime ElapsedTime::read(OctetReader& reader)
{
    ElapsedTime time;
    time.flags = reader.u8();
    time.count = reader.u24();
    time.count |= quint64{reader.u24()} << 24;
    time.source = reader.u8();
    time.quarterHours = static_cast<qint8>(reader.u8());
    return time;
}

void ElapsedTime::write(OctetWriter& writer) const
{
    writer.u8(flags).u24(static_cast<quint32>(count)).u24(static_cast<quint32>(count >> 24));
    writer.u8(source).u8(static_cast<quint8>(quarterHours));
}

std::optional<QDateTime> ElapsedTime::shown() const
{
    constexpr qint64 quarterMs = 900'000;
    constexpr qint64 centuryMs = 36'525LL * 86'400'000;
    constexpr int west = -48; // 12 hours
    constexpr int east = 56; // 14 hours
    const bool zoneKnown = (flags & HasZone) && quarterHours >= west && quarterHours <= east;
    if ((flags & Ticks) || !(flags & CurrentTimeline) || ((flags & Utc) && !zoneKnown))
        return std::nullopt;
    const qint64 steps = static_cast<qint64>(count);
    const qint64 sinceMs[] = {steps * 1000, steps * 100, steps, steps / 10};
    const qint64 ms = sinceMs[(flags & Resolution) >> 2];
    if (ms > centuryMs)
        return std::nullopt;
    return QDateTime(QDate(2000, 1, 1), QTime(0, 0), QTimeZone::UTC)
        .addMSecs(ms + (flags & Utc ? quarterHours * quarterMs : 0));
}

std::expected<GenericSensorPacket, RefusalCode> GenericSensorPacket::decodeLive(Octets octets)
{
    return decodePacket(octets, false);
}

std::expected<GenericSensorPacket, RefusalCode> GenericSensorPacket::decodeStored(Octets octets)
{
    return decodePacket(octets, true);
}

QByteArray GenericSensorPacket::encode() const
{
    OctetWriter body;
    body.u16(HasType | (time ? HasTime : 0)).u32(type);
    if (time)
        time->write(body);
    if (compound)
        body.u8(static_cast<quint32>(numbers.size()));
    for (const Number& number : numbers) {
        if (compound)
            body.u32(number.type).u8(Numeric);
        body.u16(number.unit);
        number.value.writeLong(body);
    }
    OctetWriter writer;
    writer.u8(First | Last | counter << counterShift);
    if (record)
        writer.u32(*record);
    writer.u8(compound ? Compound : Numeric).u16(static_cast<quint32>(body.bytes().size())).raw(body.bytes());
    return writer.bytes();
}

DecodedPacket GenericSensorPacket::interpret() const
{
    DecodedPacket decoded{.partial = more};
    auto reading = !compound ? singleReading(numbers.value(0))
        : type == bloodPressure
        ? pressureReading(*this, decoded.partial)
        : std::expected<DeviceReading, RefusalCode>(std::unexpected(RefusalCode::UnknownMeasurement));
    if (!reading) {
        decoded.refused = {reading.error()};
        return decoded;
    }
    reading->flags += u"unverified-format"_s;
    if (record)
        reading->flags += u"from-storage"_s;
    if (time)
        reading->shownTime = time->shown();
    if (time && !reading->shownTime)
        reading->flags += u"time-unknown"_s;
    decoded.readings = {std::move(*reading)};
    return decoded;
}

} // namespace naer
