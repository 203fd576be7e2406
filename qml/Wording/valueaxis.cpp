// SPDX-License-Identifier: MPL-2.0
#include "qml/Wording/valueaxis.h"

#include <cmath>

namespace naer {

ValueAxis ValueAxis::around(const Kind& kind, double low, double high)
{
    const Component& first = kind.components.front();
    const Component& last = kind.components[kind.requiredComponents() > 1 ? 1 : 0];
    const double span = std::max(first.unusual, last.unusual).toDouble();
    ValueAxis axis{low, high};
    if (high - low >= span)
        return axis;
    const double step = std::pow(10.0, -first.decimals);
    const double middle = (low + high) / 2;
    axis.minimum = std::floor((middle - span / 2) / step) * step;
    axis.maximum = std::ceil((middle + span / 2) / step) * step;
    if (const double over = axis.maximum - first.hard.high.toDouble(); over > 0) {
        axis.minimum -= over;
        axis.maximum -= over;
    }
    if (const double under = last.hard.low.toDouble() - axis.minimum; under > 0) {
        axis.minimum += under;
        axis.maximum += under;
    }
    return axis;
}

} // namespace naer
