// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/rollups.h"

#include "core/measurements/observationrepository.h"

namespace naer {

namespace {

constexpr qint64 msPerHour = 3'600'000;
constexpr qint64 msPerDay = 24 * msPerHour;
constexpr qint64 widestOffsetMs = 18 * msPerHour; // ISO 8601 offsets that we read
constexpr std::array levels{RollupLevel::Hour, RollupLevel::Day, RollupLevel::Week};

qint64 floorDiv(qint64 a, qint64 b) { return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0); }

} // namespace

void ComponentSum::add(Milli value)
{
    low = count == 0 ? value : std::min(low, value);
    high = count == 0 ? value : std::max(high, value);
    sum += value.thousandths();
    ++count;
}

void ComponentSum::add(const ComponentSum& other)
{
    if (other.count == 0)
        return;
    low = count == 0 ? other.low : std::min(low, other.low);
    high = count == 0 ? other.high : std::max(high, other.high);
    sum += other.sum;
    count += other.count;
}

qint64 Rollups::bucketOf(RollupLevel level, const Moment& moment)
{
    switch (level) {
    case RollupLevel::Hour: return floorDiv(moment.utcMs, msPerHour);
    case RollupLevel::Day: return moment.dayNumber();
    case RollupLevel::Week:
        return floorDiv(moment.dayNumber() + 3, 7); // 1970-01-01 was a Thursday; weeks begin on Monday
    }
    return 0;
}

qint64 Rollups::widthMs(RollupLevel level)
{
    return level == RollupLevel::Hour ? msPerHour : level == RollupLevel::Day ? msPerDay : 7 * msPerDay;
}

void Rollups::addTo(Sums& sums, const Values& values, const Moment& moment)
{
    for (const RollupLevel level : levels) {
        const qint64 number = bucketOf(level, moment);
        RollupBucket& bucket = sums[{level, number}];
        bucket.bucket = number;
        for (int i = 0; i < maxComponents; ++i) {
            if (values[i])
                bucket.components[i].add(*values[i]);
        }
    }
}

Result<void> Rollups::add(std::span<const Observation> observations)
{
    std::map<int, Sums> byKind;
    for (const Observation& observation : observations)
        addTo(byKind[observation.id.kind], observation.values, observation.takenAt);
    for (const auto& [kind, sums] : byKind) {
        for (const auto& [key, bucket] : sums) {
            if (auto done = upsert(kind, key.first, bucket); !done)
                return done;
        }
    }
    return {};
}

Result<void> Rollups::upsert(int kind, RollupLevel level, const RollupBucket& bucket)
{
    auto statement = m_database.prepare(
        "INSERT INTO rollup (kind, level, bucket, n1, sum1, low1, high1, n2, sum2, low2, high2, n3, sum3, low3, high3)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
        " ON CONFLICT (kind, level, bucket) DO UPDATE SET"
        " n1 = n1 + excluded.n1, sum1 = sum1 + excluded.sum1,"
        " low1 = min(coalesce(low1, excluded.low1), coalesce(excluded.low1, low1)),"
        " high1 = max(coalesce(high1, excluded.high1), coalesce(excluded.high1, high1)),"
        " n2 = n2 + excluded.n2, sum2 = sum2 + excluded.sum2,"
        " low2 = min(coalesce(low2, excluded.low2), coalesce(excluded.low2, low2)),"
        " high2 = max(coalesce(high2, excluded.high2), coalesce(excluded.high2, high2)),"
        " n3 = n3 + excluded.n3, sum3 = sum3 + excluded.sum3,"
        " low3 = min(coalesce(low3, excluded.low3), coalesce(excluded.low3, low3)),"
        " high3 = max(coalesce(high3, excluded.high3), coalesce(excluded.high3, high3))");
    if (!statement)
        return passOn(statement);
    statement->bind(1, kind).bind(2, static_cast<int>(level)).bind(3, bucket.bucket);
    for (int i = 0; i < maxComponents; ++i) {
        const ComponentSum& part = bucket.components[i];
        const int first = 4 + 4 * i;
        statement->bind(first, part.count).bind(first + 1, part.sum);
        if (part.count > 0)
            statement->bind(first + 2, part.low.thousandths()).bind(first + 3, part.high.thousandths());
        else
            statement->bind(first + 2, std::nullopt).bind(first + 3, std::nullopt);
    }
    return statement->run();
}

Result<void> Rollups::recount(const Kind& kind, const Moment& moment)
{
    // all rows that may share a bucket of any level with the moment: its week, and the widest offset on both sides
    const qint64 weekStart = (bucketOf(RollupLevel::Week, moment) * 7 - 3) * msPerDay;
    Sums fresh;
    for (const RollupLevel level : levels)
        fresh[{level, bucketOf(level, moment)}].bucket = bucketOf(level, moment);
    ObservationRepository repository(m_database);
    auto read = repository.forEach(kind,
        {.fromMs = weekStart - widestOffsetMs, .toMs = weekStart + 7 * msPerDay + widestOffsetMs},
        [&](const Observation& observation) {
            if (!counts(observation.status))
                return true;
            for (const RollupLevel level : levels) {
                const auto found = fresh.find({level, bucketOf(level, observation.takenAt)});
                if (found == fresh.end())
                    continue;
                for (int i = 0; i < maxComponents; ++i) {
                    if (observation.values[i])
                        found->second.components[i].add(*observation.values[i]);
                }
            }
            return true;
        });
    if (!read)
        return read;
    for (const auto& [key, bucket] : fresh) {
        auto remove = m_database.prepare("DELETE FROM rollup WHERE kind = ?1 AND level = ?2 AND bucket = ?3");
        if (!remove)
            return passOn(remove);
        if (auto done = remove->bind(1, kind.number).bind(2, static_cast<int>(key.first)).bind(3, key.second).run();
            !done)
            return done;
        if (bucket.components[0].count == 0)
            continue;
        if (auto done = upsert(kind.number, key.first, bucket); !done)
            return done;
    }
    return {};
}

Result<std::vector<RollupBucket>> Rollups::range(int kind, RollupLevel level, qint64 from, qint64 to) const
{
    auto statement = m_database.prepare(
        "SELECT bucket, n1, sum1, low1, high1, n2, sum2, low2, high2, n3, sum3, low3, high3"
        " FROM rollup WHERE kind = ?1 AND level = ?2 AND bucket BETWEEN ?3 AND ?4 ORDER BY bucket");
    if (!statement)
        return passOn(statement);
    statement->bind(1, kind).bind(2, static_cast<int>(level)).bind(3, from).bind(4, to);
    std::vector<RollupBucket> result;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return result;
        RollupBucket bucket;
        bucket.bucket = statement->int64(0);
        for (int i = 0; i < maxComponents; ++i) {
            const int first = 1 + 4 * i;
            bucket.components[i] = {statement->int64(first), statement->int64(first + 1),
                Milli::fromThousandths(statement->int64(first + 2)),
                Milli::fromThousandths(statement->int64(first + 3))};
        }
        result.push_back(bucket);
    }
}

Result<bool> Rollups::agreeWithObservations(const Kind& kind) const
{
    Sums wanted;
    auto read = ObservationRepository(m_database).forEach(kind, {}, [&](const Observation& observation) {
        if (counts(observation.status))
            addTo(wanted, observation.values, observation.takenAt);
        return true;
    });
    if (!read)
        return passOn(read);
    std::size_t stored = 0;
    for (const RollupLevel level : levels) {
        const auto buckets
            = range(kind.number, level, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
        if (!buckets)
            return passOn(buckets);
        stored += buckets->size();
        for (const RollupBucket& bucket : *buckets) {
            const auto found = wanted.find({level, bucket.bucket});
            if (found == wanted.end())
                return false;
            for (int i = 0; i < maxComponents; ++i) {
                const ComponentSum& a = bucket.components[i];
                const ComponentSum& b = found->second.components[i];
                if (a.count != b.count || a.sum != b.sum || (a.count > 0 && (a.low != b.low || a.high != b.high)))
                    return false;
            }
        }
    }
    return stored == wanted.size();
}

} // namespace naer
