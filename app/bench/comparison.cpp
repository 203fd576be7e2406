// SPDX-License-Identifier: MPL-2.0
#include "app/bench/comparison.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace naer::bench {

namespace {

double microseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

void printHeader()
{
    std::printf("%-4s %-58s %12s %12s %7s %7s\n", "id", "operation", "ours, us", "limit, us", "ratio", "budget");
}

bool run(const Comparison& comparison)
{
    comparison.ours(); // warm both
    comparison.limit();
    std::vector<double> ours, limit;
    for (int i = 0; i < comparison.rounds; ++i) {
        ours.push_back(microseconds(comparison.ours));
        limit.push_back(microseconds(comparison.limit));
    }
    const double ratio = median(ours) / median(limit);
    const bool within = ratio <= comparison.budget;
    std::printf("%-4s %-58s %12.1f %12.1f %7.2f %7.2f%s\n", comparison.id.c_str(), comparison.what.c_str(),
        median(ours), median(limit), ratio, comparison.budget, within ? "" : "   over");
    std::fflush(stdout);
    return within;
}

} // namespace naer::bench
