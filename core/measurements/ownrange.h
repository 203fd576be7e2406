// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/kinds.h"
#include "core/measurements/rollups.h"
#include "core/vault/database.h"

namespace naer {

/// "Your area": where the citizen's own daily means of the last 90 days mostly lay (10th to 90th percentile, rounded to
/// what the screen shows). A description of the past, never a limit; a component without enough days has none.
using OwnRange = std::array<std::optional<MilliRange>, maxComponents>;

/// Days with a value that an own area needs.
inline constexpr std::size_t daysForOwnRange = 7;

/// From the days before `at`'s day, so that a new value is not measured by itself.
Result<OwnRange> ownRange(Database& database, const Kind& kind, const Moment& at);

/// The same from buckets at hand (each one a day).
OwnRange ownRangeOf(const Kind& kind, std::span<const RollupBucket> days);

/// Days with a value of the last 90, `at`'s day included: what is still missing for an own area.
Result<int> daysMeasured(Database& database, const Kind& kind, const Moment& at);

/// Where a value lies beside the own area.
enum class AgainstOwn { Unknown, Below, Within, Above };
AgainstOwn compare(const std::optional<MilliRange>& own, const std::optional<Milli>& value);

} // namespace naer
