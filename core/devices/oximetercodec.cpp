// SPDX-License-Identifier: MPL-2.0
#include "core/devices/oximetercodec.h"

#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

enum SpotFlag : quint8 {
    HasTime = 1 << 0,
    HasStatus = 1 << 1,
    HasDeviceStatus = 1 << 2,
    HasAmplitude = 1 << 3,
    ClockNotSet = 1 << 4
};
enum ContinuousFlag : quint8 {
    HasFast = 1 << 0,
    HasSlow = 1 << 1,
    ContinuousStatus = 1 << 2,
    ContinuousDeviceStatus = 1 << 3,
    ContinuousAmplitude = 1 << 4
};
constexpr quint8 knownFlags = 0x1f;

OximeterPair readPair(OctetReader& reader)
{
    const MedicalFloat saturation = MedicalFloat::readShort(reader);
    return {saturation, MedicalFloat::readShort(reader)};
}

void writePair(OctetWriter& writer, const OximeterPair& pair)
{
    pair.saturation.writeShort(writer);
    pair.pulse.writeShort(writer);
}

struct Verdict
{
    quint16 bit;
    RefusalCode code;
};
/// With any of these the oximeter itself says that the number does not count.
constexpr std::array verdicts{
    Verdict{OximeterPacket::Demonstration, RefusalCode::Demonstration},
    Verdict{OximeterPacket::Testing, RefusalCode::DeviceTest},
    Verdict{OximeterPacket::Calibrating, RefusalCode::Calibrating},
    Verdict{OximeterPacket::Unavailable, RefusalCode::NoValue},
    Verdict{OximeterPacket::Invalid, RefusalCode::Invalid},
    Verdict{OximeterPacket::EarlyEstimate, RefusalCode::EarlyEstimate},
};

} // namespace

std::expected<OximeterPacket, RefusalCode> OximeterPacket::decodeSpotCheck(Octets octets)
{
    OctetReader reader(octets);
    OximeterPacket packet;
    const quint8 flags = reader.u8();
    packet.normal = readPair(reader);
    if (flags & HasTime)
        packet.time = DeviceTime::read(reader);
    if (flags & HasStatus)
        packet.measurementStatus = reader.u16();
    if (flags & HasDeviceStatus)
        packet.deviceStatus = reader.u24();
    if (flags & HasAmplitude)
        packet.pulseAmplitude = MedicalFloat::readShort(reader);
    packet.clockNotSet = flags & ClockNotSet;
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (packet.time && !packet.time->isPossible())
        return std::unexpected(RefusalCode::BadTime);
    packet.more = reader.left() > 0 || (flags & ~knownFlags);
    return packet;
}

std::expected<OximeterPacket, RefusalCode> OximeterPacket::decodeContinuous(Octets octets)
{
    OctetReader reader(octets);
    OximeterPacket packet{.continuous = true};
    const quint8 flags = reader.u8();
    packet.normal = readPair(reader);
    if (flags & HasFast)
        packet.fast = readPair(reader);
    if (flags & HasSlow)
        packet.slow = readPair(reader);
    if (flags & ContinuousStatus)
        packet.measurementStatus = reader.u16();
    if (flags & ContinuousDeviceStatus)
        packet.deviceStatus = reader.u24();
    if (flags & ContinuousAmplitude)
        packet.pulseAmplitude = MedicalFloat::readShort(reader);
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    packet.more = reader.left() > 0 || (flags & ~knownFlags);
    return packet;
}

QByteArray OximeterPacket::encode() const
{
    OctetWriter writer;
    if (continuous)
        writer.u8((fast ? HasFast : 0) | (slow ? HasSlow : 0) | (measurementStatus ? ContinuousStatus : 0)
            | (deviceStatus ? ContinuousDeviceStatus : 0) | (pulseAmplitude ? ContinuousAmplitude : 0));
    else
        writer.u8((time ? HasTime : 0) | (measurementStatus ? HasStatus : 0) | (deviceStatus ? HasDeviceStatus : 0)
            | (pulseAmplitude ? HasAmplitude : 0) | (clockNotSet ? ClockNotSet : 0));
    writePair(writer, normal);
    if (continuous && fast)
        writePair(writer, *fast);
    if (continuous && slow)
        writePair(writer, *slow);
    if (!continuous && time)
        time->write(writer);
    if (measurementStatus)
        writer.u16(*measurementStatus);
    if (deviceStatus)
        writer.u24(*deviceStatus);
    if (pulseAmplitude)
        pulseAmplitude->writeShort(writer);
    return writer.bytes();
}

DecodedPacket OximeterPacket::interpret() const
{
    const quint16 status = measurementStatus.value_or(0);
    const quint32 device = deviceStatus.value_or(0);
    for (const Verdict& verdict : verdicts) {
        if (status & verdict.bit)
            return DecodedPacket::refuse(verdict.code);
    }
    if (device & (SensorUnconnected | SensorDisconnected))
        return DecodedPacket::refuse(RefusalCode::NoContact);
    const auto share = measuredValue(normal.saturation);
    if (!share)
        return DecodedPacket::refuse(share.error());
    auto saturation = readingOf(u"oxygen-saturation", {*share});
    if (!saturation)
        return DecodedPacket::refuse(saturation.error());

    QStringList flags;
    if (continuous)
        flags += u"continuous"_s;
    if (status & Ongoing)
        flags += u"ongoing"_s;
    if (status & FromStorage)
        flags += u"from-storage"_s;
    if (device & LowPerfusion)
        flags += u"low-perfusion"_s;
    if (device & (EquipmentMalfunction | SensorMalfunction))
        flags += u"device-malfunction"_s;
    if ((status & Questionable) || (device & (EquipmentMalfunction | SensorMalfunction)))
        flags += u"questionable"_s;
    std::optional<QDateTime> shown;
    if (time && !clockNotSet)
        shown = time->shown();
    if (clockNotSet || (time && !shown))
        flags += u"time-unknown"_s;

    DecodedPacket decoded{.partial = more};
    const auto add = [&](DeviceReading reading) {
        reading.flags = flags;
        reading.shownTime = shown;
        decoded.readings.push_back(std::move(reading));
    };
    add(std::move(*saturation));
    const auto beats = measuredValue(normal.pulse);
    auto pulse = beats ? readingOf(u"pulse", {*beats})
                       : std::expected<DeviceReading, RefusalCode>(std::unexpected(beats.error()));
    if (pulse)
        add(std::move(*pulse));
    else
        decoded.refused.push_back(pulse.error());
    return decoded;
}

} // namespace naer
