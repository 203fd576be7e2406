// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/measurements/ownrange.h"
#include "core/measurements/trend.h"

namespace naer {

/// One kind on the page for the doctor.
struct SummarySection
{
    const Kind* kind = nullptr;
    DaysSummary days;
    OwnRange own;
    Trend chart;
    /// Means of stretches of the period, oldest first: days where it is 14 days or shorter, else weeks, with nothing
    /// from outside the period. `bucket` is the number of the first day.
    std::vector<RollupBucket> rows;
    bool rowsAreWeeks = false;
    int readings = 0;
    int bySource[4] = {}; ///< index: Source
    int corrected = 0;
    QMap<QString, int> notMeasured; ///< reason → times
    std::optional<Observation> newest;
};

/// What the one-page print holds (F59): values only, words are the printer's part.
struct DoctorSummary
{
    Moment madeAt;
    QDate firstDay;
    QDate lastDay;
    QString name; ///< the citizen's own, may be empty
    QString question; ///< the citizen's question for the doctor, may be empty
    QList<SummarySection> sections; ///< kinds with readings in the period, in the catalogue's order
};

/// Errors: OutOfRange (first after last, longer than ten years).
Result<DoctorSummary> doctorSummary(Database& database, const QDate& firstDay, const QDate& lastDay, const Moment& now);

} // namespace naer
