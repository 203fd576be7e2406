// SPDX-License-Identifier: MPL-2.0
#include "core/base/moment.h"

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr int widestOffsetMinutes = 14 * 60; // no place on earth is further from UTC (Kiribati, +14:00)

qint64 floorDiv(qint64 a, qint64 b) { return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0); }

} // namespace

Moment Moment::from(const QDateTime& time) { return {time.toMSecsSinceEpoch(), time.offsetFromUtc() / 60}; }

namespace {

/// Reads the parts of a time from left to right.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    { }
    bool atEnd() const { return m_rest.isEmpty(); }
    bool take(char16_t wanted)
    {
        if (m_rest.isEmpty() || m_rest.front() != wanted)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    /// Exactly so many ASCII digits.
    std::optional<int> digits(int count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        int number = 0;
        for (int i = 0; i < count; ++i) {
            const char16_t c = m_rest[i].unicode();
            if (c < u'0' || c > u'9')
                return std::nullopt;
            number = number * 10 + (c - u'0');
        }
        m_rest = m_rest.sliced(count);
        return number;
    }
    /// One to nine digits of a fraction, cut to milliseconds.
    std::optional<int> fraction()
    {
        int ms = 0, count = 0;
        while (const auto digit = digits(1)) {
            if (++count > 9)
                return std::nullopt;
            if (count <= 3)
                ms = ms * 10 + *digit;
        }
        for (int i = count; i < 3; ++i)
            ms *= 10;
        return count > 0 ? std::optional(ms) : std::nullopt;
    }

private:
    QStringView m_rest;
};

struct Written
{
    QDate date;
    QTime time{12, 0};
    std::optional<int> offsetMinutes;
};

/// Nothing: not ISO 8601. A date or a time that does not exist is not valid().
std::optional<Written> scan(QStringView text)
{
    Scanner scanner(text);
    const auto year = scanner.digits(4);
    const auto month = year && scanner.take(u'-') ? scanner.digits(2) : std::nullopt;
    const auto day = month && scanner.take(u'-') ? scanner.digits(2) : std::nullopt;
    if (!day)
        return std::nullopt;
    Written written{.date = QDate(*year, *month, *day)};
    if (scanner.atEnd())
        return written;
    const auto hour = scanner.take(u'T') || scanner.take(u' ') ? scanner.digits(2) : std::nullopt;
    const auto minute = hour && scanner.take(u':') ? scanner.digits(2) : std::nullopt;
    if (!minute)
        return std::nullopt;
    std::optional<int> second = 0, ms = 0;
    if (scanner.take(u':')) {
        second = scanner.digits(2);
        if (second && (scanner.take(u'.') || scanner.take(u',')))
            ms = scanner.fraction();
    }
    if (!second || !ms)
        return std::nullopt;
    written.time = QTime(*hour, *minute, *second, *ms);
    if (scanner.take(u'Z') || scanner.take(u'z')) {
        written.offsetMinutes = 0;
    } else if (const int sign = scanner.take(u'+') ? 1 : scanner.take(u'-') ? -1 : 0; sign != 0) {
        const auto hours = scanner.digits(2);
        scanner.take(u':');
        const auto minutes = hours ? scanner.digits(2) : std::nullopt;
        if (!minutes)
            return std::nullopt;
        written.offsetMinutes = *minutes > 59 ? widestOffsetMinutes + 1 : sign * (*hours * 60 + *minutes);
    }
    return scanner.atEnd() ? std::optional(written) : std::nullopt;
}

} // namespace

Result<Moment> Moment::fromIso(QStringView text, const QTimeZone& zone)
{
    const auto written = scan(text);
    if (!written)
        return fail(ErrorCode::BadTime, u"not ISO 8601"_s);
    if (!written->date.isValid())
        return fail(ErrorCode::BadTime, u"no such day"_s);
    if (!written->time.isValid())
        return fail(ErrorCode::BadTime, u"no such time of day"_s);
    Moment moment;
    if (written->offsetMinutes) {
        moment.offsetMinutes = *written->offsetMinutes;
        if (std::abs(moment.offsetMinutes) > widestOffsetMinutes)
            return fail(ErrorCode::BadTime, u"no such offset"_s);
        moment.utcMs = QDate(1970, 1, 1).daysTo(written->date) * msPerDay + written->time.msecsSinceStartOfDay()
            - qint64{moment.offsetMinutes} * 60'000;
    } else {
        const QDateTime first(written->date, written->time, zone, QDateTime::TransitionResolution::PreferBefore);
        if (!first.isValid() || first.time() != written->time)
            return fail(ErrorCode::BadTime, u"this hour is skipped when summer time begins"_s);
        const QDateTime second(written->date, written->time, zone, QDateTime::TransitionResolution::PreferAfter);
        if (second.toMSecsSinceEpoch() != first.toMSecsSinceEpoch())
            return fail(ErrorCode::AmbiguousTime, u"this hour comes twice when summer time ends"_s);
        moment = from(first);
    }
    if (moment.utcMs < earliestUtcMs)
        return fail(ErrorCode::TimeTooEarly, u"before 1900"_s);
    return moment;
}

QDateTime Moment::toDateTime() const
{
    const auto zone
        = offsetMinutes == 0 ? QTimeZone(QTimeZone::UTC) : QTimeZone::fromSecondsAheadOfUtc(offsetMinutes * 60);
    return QDateTime::fromMSecsSinceEpoch(utcMs, zone);
}

QString Moment::toIso() const
{
    const qint64 wall = utcMs + qint64{offsetMinutes} * 60'000;
    const qint64 days = floorDiv(wall, msPerDay);
    const auto ofDay = static_cast<int>(wall - days * msPerDay);
    int year = 0, month = 0, dayOfMonth = 0;
    QDate(1970, 1, 1).addDays(days).getDate(&year, &month, &dayOfMonth);
    if (year < 0 || year > 9999)
        return toDateTime().toString(Qt::ISODateWithMs);
    char text[] = "0000-00-00T00:00:00.000+00:00";
    const auto digits = [&](int at, int count, int number) {
        for (int i = at + count - 1; i >= at; --i, number /= 10)
            text[i] = static_cast<char>('0' + number % 10);
    };
    digits(0, 4, year);
    digits(5, 2, month);
    digits(8, 2, dayOfMonth);
    digits(11, 2, ofDay / 3'600'000);
    digits(14, 2, ofDay / 60'000 % 60);
    digits(17, 2, ofDay / 1000 % 60);
    digits(20, 3, ofDay % 1000);
    const int length = ofDay % 1000 == 0 ? 19 : 23;
    if (offsetMinutes == 0) {
        text[length] = 'Z';
        return QString::fromLatin1(text, length + 1);
    }
    text[length] = offsetMinutes < 0 ? '-' : '+';
    digits(length + 1, 2, std::abs(offsetMinutes) / 60);
    text[length + 3] = ':';
    digits(length + 4, 2, std::abs(offsetMinutes) % 60);
    return QString::fromLatin1(text, length + 6);
}

QDate Moment::day() const { return QDate(1970, 1, 1).addDays(dayNumber()); }

qint64 Moment::dayNumber() const { return floorDiv(utcMs + qint64{offsetMinutes} * 60'000, msPerDay); }

} // namespace naer
