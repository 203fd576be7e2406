// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <functional>

namespace naer {

/// A clock that stands still until it is moved: 2026-10-12T08:00+02:00.
class FakeClock final : public Clock
{
public:
    Moment now() const override { return moment; }
    void advance(std::chrono::milliseconds by) { moment.utcMs += by.count(); }

    Moment moment{1'791'784'800'000, 120};
};

/// A clock that cannot be set, moved by hand.
class FakeMonotonic
{
public:
    std::function<std::chrono::milliseconds()> source()
    {
        return [this] { return now; };
    }

    std::chrono::milliseconds now{1'000'000};
};

} // namespace naer
