// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/trend.h"

#include "core/measurements/ownrange.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int mostPoints = 10'000;
constexpr qint64 msPerDay = 86'400'000;

/// Start of a bucket as an instant; days and weeks are the citizen's, placed at their UTC day (a chart's place, not a
/// fact).
qint64 startOf(RollupLevel level, qint64 bucket)
{
    switch (level) {
    case RollupLevel::Hour: return bucket * Rollups::widthMs(RollupLevel::Hour);
    case RollupLevel::Day: return bucket * msPerDay;
    case RollupLevel::Week: return (bucket * 7 - 3) * msPerDay;
    }
    return 0;
}

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

/// The readings themselves, or nothing if there are more than `limit`.
Result<std::optional<std::vector<TrendPoint>>> readings(
    Database& database, const Kind& kind, const TimeRange& range, int limit)
{
    auto statement = database.prepare("SELECT taken_ms, v1, v2, v3 FROM observation WHERE kind = ?1 AND taken_ms >= ?2"
                                      " AND taken_ms < ?3 AND status < 2 ORDER BY taken_ms, nonce LIMIT ?4");
    if (!statement)
        return passOn(statement);
    statement->bind(1, kind.number).bind(2, range.fromMs).bind(3, range.toMs).bind(4, limit + 1);
    std::vector<TrendPoint> points;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return points;
        if (points.size() == static_cast<std::size_t>(limit))
            return std::optional<std::vector<TrendPoint>>();
        TrendPoint point{statement->int64(0), statement->int64(0), {}};
        for (int i = 0; i < maxComponents; ++i) {
            if (!statement->isNull(1 + i))
                point.components[i].add(Milli::fromThousandths(statement->int64(1 + i)));
        }
        points.push_back(point);
    }
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

Result<Trend> trend(Database& database, const Kind& kind, const TimeRange& range, int maxPoints)
{
    if (range.fromMs >= range.toMs || maxPoints < 1 || maxPoints > mostPoints)
        return fail(ErrorCode::OutOfRange, u"range or points"_s);
    const int limit = 4 * maxPoints;
    const auto bucketsOf = [&](RollupLevel level) {
        return Rollups(database).range(kind.number, level, Rollups::bucketOf(level, {range.fromMs, 0}),
            Rollups::bucketOf(level, {range.toMs - 1, 0}));
    };
    // the weeks tell how many readings there are without touching one
    RollupLevel level = RollupLevel::Week;
    auto buckets = bucketsOf(level);
    if (!buckets)
        return passOn(buckets);
    qint64 stored = 0;
    for (const RollupBucket& week : *buckets)
        stored += week.components[0].count;
    const qint64 mostOutside
        = (buckets->empty() ? 0 : buckets->front().components[0].count + buckets->back().components[0].count);
    if (stored - mostOutside <= limit) {
        auto single = readings(database, kind, range, limit);
        if (!single)
            return passOn(single);
        if (*single)
            return Trend{TrendSource::Readings, joined(std::move(**single), maxPoints)};
    }
    for (const RollupLevel finer : {RollupLevel::Hour, RollupLevel::Day}) {
        if ((range.toMs - range.fromMs) / Rollups::widthMs(finer) <= limit) {
            level = finer;
            buckets = bucketsOf(level);
            if (!buckets)
                return passOn(buckets);
            break;
        }
    }
    std::vector<TrendPoint> points;
    points.reserve(buckets->size());
    for (const RollupBucket& bucket : *buckets) {
        const qint64 start = startOf(level, bucket.bucket);
        points.push_back({start, start + Rollups::widthMs(level), bucket.components});
    }
    return Trend{sourceOf(level), joined(std::move(points), maxPoints)};
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
