// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/kinds.h"

namespace naer {

/// The upright axis of a chart, in the unit of the kind.
struct ValueAxis
{
    double minimum = 0;
    double maximum = 1;

    /// Around what is to be drawn, its lowest and highest value. What is no unusual change for the kind shall not look
    /// like one: the axis spans at least that much, in whole steps of what is shown and within what is possible.
    static ValueAxis around(const Kind& kind, double low, double high);
};

} // namespace naer
