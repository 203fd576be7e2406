// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/guidedmeasurement.h"

#include "core/measurements/rollups.h"

namespace naer {

GuidedResult evaluateReadings(const Kind& kind, std::span<const Values> readings, const GuidedProtocol& protocol)
{
    GuidedResult result;
    std::array<ComponentSum, maxComponents> sums;
    for (std::size_t n = 0; n < readings.size(); ++n) {
        const bool used = !(protocol.firstIsLeftOut && n == 0 && readings.size() > 1);
        result.readings += SingleReading{readings[n], used};
        for (int i = 0; used && i < maxComponents; ++i) {
            if (readings[n][i])
                sums[i].add(*readings[n][i]);
        }
    }
    for (int i = 0; i < kind.components.size(); ++i) {
        if (sums[i].count > 0)
            result.mean[i] = sums[i].mean().roundedTo(kind.components[i].decimals);
    }
    return result;
}

} // namespace naer
