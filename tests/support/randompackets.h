// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/bloodpressurecodec.h"
#include "core/devices/cgmcodec.h"
#include "core/devices/deviceinfocodec.h"
#include "core/devices/genericsensorcodec.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/heartratecodec.h"
#include "core/devices/oximetercodec.h"
#include "core/devices/recordaccesscodec.h"
#include "core/devices/scalecodec.h"
#include "core/devices/thermometercodec.h"

#include <random>

namespace naer::test {

/// Any packet that a device may rightly send, from a seed.
class RandomPackets
{
public:
    explicit RandomPackets(quint32 seed)
        : m_random(seed)
    { }

    quint32 below(quint32 end) { return std::uniform_int_distribution<quint32>(0, end - 1)(m_random); }
    bool maybe() { return below(2) == 0; }
    quint8 octet() { return static_cast<quint8>(below(256)); }
    quint16 word() { return static_cast<quint16>(below(65536)); }

    MedicalFloat shortFloat()
    {
        const QByteArray octets = OctetWriter().u16(word()).bytes();
        OctetReader reader(octetsOf(octets));
        return MedicalFloat::readShort(reader);
    }
    MedicalFloat longFloat()
    {
        const QByteArray octets = OctetWriter().u32(word() | below(65536) << 16).bytes();
        OctetReader reader(octetsOf(octets));
        return MedicalFloat::readLong(reader);
    }
    DeviceTime time()
    {
        const auto part = [this](quint32 end) { return static_cast<quint8>(below(end)); };
        const quint16 year = maybe() ? 0 : static_cast<quint16>(1900 + below(200));
        return {year, part(13), static_cast<quint8>(below(29)), part(24), part(60), part(60)};
    }
    template <typename Make>
    auto optional(Make make) -> std::optional<decltype(make())>
    {
        return maybe() ? std::optional(make()) : std::nullopt;
    }
    auto optionalOctet()
    {
        return optional([this] { return octet(); });
    }
    auto optionalWord()
    {
        return optional([this] { return word(); });
    }
    auto optionalTime()
    {
        return optional([this] { return time(); });
    }
    auto optionalFloat()
    {
        return optional([this] { return shortFloat(); });
    }

    BloodPressurePacket bloodPressure()
    {
        return {maybe(), shortFloat(), shortFloat(), shortFloat(), optionalTime(), optionalFloat(), optionalOctet(),
            optionalWord()};
    }
    GlucosePacket glucose()
    {
        return {.sequence = word(),
            .baseTime = time(),
            .offsetMinutes = optional([this] { return static_cast<qint16>(word()); }),
            .molPerLitre = maybe(),
            .concentration = optional([this] {
                return GlucosePacket::Concentration{
                    shortFloat(), static_cast<quint8>(below(16)), static_cast<quint8>(below(16))};
            }),
            .status = optionalWord(),
            .contextFollows = maybe()};
    }
    GlucoseContextPacket glucoseContext()
    {
        using P = GlucoseContextPacket;
        return {.sequence = word(),
            .extendedFlags = optionalOctet(),
            .carbohydrate = optional([this] { return P::Carbohydrate{octet(), shortFloat()}; }),
            .meal = optionalOctet(),
            .testerHealth = optionalOctet(),
            .exercise = optional([this] { return P::Exercise{word(), octet()}; }),
            .medicationInLitres = maybe(),
            .medication = optional([this] { return P::Medication{octet(), shortFloat()}; }),
            .hba1cPercent = optionalFloat()};
    }
    RecordAccessPacket recordAccess()
    {
        using P = RecordAccessPacket;
        switch (below(6)) {
        case 0: return P::all();
        case 1: return P::from(word());
        case 2: return P::numberFrom(word());
        case 3: return P::abort();
        case 4: return {.operation = P::Operation::NumberIs, .number = word()};
        default: return {.operation = P::Operation::Response, .requested = octet(), .answer = octet()};
        }
    }
    WeightPacket weight()
    {
        return {maybe(), word(), optionalTime(), optionalOctet(),
            optional([this] { return WeightPacket::Body{word(), word()}; })};
    }
    BodyCompositionPacket bodyComposition()
    {
        return {maybe(), word(), optionalTime(), optionalOctet(), optionalWord(), optionalWord(), optionalWord(),
            optionalWord(), optionalWord(), optionalWord(), optionalWord(), optionalWord(), optionalWord(), maybe()};
    }
    OximeterPacket oximeter(bool continuous)
    {
        const auto pair = [this] { return OximeterPair{shortFloat(), shortFloat()}; };
        OximeterPacket packet{.continuous = continuous, .normal = pair()};
        if (continuous) {
            packet.fast = optional(pair);
            packet.slow = optional(pair);
        } else {
            packet.time = optionalTime();
            packet.clockNotSet = maybe();
        }
        packet.measurementStatus = optionalWord();
        packet.deviceStatus = optional([this] { return below(1 << 24); });
        packet.pulseAmplitude = optionalFloat();
        return packet;
    }
    HeartRatePacket heartRate()
    {
        HeartRatePacket packet{
            .wide = maybe(), .contact = static_cast<HeartRatePacket::Contact>(below(4)), .energy = optionalWord()};
        packet.rate = packet.wide ? word() : octet();
        packet.hasIntervals = maybe();
        for (quint32 i = packet.hasIntervals ? below(9) : 0; i > 0; --i)
            packet.intervals += word();
        return packet;
    }
    TemperaturePacket temperature() { return {maybe(), longFloat(), optionalTime(), optionalOctet()}; }
    CgmRecord cgm()
    {
        return {shortFloat(), word(), optionalOctet(), optionalOctet(), optionalOctet(), optionalFloat(),
            optionalFloat(), maybe()};
    }
    CurrentTimePacket currentTime() { return {time(), octet(), octet(), octet()}; }

    /// Types and units are mostly known ones: the others are refused at once.
    GenericSensorPacket observation(bool stored)
    {
        constexpr quint32 types[] = {150021, 150022, 150023, 149546, 150456, 188736, 150392, 160184};
        constexpr quint16 units[] = {3872, 3843, 2720, 544, 1731, 6048, 2130, 4722};
        const auto number = [&](quint32 type) {
            return GenericSensorPacket::Number{type, maybe() ? units[below(8)] : word(), longFloat()};
        };
        GenericSensorPacket packet{.counter = static_cast<quint8>(below(64)), .compound = maybe()};
        packet.type = packet.compound ? 150020 : maybe() ? types[below(8)] : word();
        if (stored)
            packet.record = word() | below(65536) << 16;
        packet.time = optional([this] {
            return ElapsedTime{octet(), word() | quint64{below(1u << 31)} << 16, octet(), static_cast<qint8>(octet())};
        });
        for (quint32 left = packet.compound ? below(5) : 1; left > 0; --left)
            packet.numbers += number(packet.compound ? types[below(8)] : packet.type);
        return packet;
    }

private:
    std::mt19937 m_random;
};

} // namespace naer::test
