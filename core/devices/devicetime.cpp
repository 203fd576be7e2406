// SPDX-License-Identifier: MPL-2.0
#include "core/devices/devicetime.h"

#include <QTimeZone>

namespace naer {

DeviceTime DeviceTime::read(OctetReader& reader)
{
    DeviceTime time;
    time.year = reader.u16();
    time.month = reader.u8();
    time.day = reader.u8();
    time.hour = reader.u8();
    time.minute = reader.u8();
    time.second = reader.u8();
    return time;
}

void DeviceTime::write(OctetWriter& writer) const { writer.u16(year).u8(month).u8(day).u8(hour).u8(minute).u8(second); }

DeviceTime DeviceTime::from(const QDateTime& shown)
{
    const QDate date = shown.date();
    const QTime time = shown.time();
    return {static_cast<quint16>(date.year()), static_cast<quint8>(date.month()), static_cast<quint8>(date.day()),
        static_cast<quint8>(time.hour()), static_cast<quint8>(time.minute()), static_cast<quint8>(time.second())};
}

bool DeviceTime::isPossible() const
{
    constexpr int firstYear = 1582; // GATT's own bounds: the Gregorian calendar
    constexpr int lastYear = 9999;
    if (month > 12 || day > 31 || hour > 23 || minute > 59 || second > 59 || year > lastYear
        || (year != 0 && year < firstYear))
        return false;
    return !isKnown() || QDate::isValid(year, month, day);
}

std::optional<QDateTime> DeviceTime::shown() const
{
    if (!isKnown() || !isPossible())
        return std::nullopt;
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), QTimeZone::UTC);
}

} // namespace naer
