// SPDX-License-Identifier: MPL-2.0
#include "core/devices/scalecodec.h"

#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr quint8 unknownUser = 255;

/// 5 g or 0.01 lb a step; an amount of no steps is none.
std::expected<Milli, RefusalCode> massOf(quint16 steps, bool imperial)
{
    if (steps == 0)
        return std::unexpected(RefusalCode::NoValue); // scales that send rows of zeros before the one real frame
    const auto mass = imperial ? toMilli({.mantissa = steps, .exponent = -2}, poundToKilogram)
                               : toMilli({.mantissa = steps * 5, .exponent = -3});
    return mass ? std::expected<Milli, RefusalCode>(*mass) : std::unexpected(RefusalCode::Implausible);
}

std::expected<DeviceReading, RefusalCode> weightReading(quint16 steps, bool imperial)
{
    if (steps == WeightPacket::unsuccessful)
        return std::unexpected(RefusalCode::Unsuccessful);
    const auto mass = massOf(steps, imperial);
    return mass ? readingOf(u"weight", {*mass}) : std::unexpected(mass.error());
}

void addWhenAndWho(DeviceReading& reading, const std::optional<DeviceTime>& time, const std::optional<quint8>& user)
{
    if (time)
        reading.shownTime = time->shown();
    if (time && !reading.shownTime)
        reading.flags += u"time-unknown"_s;
    if (user && *user != unknownUser)
        reading.user = *user;
}

} // namespace

namespace {

enum WeightFlag : quint8 { Imperial = 1 << 0, HasTime = 1 << 1, HasUser = 1 << 2, HasBody = 1 << 3 };
constexpr quint8 knownWeightFlags = 0x0f;

} // namespace

std::expected<WeightPacket, RefusalCode> WeightPacket::decode(Octets octets)
{
    OctetReader reader(octets);
    WeightPacket packet;
    const quint8 flags = reader.u8();
    packet.imperial = flags & Imperial;
    packet.weight = reader.u16();
    if (flags & HasTime)
        packet.time = DeviceTime::read(reader);
    if (flags & HasUser)
        packet.user = reader.u8();
    if (flags & HasBody) {
        const quint16 bmi = reader.u16();
        packet.body = Body{bmi, reader.u16()};
    }
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (packet.time && !packet.time->isPossible())
        return std::unexpected(RefusalCode::BadTime);
    packet.more = reader.left() > 0 || (flags & ~knownWeightFlags);
    return packet;
}

QByteArray WeightPacket::encode() const
{
    OctetWriter writer;
    writer.u8((imperial ? Imperial : 0) | (time ? HasTime : 0) | (user ? HasUser : 0) | (body ? HasBody : 0));
    writer.u16(weight);
    if (time)
        time->write(writer);
    if (user)
        writer.u8(*user);
    if (body)
        writer.u16(body->bmi).u16(body->height);
    return writer.bytes();
}

DecodedPacket WeightPacket::interpret() const
{
    auto reading = weightReading(weight, imperial);
    if (!reading)
        return DecodedPacket::refuse(reading.error());
    addWhenAndWho(*reading, time, user);
    return {.readings = {std::move(*reading)}, .refused = {}, .partial = more};
}

namespace {

/// The optional numbers of a body composition, in the order they are sent, with the flag that announces each. Between
/// user and basal metabolism and the rest nothing else stands.
struct Field
{
    quint16 flag;
    std::optional<quint16> BodyCompositionPacket::* member;
};
constexpr std::array fields{
    Field{1 << 3, &BodyCompositionPacket::basalMetabolism},
    Field{1 << 4, &BodyCompositionPacket::muscleShare},
    Field{1 << 5, &BodyCompositionPacket::muscleMass},
    Field{1 << 6, &BodyCompositionPacket::fatFreeMass},
    Field{1 << 7, &BodyCompositionPacket::softLeanMass},
    Field{1 << 8, &BodyCompositionPacket::bodyWaterMass},
    Field{1 << 9, &BodyCompositionPacket::impedance},
    Field{1 << 10, &BodyCompositionPacket::weight},
    Field{1 << 11, &BodyCompositionPacket::height},
};
constexpr quint16 compositionImperial = 1 << 0;
constexpr quint16 compositionTime = 1 << 1;
constexpr quint16 compositionUser = 1 << 2;
constexpr quint16 compositionMorePackets = 1 << 12;
constexpr quint16 knownCompositionFlags = 0x1fff;

} // namespace

std::expected<BodyCompositionPacket, RefusalCode> BodyCompositionPacket::decode(Octets octets)
{
    OctetReader reader(octets);
    BodyCompositionPacket packet;
    const quint16 flags = reader.u16();
    packet.imperial = flags & compositionImperial;
    packet.fat = reader.u16();
    if (flags & compositionTime)
        packet.time = DeviceTime::read(reader);
    if (flags & compositionUser)
        packet.user = reader.u8();
    for (const Field& field : fields) {
        if (flags & field.flag)
            packet.*field.member = reader.u16();
    }
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (packet.time && !packet.time->isPossible())
        return std::unexpected(RefusalCode::BadTime);
    packet.morePackets = flags & compositionMorePackets;
    packet.more = reader.left() > 0 || (flags & ~knownCompositionFlags);
    return packet;
}

QByteArray BodyCompositionPacket::encode() const
{
    quint16 flags = (imperial ? compositionImperial : 0) | (time ? compositionTime : 0) | (user ? compositionUser : 0)
        | (morePackets ? compositionMorePackets : 0);
    for (const Field& field : fields) {
        if (this->*field.member)
            flags |= field.flag;
    }
    OctetWriter writer;
    writer.u16(flags).u16(fat);
    if (time)
        time->write(writer);
    if (user)
        writer.u8(*user);
    for (const Field& field : fields) {
        if (this->*field.member)
            writer.u16(*(this->*field.member));
    }
    return writer.bytes();
}

DecodedPacket BodyCompositionPacket::interpret() const
{
    DecodedPacket decoded{.partial = more || morePackets};
    const auto add = [&](DeviceReading reading) {
        addWhenAndWho(reading, time, user);
        decoded.readings.push_back(std::move(reading));
    };
    constexpr quint16 leanest = 10; // 1 % and 75 %: input checks of ours, no clinical limits
    constexpr quint16 fattest = 750;
    constexpr quint16 allOfIt = 1000;
    if (fat == unsuccessful)
        decoded.refused.push_back(RefusalCode::Unsuccessful);
    else if (fat == 0)
        decoded.refused.push_back(RefusalCode::NoValue);
    else if (fat < leanest || fat > fattest)
        decoded.refused.push_back(RefusalCode::Implausible);
    else
        add({.kind = u"fat-percentage"_s,
            .values = {{u"fat-percentage"_s, Milli::fromThousandths(fat * 100)}},
            .unit = u"%"_s});
    if (fat > allOfIt) // unsuccessful: the service says that nothing else counts; else it is another layout
        return decoded;

    DeviceReading body{.kind = u"body-composition"_s, .unit = u"kg"_s};
    const auto addMass = [&](const QString& name, const std::optional<quint16>& steps) {
        if (const auto mass = steps ? massOf(*steps, imperial) : std::unexpected(RefusalCode::NoValue))
            body.values += {name, *mass};
    };
    addMass(u"muscle-mass"_s, muscleMass);
    addMass(u"fat-free-mass"_s, fatFreeMass);
    addMass(u"soft-lean-mass"_s, softLeanMass);
    addMass(u"body-water-mass"_s, bodyWaterMass);
    if (muscleShare)
        body.values += {u"muscle-percentage"_s, Milli::fromThousandths(*muscleShare * 100)};
    if (basalMetabolism)
        body.values += {u"basal-metabolism-kilojoule"_s, Milli::fromInt(*basalMetabolism)};
    if (impedance)
        body.values += {u"impedance-ohm"_s, Milli::fromThousandths(*impedance * 100)};
    if (!body.values.isEmpty())
        add(std::move(body));
    if (weight) {
        if (auto reading = weightReading(*weight, imperial))
            add(std::move(*reading));
        else
            decoded.refused.push_back(reading.error());
    }
    return decoded;
}

} // namespace naer
