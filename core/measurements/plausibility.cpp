// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/plausibility.h"

#include "core/measurements/observationrepository.h"
#include "core/measurements/rollups.h"

namespace naer {

namespace {

constexpr qint64 msPerDay = 86'400'000;

void join(RecentValues& recent, Milli low, Milli high, qint64 count)
{
    recent.range.low = recent.count == 0 ? low : std::min(recent.range.low, low);
    recent.range.high = recent.count == 0 ? high : std::max(recent.range.high, high);
    recent.count += static_cast<int>(count);
}

} // namespace

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

Result<std::vector<RecentValues>> recentValues(
    Database& database, const Kind& kind, const Moment& at, const std::optional<ObservationId>& leftOut)
{
    const qint64 day = at.dayNumber();
    const auto buckets
        = Rollups(database).range(kind.number, RollupLevel::Day, day - historyDays, leftOut ? day - 1 : day);
    if (!buckets)
        return passOn(buckets);
    std::vector<RecentValues> result(static_cast<std::size_t>(kind.components.size()));
    for (const RollupBucket& bucket : *buckets) {
        for (std::size_t i = 0; i < result.size(); ++i) {
            if (const ComponentSum& part = bucket.components[i]; part.count > 0)
                join(result[i], part.low, part.high, part.count);
        }
    }
    if (!leftOut)
        return result;
    // of its own day each by itself: the roll-up holds the wrong number too
    auto read = ObservationRepository(database).forEach(
        kind, {.fromMs = at.utcMs - 2 * msPerDay, .toMs = at.utcMs + 2 * msPerDay}, [&](const Observation& other) {
            if (counts(other.status) && other.id != *leftOut && other.takenAt.dayNumber() == day) {
                for (std::size_t i = 0; i < result.size(); ++i) {
                    if (other.values[i])
                        join(result[i], *other.values[i], *other.values[i], 1);
                }
            }
            return true;
        });
    return read ? Result<std::vector<RecentValues>>(result) : passOn(read);
}

} // namespace naer
