// SPDX-License-Identifier: MPL-2.0
#include "core/base/moment.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr int widestOffsetMinutes = 14 * 60; // no place on earth is further from UTC (Kiribati, +14:00)

qint64 floorDiv(qint64 a, qint64 b) { return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0); }

} // namespace

Moment Moment::from(const QDateTime& time) { return {time.toMSecsSinceEpoch(), time.offsetFromUtc() / 60}; }

Result<Moment> Moment::fromIso(QStringView text, const QTimeZone& zone)
{
    static const QRegularExpression shape(
        u"^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(Z|z|[+-][0-9]{2}:?[0-9]{2})?)?$"_s);
    if (text.size() > 40)
        return fail(ErrorCode::BadTime, u"too long for a time"_s);
    const auto match = shape.matchView(text);
    if (!match.hasMatch())
        return fail(ErrorCode::BadTime, u"not ISO 8601"_s);

    const auto number = [&](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    if (!date.isValid())
        return fail(ErrorCode::BadTime, u"no such day"_s);
    const bool hasTime = match.hasCaptured(4);
    const int ms = match.capturedView(7).isEmpty() ? 0 : match.captured(7).leftJustified(3, u'0', true).toInt();
    const QTime time = hasTime ? QTime(number(4), number(5), number(6), ms) : QTime(12, 0);
    if (!time.isValid())
        return fail(ErrorCode::BadTime, u"no such time of day"_s);

    QDateTime result;
    const QStringView offset = match.capturedView(8);
    if (offset.isEmpty()) {
        result = QDateTime(date, time, zone, QDateTime::TransitionResolution::PreferBefore);
        if (!result.isValid() || result.time() != time)
            return fail(ErrorCode::BadTime, u"this hour is skipped when summer time begins"_s);
        const QDateTime after(date, time, zone, QDateTime::TransitionResolution::PreferAfter);
        if (after.toMSecsSinceEpoch() != result.toMSecsSinceEpoch())
            return fail(ErrorCode::AmbiguousTime, u"this hour comes twice when summer time ends"_s);
    } else if (offset.compare(u"z", Qt::CaseInsensitive) == 0) {
        result = QDateTime(date, time, QTimeZone::UTC);
    } else {
        const int sign = offset.front() == u'-' ? -1 : 1;
        const int hours = offset.mid(1, 2).toInt();
        const int minutes = offset.last(2).toInt();
        if (hours * 60 + minutes > widestOffsetMinutes || minutes > 59)
            return fail(ErrorCode::BadTime, u"no such offset"_s);
        result = QDateTime(date, time, QTimeZone::fromSecondsAheadOfUtc(sign * (hours * 3600 + minutes * 60)));
    }
    if (!result.isValid())
        return fail(ErrorCode::BadTime, u"no such time"_s);
    const Moment moment = from(result);
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

QString Moment::toIso() const { return toDateTime().toString(utcMs % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs); }

QDate Moment::day() const { return QDate(1970, 1, 1).addDays(dayNumber()); }

qint64 Moment::dayNumber() const { return floorDiv(utcMs + qint64{offsetMinutes} * 60'000, msPerDay); }

} // namespace naer
