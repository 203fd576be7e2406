// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/observation.h"
#include "core/measurements/observation.h"
#include "core/measurements/rollups.h"

#include <vector>

namespace naer {

/// Who says so (F61), by HL7's integrity codes.
enum class Reported { Unknown, Device, Citizen, Helper };
Reported reportedBy(const fhir::Observation& observation);

/// What became of a measurement since the clinician last looked (F62).
enum class Change { None, New, Corrected };

/// One measurement that a citizen shared, as the place's server has it.
struct SharedReading
{
    Values values;
    Moment takenAt;
    Reported reported = Reported::Unknown;
    QString by; ///< a helper's name; else empty
    QString note;
    QStringList remarks; ///< of the device: "body-movement"
    bool isCorrected = false; ///< at any time
    Change change = Change::None;
};

/// All measurements of one kind that are shared, the newest first.
struct SharedSeries
{
    const Kind* kind = nullptr;
    std::vector<SharedReading> readings;
    int takenOut = 0; ///< measurements that the citizen has taken out since the last look

    int changes() const;
    /// On how many of the days it was measured; both ends count.
    int daysMeasured(qint64 firstDay, qint64 lastDay) const;
    int countBy(Reported reported) const;
    /// Lowest, highest and mean of each day that has a measurement, the oldest first.
    std::vector<RollupBucket> days(qint64 firstDay, qint64 lastDay) const;
};

} // namespace naer
