// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"

namespace naer {

/// How a guided blood pressure goes (F05): rest, then readings with a pause, then the mean of those that count.
/// Sources: Hjerteforeningen 2016 and Steno Diabetes Center Copenhagen: 5 minutes' rest, 1 to 2 minutes between
/// readings.
struct GuidedProtocol
{
    int restSeconds = 300;
    int pauseSeconds = 60;
    int readings = 3; ///< 2 or 3
    bool firstIsLeftOut
        = false; ///< which readings count is a choice of the care team, shown to the citizen; by default all do
};

/// The mean of the readings that count, and the readings with their mark. A missing optional component is left out of
/// its mean. Precondition: one reading or more.
struct GuidedResult
{
    Values mean;
    QList<SingleReading> readings;
};
GuidedResult evaluateReadings(const Kind& kind, std::span<const Values> readings, const GuidedProtocol& protocol);

} // namespace naer
