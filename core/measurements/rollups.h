// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/vault/database.h"

#include <map>
#include <vector>

namespace naer {

/// The numbers are stored.
enum class RollupLevel { Hour = 0, Day = 1, Week = 2 };

/// Count, sum and extremes of one component in one bucket; sums are exact (thousandths).
struct ComponentSum
{
    qint64 count = 0;
    qint64 sum = 0;
    Milli low;
    Milli high;

    void add(Milli value);
    void add(const ComponentSum& other);
    Milli mean() const { return Milli::fromDouble(static_cast<double>(sum) / 1000.0 / static_cast<double>(count)); }
};

struct RollupBucket
{
    qint64 bucket = 0; ///< hours (UTC), the citizen's days, or weeks from Monday, since 1970
    std::array<ComponentSum, maxComponents> components;
};

/// Hourly, daily and weekly sums, so that a chart costs what it shows and not what is stored. Always changed in the
/// transaction that changes the observations.
class Rollups
{
public:
    explicit Rollups(Database& database)
        : m_database(database)
    { }

    static qint64 bucketOf(RollupLevel level, const Moment& moment);
    /// Milliseconds of one bucket of the level.
    static qint64 widthMs(RollupLevel level);

    /// Adds new observations: grouped in memory first, so that a batch costs one statement a bucket, not a row.
    Result<void> add(std::span<const Observation> observations);
    /// Counts the buckets around one moment anew, after a correction or withdrawal there.
    Result<void> recount(const Kind& kind, const Moment& moment);
    /// Buckets in [from, to], in order; empty ones are left out.
    Result<std::vector<RollupBucket>> range(int kind, RollupLevel level, qint64 from, qint64 to) const;
    /// True where the stored roll-ups of the kind equal the sums over its observations; for `vault verify`.
    Result<bool> agreeWithObservations(const Kind& kind) const;

private:
    using Sums = std::map<std::pair<RollupLevel, qint64>, RollupBucket>;
    static void addTo(Sums& sums, const Values& values, const Moment& moment);
    Result<void> upsert(int kind, RollupLevel level, const RollupBucket& bucket);
    Database& m_database;
};

} // namespace naer
