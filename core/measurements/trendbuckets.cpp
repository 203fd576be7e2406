// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/trendbuckets.h"

namespace naer {

namespace {

qint64 floorDiv(qint64 a, qint64 b) { return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0); }

qint64 bucketAt(RollupLevel level, qint64 ms, const LocalDays& days)
{
    switch (level) {
    case RollupLevel::Hour: return floorDiv(ms, Rollups::widthMs(RollupLevel::Hour));
    case RollupLevel::Day: return days.dayOf(ms);
    case RollupLevel::Week: return floorDiv(days.dayOf(ms) + 3, 7); // as Rollups::bucketOf
    }
    return 0;
}

qint64 startOf(RollupLevel level, qint64 bucket, const LocalDays& days)
{
    switch (level) {
    case RollupLevel::Hour: return bucket * Rollups::widthMs(RollupLevel::Hour);
    case RollupLevel::Day: return days.startOf(bucket);
    case RollupLevel::Week: return days.startOf(bucket * 7 - 3);
    }
    return 0;
}

/// All of them as one point, where there are any.
void addJoined(std::vector<TrendPoint>& to, const std::vector<TrendPoint>& points)
{
    if (points.empty())
        return;
    TrendPoint one = points.front();
    for (std::size_t at = 1; at < points.size(); ++at) {
        one.toMs = points[at].toMs;
        for (int i = 0; i < maxComponents; ++i)
            one.components[i].add(points[at].components[i]);
    }
    to.push_back(one);
}

/// What lies in a bucket that reaches outside the range.
Result<std::vector<TrendPoint>> edge(
    Database& database, const Kind& kind, RollupLevel level, const TimeRange& range, const LocalDays& days)
{
    if (range.fromMs >= range.toMs)
        return std::vector<TrendPoint>();
    if (level != RollupLevel::Hour)
        return trendBuckets(
            database, kind, level == RollupLevel::Week ? RollupLevel::Day : RollupLevel::Hour, range, days);
    auto single = trendReadings(database, kind, range, std::numeric_limits<int>::max() - 1);
    return single ? Result<std::vector<TrendPoint>>(std::move(**single)) : passOn(single);
}

} // namespace

Result<std::vector<TrendPoint>> trendBuckets(
    Database& database, const Kind& kind, RollupLevel level, const TimeRange& range, const LocalDays& days)
{
    qint64 first = bucketAt(level, range.fromMs, days);
    if (startOf(level, first, days) < range.fromMs)
        ++first;
    qint64 last = bucketAt(level, range.toMs - 1, days);
    if (startOf(level, last + 1, days) > range.toMs)
        --last;
    std::vector<TrendPoint> points;
    if (first > last) { // no whole bucket: all of it is edge, of one bucket or of two neighbours
        const qint64 border = std::clamp(startOf(level, first, days), range.fromMs, range.toMs);
        for (const TimeRange& part : {TimeRange{range.fromMs, border}, TimeRange{border, range.toMs}}) {
            const auto found = edge(database, kind, level, part, days);
            if (!found)
                return found;
            addJoined(points, *found);
        }
        return points;
    }
    const auto before = edge(database, kind, level, {range.fromMs, startOf(level, first, days)}, days);
    if (!before)
        return before;
    addJoined(points, *before);
    const auto buckets = Rollups(database).range(kind.number, level, first, last);
    if (!buckets)
        return passOn(buckets);
    points.reserve(points.size() + buckets->size() + 1);
    for (const RollupBucket& bucket : *buckets)
        points.push_back(
            {startOf(level, bucket.bucket, days), startOf(level, bucket.bucket + 1, days), bucket.components});
    const auto after = edge(database, kind, level, {startOf(level, last + 1, days), range.toMs}, days);
    if (!after)
        return after;
    addJoined(points, *after);
    return points;
}

Result<std::optional<std::vector<TrendPoint>>> trendReadings(
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

} // namespace naer
