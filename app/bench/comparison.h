// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>

namespace naer::bench {

/// One operation of ours beside its limit, run in turn in the same process, so that a noisy machine slows both.
struct Comparison
{
    std::string id; ///< "P1"
    std::string what;
    std::function<void()> ours;
    std::function<void()> limit;
    double budget = 0; ///< the ratio that is allowed
    int rounds = 9;
};

/// Runs both `rounds` times in turn, prints the medians and their ratio, and tells whether the ratio is within budget.
bool run(const Comparison& comparison);
void printHeader();

} // namespace naer::bench
