// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/plausibility.h"

#include "core/measurements/rollups.h"

namespace naer {

std::optional<Doubt> doubtAbout(const Kind& kind, const Values& values, std::span<const RecentValues> history)
{
    for (int i = 0; i < kind.components.size(); ++i) {
        if (!values[i])
            continue;
        const Component& component = kind.components[i];
        const Milli value = *values[i];
        const bool hasHistory = static_cast<std::size_t>(i) < history.size() && history[i].count >= historyNeeded;
        if (hasHistory) {
            if (value < history[i].range.low - component.unusual)
                return Doubt{Doubt::Reason::LowerThanUsual, i, value, history[i].range};
            if (value > history[i].range.high + component.unusual)
                return Doubt{Doubt::Reason::HigherThanUsual, i, value, history[i].range};
            continue;
        }
        if (!component.soft.contains(value))
            return Doubt{Doubt::Reason::Rare, i, value, component.soft};
        if (static_cast<std::size_t>(i) < history.size() && history[i].count > 0) {
            const Milli far = Milli::fromThousandths(component.unusual.thousandths() * unusualSteps);
            if (value < history[i].range.low - far)
                return Doubt{Doubt::Reason::LowerThanUsual, i, value, history[i].range};
            if (value > history[i].range.high + far)
                return Doubt{Doubt::Reason::HigherThanUsual, i, value, history[i].range};
        }
    }
    if (kind.softGap && values[0] && values[1]) {
        const Milli gap = *values[0] - *values[1];
        if (!kind.softGap->contains(gap))
            return Doubt{Doubt::Reason::Gap, 1, gap, *kind.softGap};
    }
    return std::nullopt;
}

Result<std::vector<RecentValues>> recentValues(Database& database, const Kind& kind, const Moment& at)
{
    const auto buckets
        = Rollups(database).range(kind.number, RollupLevel::Day, at.dayNumber() - historyDays, at.dayNumber());
    if (!buckets)
        return passOn(buckets);
    std::vector<RecentValues> result(static_cast<std::size_t>(kind.components.size()));
    for (const RollupBucket& bucket : *buckets) {
        for (std::size_t i = 0; i < result.size(); ++i) {
            const ComponentSum& part = bucket.components[i];
            if (part.count == 0)
                continue;
            RecentValues& recent = result[i];
            recent.range.low = recent.count == 0 ? part.low : std::min(recent.range.low, part.low);
            recent.range.high = recent.count == 0 ? part.high : std::max(recent.range.high, part.high);
            recent.count += static_cast<int>(part.count);
        }
    }
    return result;
}

} // namespace naer
