// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/sharedseries.h"

#include "core/fhir/systems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

Reported reportedBy(const fhir::Observation& observation)
{
    for (const fhir::Coding& one : observation.meta.security) {
        if (one.system != fhir::system::integrity)
            continue;
        if (one.code == "DEVRPT"_L1)
            return Reported::Device;
        if (one.code == "PATRPT"_L1)
            return Reported::Citizen;
        if (one.code == "PACQRPT"_L1)
            return Reported::Helper;
    }
    return Reported::Unknown;
}

int SharedSeries::changes() const
{
    const auto changed = [](const SharedReading& one) { return one.change != Change::None; };
    return static_cast<int>(std::ranges::count_if(readings, changed)) + takenOut;
}

int SharedSeries::countBy(Reported reported) const
{
    return static_cast<int>(std::ranges::count(readings, reported, &SharedReading::reported));
}

int SharedSeries::daysMeasured(qint64 firstDay, qint64 lastDay) const
{
    return static_cast<int>(days(firstDay, lastDay).size());
}

std::vector<RollupBucket> SharedSeries::days(qint64 firstDay, qint64 lastDay) const
{
    std::map<qint64, RollupBucket> byDay;
    for (const SharedReading& one : readings) {
        const qint64 day = one.takenAt.dayNumber();
        if (day < firstDay || day > lastDay)
            continue;
        RollupBucket& bucket = byDay[day];
        bucket.bucket = day;
        for (std::size_t i = 0; i < one.values.size(); ++i) {
            if (one.values[i])
                bucket.components[i].add(*one.values[i]);
        }
    }
    std::vector<RollupBucket> found;
    for (const auto& [day, bucket] : byDay)
        found.push_back(bucket);
    return found;
}

} // namespace naer
