// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observationrepository.h"
#include "core/measurements/rollups.h"

namespace naer {

/// One point of a chart: one reading, or all readings of a stretch of time.
struct TrendPoint
{
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< equal to fromMs for a single reading
    std::array<ComponentSum, maxComponents> components;
};

enum class TrendSource { Readings, Hours, Days, Weeks };
QString trendSourceName(TrendSource source);

struct Trend
{
    TrendSource source = TrendSource::Readings;
    std::vector<TrendPoint> points;
};

/// At most `maxPoints` points for [from, to), in order; stretches without readings have none. Reads at most 4 ×
/// maxPoints readings or the roll-up level that fits (weeks: as many as there are), so that the cost follows the points
/// and not the years. A stretch from roll-ups is an hour, or a day or a week of `zone`; of one that reaches outside the
/// range only what lies inside is counted. A reading noted in another zone counts on the day it was noted. Errors:
/// OutOfRange (from ≥ to, maxPoints outside 1 … 10,000).
Result<Trend> trend(Database& database, const Kind& kind, const TimeRange& range, int maxPoints,
    const QTimeZone& zone = QTimeZone::systemTimeZone());

/// What a sentence about a stretch of days needs.
struct DaysSummary
{
    int days = 0; ///< length of the stretch
    int daysMeasured = 0;
    int daysWithinOwn = 0; ///< daily mean of the first component inside the own area
    int daysBelowOwn = 0;
    int daysAboveOwn = 0;
    std::array<ComponentSum, maxComponents> totals;
};

/// Of the citizen's days `firstDay` … `lastDay` (day numbers, both included) against `own` (may be nullopt).
Result<DaysSummary> summarizeDays(
    Database& database, const Kind& kind, qint64 firstDay, qint64 lastDay, const std::optional<MilliRange>& own);

} // namespace naer
