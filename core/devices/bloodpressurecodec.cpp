// SPDX-License-Identifier: MPL-2.0
#include "core/devices/bloodpressurecodec.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

enum Flag : quint8 { Kilopascal = 1 << 0, HasTime = 1 << 1, HasPulse = 1 << 2, HasUser = 1 << 3, HasStatus = 1 << 4 };
constexpr quint8 knownFlags = 0x1f;
constexpr quint8 unknownUser = 255;

QStringList remarks(quint16 status)
{
    QStringList flags;
    if (status & BloodPressurePacket::BodyMovement)
        flags += u"body-movement"_s;
    if (status & BloodPressurePacket::CuffTooLoose)
        flags += u"cuff-too-loose"_s;
    if (status & BloodPressurePacket::IrregularPulse)
        flags += u"irregular-pulse"_s;
    if (status & BloodPressurePacket::PulseAboveRange)
        flags += u"pulse-above-range"_s;
    if (status & BloodPressurePacket::PulseBelowRange)
        flags += u"pulse-below-range"_s;
    if (status & BloodPressurePacket::ImproperPosition)
        flags += u"improper-position"_s;
    return flags;
}

} // namespace

std::expected<BloodPressurePacket, RefusalCode> BloodPressurePacket::decode(Octets octets)
{
    OctetReader reader(octets);
    BloodPressurePacket packet;
    const quint8 flags = reader.u8();
    packet.kilopascal = flags & Kilopascal;
    packet.systolic = MedicalFloat::readShort(reader);
    packet.diastolic = MedicalFloat::readShort(reader);
    packet.mean = MedicalFloat::readShort(reader);
    if (flags & HasTime)
        packet.time = DeviceTime::read(reader);
    if (flags & HasPulse)
        packet.pulse = MedicalFloat::readShort(reader);
    if (flags & HasUser)
        packet.user = reader.u8();
    if (flags & HasStatus)
        packet.status = reader.u16();
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (packet.time && !packet.time->isPossible())
        return std::unexpected(RefusalCode::BadTime);
    packet.more = reader.left() > 0 || (flags & ~knownFlags);
    return packet;
}

QByteArray BloodPressurePacket::encode() const
{
    OctetWriter writer;
    writer.u8((kilopascal ? Kilopascal : 0) | (time ? HasTime : 0) | (pulse ? HasPulse : 0) | (user ? HasUser : 0)
        | (status ? HasStatus : 0));
    systolic.writeShort(writer);
    diastolic.writeShort(writer);
    mean.writeShort(writer);
    if (time)
        time->write(writer);
    if (pulse)
        pulse->writeShort(writer);
    if (user)
        writer.u8(*user);
    if (status)
        writer.u16(*status);
    return writer.bytes();
}

DecodedPacket BloodPressurePacket::interpret() const
{
    const UnitRatio& ratio = kilopascal ? kilopascalToMmHg : sameUnit;
    const auto upper = measuredValue(systolic, ratio);
    const auto lower = measuredValue(diastolic, ratio);
    if (!upper || !lower)
        return DecodedPacket::refuse(upper ? lower.error() : upper.error());
    DecodedPacket decoded{.partial = more};
    auto reading = readingOf(u"blood-pressure", {*upper, *lower});
    if (reading && pulse) { // a pulse that is none does not spoil the pressure
        const auto beats = measuredValue(*pulse);
        auto withPulse = beats ? readingOf(u"blood-pressure", {*upper, *lower, *beats})
                               : std::expected<DeviceReading, RefusalCode>(std::unexpected(beats.error()));
        if (withPulse)
            reading = std::move(withPulse);
        else
            reading->flags += u"no-pulse"_s;
    }
    if (!reading) {
        decoded.refused = {reading.error()};
        return decoded;
    }
    reading->flags += remarks(status.value_or(0));
    if (time)
        reading->shownTime = time->shown();
    if (time && !reading->shownTime)
        reading->flags += u"time-unknown"_s;
    if (user && *user != unknownUser)
        reading->user = *user;
    decoded.readings = {std::move(*reading)};
    return decoded;
}

} // namespace naer
