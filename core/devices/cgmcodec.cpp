// SPDX-License-Identifier: MPL-2.0
#include "core/devices/cgmcodec.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

enum Flag : quint8 {
    HasTrend = 1 << 0,
    HasQuality = 1 << 1,
    HasWarning = 1 << 5,
    HasCalibration = 1 << 6,
    HasStatus = 1 << 7
};
constexpr quint8 knownFlags = 0xe3;
constexpr std::size_t smallest = 6;
constexpr std::size_t checksumSize = 2;

/// `octets` is one record with its size octet, of that size.
std::expected<CgmRecord, RefusalCode> decodeRecord(Octets octets)
{
    OctetReader reader(octets);
    CgmRecord record;
    reader.u8(); // the size
    const quint8 flags = reader.u8();
    record.glucose = MedicalFloat::readShort(reader);
    record.offsetMinutes = reader.u16();
    if (flags & HasStatus)
        record.status = reader.u8();
    if (flags & HasCalibration)
        record.calibration = reader.u8();
    if (flags & HasWarning)
        record.warning = reader.u8();
    if (flags & HasTrend)
        record.trend = MedicalFloat::readShort(reader);
    if (flags & HasQuality)
        record.quality = MedicalFloat::readShort(reader);
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    record.more = flags & ~knownFlags;
    if (reader.left() == checksumSize) {
        record.checked = true;
        if (cgmChecksum(octets.first(octets.size() - checksumSize)) != reader.u16())
            return std::unexpected(RefusalCode::BadChecksum);
    } else if (reader.left() != 0) { // whether a checksum stands at its end cannot be told
        return std::unexpected(RefusalCode::BadLength);
    }
    return record;
}

} // namespace

quint16 cgmChecksum(Octets octets)
{
    constexpr quint16 polynomial = 0x8408;
    quint16 crc = 0xffff;
    for (const std::byte octet : octets) {
        crc ^= std::to_integer<quint16>(octet);
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<quint16>(crc & 1 ? (crc >> 1) ^ polynomial : crc >> 1);
    }
    return crc;
}

QByteArray CgmRecord::encode() const
{
    OctetWriter body;
    body.u8((trend ? HasTrend : 0) | (quality ? HasQuality : 0) | (warning ? HasWarning : 0)
        | (calibration ? HasCalibration : 0) | (status ? HasStatus : 0));
    glucose.writeShort(body);
    body.u16(offsetMinutes);
    if (status)
        body.u8(*status);
    if (calibration)
        body.u8(*calibration);
    if (warning)
        body.u8(*warning);
    if (trend)
        trend->writeShort(body);
    if (quality)
        quality->writeShort(body);
    QByteArray octets = body.bytes();
    octets.prepend(static_cast<char>(octets.size() + 1 + (checked ? int(checksumSize) : 0)));
    if (checked)
        octets += OctetWriter().u16(cgmChecksum(octetsOf(octets))).bytes();
    return octets;
}

std::expected<DeviceReading, RefusalCode> CgmRecord::interpret() const
{
    const quint8 said = status.value_or(0);
    const quint8 calibrationSaid = calibration.value_or(0);
    if (said & (Malfunction | GeneralFault | WrongSensor))
        return std::unexpected(RefusalCode::DeviceFault);
    if (calibrationSaid & TooWarm)
        return std::unexpected(RefusalCode::TooWarm);
    if (calibrationSaid & TooCold)
        return std::unexpected(RefusalCode::TooCold);
    const auto amount = measuredValue(glucose, glucoseMgPerDecilitreToMmol);
    if (!amount)
        return std::unexpected(amount.error());
    auto asGlucose = readingOf(u"glucose", {*amount}); // the bounds of the catalogue's glucose
    if (!asGlucose)
        return asGlucose;
    asGlucose->kind = u"cgm-glucose"_s;
    asGlucose->minutesIntoSession = offsetMinutes;
    if (said & SessionStopped)
        asGlucose->flags += u"session-stopped"_s;
    if (said & BatteryLow)
        asGlucose->flags += u"battery-low"_s;
    if (warning.value_or(0) & AboveDevice)
        asGlucose->comparator = u'>';
    if (warning.value_or(0) & BelowDevice)
        asGlucose->comparator = u'<';
    return asGlucose;
}

CgmNotification CgmNotification::decode(Octets octets, Checksum checksum)
{
    CgmNotification notification;
    if (octets.empty())
        notification.refused.push_back(RefusalCode::Truncated);
    while (!octets.empty()) {
        const auto size = std::to_integer<std::size_t>(octets.front());
        if (size < smallest || size > octets.size()) {
            notification.refused.push_back(size < smallest ? RefusalCode::BadLength : RefusalCode::Truncated);
            break;
        }
        const auto record = decodeRecord(octets.first(size));
        if (!record)
            notification.refused.push_back(record.error());
        else if (checksum == Checksum::Promised && !record->checked)
            notification.refused.push_back(RefusalCode::BadChecksum);
        else
            notification.records.push_back(*record);
        octets = octets.subspan(size);
    }
    return notification;
}

DecodedPacket CgmNotification::interpret() const
{
    DecodedPacket decoded{.readings = {}, .refused = refused};
    for (const CgmRecord& record : records) {
        decoded.partial |= record.more;
        if (auto reading = record.interpret())
            decoded.readings.push_back(std::move(*reading));
        else
            decoded.refused.push_back(reading.error());
    }
    return decoded;
}

} // namespace naer
