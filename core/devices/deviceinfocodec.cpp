// SPDX-License-Identifier: MPL-2.0
#include "core/devices/deviceinfocodec.h"

#include <QStringDecoder>

#include <algorithm>

namespace naer {

std::expected<int, RefusalCode> decodeBatteryLevel(Octets octets)
{
    OctetReader reader(octets);
    const quint8 percent = reader.u8();
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (percent > 100)
        return std::unexpected(RefusalCode::Invalid);
    return percent;
}

std::expected<QString, RefusalCode> decodeDeviceText(Octets octets)
{
    constexpr qsizetype longest = 100;
    const auto end = std::ranges::find(octets, std::byte{0});
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(QByteArrayView(octets.data(), end - octets.begin()));
    if (decoder.hasError())
        return std::unexpected(RefusalCode::Invalid);
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
    return text.trimmed().left(longest);
}

CurrentTimePacket CurrentTimePacket::from(const QDateTime& shown)
{
    return {.time = DeviceTime::from(shown),
        .weekday = static_cast<quint8>(shown.date().dayOfWeek()),
        .fractions = static_cast<quint8>(shown.time().msec() * 256 / 1000),
        .adjustReason = Manual};
}

std::expected<CurrentTimePacket, RefusalCode> CurrentTimePacket::decode(Octets octets)
{
    OctetReader reader(octets);
    CurrentTimePacket packet;
    packet.time = DeviceTime::read(reader);
    packet.weekday = reader.u8();
    packet.fractions = reader.u8();
    packet.adjustReason = reader.u8();
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (!packet.time.isPossible())
        return std::unexpected(RefusalCode::BadTime);
    return packet;
}

QByteArray CurrentTimePacket::encode() const
{
    OctetWriter writer;
    time.write(writer);
    return writer.u8(weekday).u8(fractions).u8(adjustReason).bytes();
}

std::expected<DeviceTime, RefusalCode> decodeDateTime(Octets octets)
{
    OctetReader reader(octets);
    const DeviceTime time = DeviceTime::read(reader);
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (!time.isPossible())
        return std::unexpected(RefusalCode::BadTime);
    return time;
}

std::expected<quint32, RefusalCode> decodeFeatures(Octets octets)
{
    OctetReader reader(octets);
    const quint32 bits = octets.size() >= 4 ? reader.u32() : reader.u16();
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    return bits;
}

} // namespace naer
