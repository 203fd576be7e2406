// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/trend.h"

#include "core/measurements/ownrange.h"
#include "core/measurements/trendbuckets.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int mostPoints = 10'000;
constexpr qint64 latestUtcMs = 253'402'300'800'000; // the year 10000

TrendSource sourceOf(RollupLevel level)
{
    return level == RollupLevel::Hour ? TrendSource::Hours
        : level == RollupLevel::Day   ? TrendSource::Days
                                      : TrendSource::Weeks;
}

/// Joins neighbours into at most `maxPoints` stretches of equal length.
std::vector<TrendPoint> joined(std::vector<TrendPoint> points, int maxPoints)
{
    if (points.size() <= static_cast<std::size_t>(maxPoints))
        return points;
    const qint64 start = points.front().fromMs;
    const qint64 width = (points.back().fromMs - start) / maxPoints + 1;
    std::vector<TrendPoint> result;
    qint64 current = -1;
    for (const TrendPoint& point : points) {
        const qint64 slot = (point.fromMs - start) / width;
        if (slot != current) {
            result.push_back(point);
            current = slot;
            continue;
        }
        result.back().toMs = point.toMs;
        for (int i = 0; i < maxComponents; ++i)
            result.back().components[i].add(point.components[i]);
    }
    return result;
}

} // namespace

QString trendSourceName(TrendSource source)
{
    switch (source) {
    case TrendSource::Readings: return u"reading"_s;
    case TrendSource::Hours: return u"hour"_s;
    case TrendSource::Days: return u"day"_s;
    case TrendSource::Weeks: return u"week"_s;
    }
    return u"reading"_s;
}

Result<Trend> trend(Database& database, const Kind& kind, const TimeRange& wanted, int maxPoints, const QTimeZone& zone)
{
    if (wanted.fromMs >= wanted.toMs || maxPoints < 1 || maxPoints > mostPoints)
        return fail(ErrorCode::OutOfRange, u"range or points"_s);
    const TimeRange range{std::max(wanted.fromMs, earliestUtcMs), std::min(wanted.toMs, latestUtcMs)};
    if (range.fromMs >= range.toMs)
        return Trend{};
    const LocalDays days(zone, range.fromMs, range.toMs);
    const int limit = 4 * maxPoints;
    // the weeks tell how many readings there are without touching one
    auto weeks = trendBuckets(database, kind, RollupLevel::Week, range, days);
    if (!weeks)
        return passOn(weeks);
    qint64 stored = 0;
    for (const TrendPoint& week : *weeks)
        stored += week.components[0].count;
    if (stored <= limit) {
        auto single = trendReadings(database, kind, range, limit);
        if (!single)
            return passOn(single);
        if (*single)
            return Trend{TrendSource::Readings, joined(std::move(**single), maxPoints)};
    }
    for (const RollupLevel finer : {RollupLevel::Hour, RollupLevel::Day}) {
        if ((range.toMs - range.fromMs) / Rollups::widthMs(finer) > limit)
            continue;
        auto points = trendBuckets(database, kind, finer, range, days);
        if (!points)
            return passOn(points);
        return Trend{sourceOf(finer), joined(std::move(*points), maxPoints)};
    }
    return Trend{TrendSource::Weeks, joined(std::move(*weeks), maxPoints)};
}

Result<DaysSummary> summarizeDays(
    Database& database, const Kind& kind, qint64 firstDay, qint64 lastDay, const std::optional<MilliRange>& own)
{
    const auto days = Rollups(database).range(kind.number, RollupLevel::Day, firstDay, lastDay);
    if (!days)
        return passOn(days);
    DaysSummary summary;
    summary.days = static_cast<int>(lastDay - firstDay + 1);
    for (const RollupBucket& day : *days) {
        ++summary.daysMeasured;
        for (int i = 0; i < maxComponents; ++i)
            summary.totals[i].add(day.components[i]);
        const Milli mean = day.components[0].mean().roundedTo(kind.components[0].decimals);
        switch (compare(own, mean)) {
        case AgainstOwn::Below: ++summary.daysBelowOwn; break;
        case AgainstOwn::Above: ++summary.daysAboveOwn; break;
        case AgainstOwn::Within: ++summary.daysWithinOwn; break;
        case AgainstOwn::Unknown: break;
        }
    }
    return summary;
}

} // namespace naer
