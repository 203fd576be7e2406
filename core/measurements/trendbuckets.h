// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/localdays.h"
#include "core/measurements/trend.h"

namespace naer {

/// One point for each bucket of the level inside [from, to). What lies in a bucket that reaches outside is put together
/// from finer ones, at last from single readings, so that nothing outside the range is ever counted and the cost stays
/// that of the points.
Result<std::vector<TrendPoint>> trendBuckets(
    Database& database, const Kind& kind, RollupLevel level, const TimeRange& range, const LocalDays& days);

/// The readings of [from, to) themselves, or nothing if there are more than `limit`.
Result<std::optional<std::vector<TrendPoint>>> trendReadings(
    Database& database, const Kind& kind, const TimeRange& range, int limit);

} // namespace naer
