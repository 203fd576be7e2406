// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/holidays.h"

namespace naer {

QDate easterSunday(int year)
{
    const int golden = year % 19;
    const int century = year / 100;
    const int skippedLeaps = century - century / 4;
    const int moon = (skippedLeaps - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    const int fullMoon = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
    const int weekday = (year + year / 4 + fullMoon + 2 - skippedLeaps) % 7;
    const int offset = fullMoon - weekday;
    const int month = 3 + (offset + 40) / 44;
    return {year, month, offset + 28 - 31 * (month / 4)};
}

bool isDanishHoliday(const QDate& day)
{
    if ((day.month() == 1 && day.day() == 1) || (day.month() == 12 && (day.day() == 25 || day.day() == 26)))
        return true;
    switch (easterSunday(day.year()).daysTo(day)) {
    case -3:
    case -2:
    case 0:
    case 1:
    case 39:
    case 49:
    case 50: return true;
    case 26: return day.year() < 2024;
    default: return false;
    }
}

bool isHalfHoliday(const QDate& day)
{
    const bool eve = day.month() == 12 && (day.day() == 24 || day.day() == 31);
    const bool constitutionDay = day.month() == 6 && day.day() == 5;
    return (eve || constitutionDay) && !isDanishHoliday(day);
}

} // namespace naer
