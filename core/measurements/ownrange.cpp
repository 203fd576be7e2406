// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/ownrange.h"

#include "core/measurements/plausibility.h"

namespace naer {

namespace {

/// Nearest-rank percentile of sorted values.
Milli percentile(const std::vector<Milli>& sorted, int percent)
{
    const std::size_t rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

} // namespace

OwnRange ownRangeOf(const Kind& kind, std::span<const RollupBucket> days)
{
    OwnRange result;
    for (int i = 0; i < kind.components.size(); ++i) {
        std::vector<Milli> means;
        for (const RollupBucket& day : days) {
            if (day.components[i].count > 0)
                means.push_back(day.components[i].mean());
        }
        if (means.size() < daysForOwnRange)
            continue;
        std::ranges::sort(means);
        const int decimals = kind.components[i].decimals;
        result[i] = MilliRange{percentile(means, 10).roundedTo(decimals), percentile(means, 90).roundedTo(decimals)};
    }
    return result;
}

Result<OwnRange> ownRange(Database& database, const Kind& kind, const Moment& at)
{
    const auto days
        = Rollups(database).range(kind.number, RollupLevel::Day, at.dayNumber() - historyDays, at.dayNumber() - 1);
    if (!days)
        return passOn(days);
    return ownRangeOf(kind, *days);
}

Result<int> daysMeasured(Database& database, const Kind& kind, const Moment& at)
{
    const auto days
        = Rollups(database).range(kind.number, RollupLevel::Day, at.dayNumber() - historyDays, at.dayNumber());
    if (!days)
        return passOn(days);
    return static_cast<int>(
        std::ranges::count_if(*days, [](const RollupBucket& day) { return day.components[0].count > 0; }));
}

AgainstOwn compare(const std::optional<MilliRange>& own, const std::optional<Milli>& value)
{
    if (!own || !value)
        return AgainstOwn::Unknown;
    return *value < own->low ? AgainstOwn::Below : *value > own->high ? AgainstOwn::Above : AgainstOwn::Within;
}

} // namespace naer
