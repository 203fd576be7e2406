// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/vault/unlockguard.h"

#include <algorithm>
#include <optional>

namespace naer {

/// Whether the code was given within the last minute. Counts by two clocks and believes the one that says more: the one
/// that cannot be set stands still while the phone sleeps, the other can be set.
class RecentCode
{
public:
    static constexpr std::chrono::seconds lasts{60};

    RecentCode(const Clock& clock, MonotonicSource monotonic)
        : m_clock(clock)
        , m_monotonic(std::move(monotonic))
    { }

    void given() { m_given = Times{m_monotonic(), m_clock.now().utcMs}; }
    void forget() { m_given.reset(); }
    bool isRecent() const
    {
        if (!m_given)
            return false;
        const qint64 wall = m_clock.now().utcMs - m_given->wall;
        const qint64 steady = (m_monotonic() - m_given->steady).count();
        return wall >= 0 && std::max(wall, steady) <= std::chrono::milliseconds(lasts).count();
    }

private:
    struct Times
    {
        std::chrono::milliseconds steady;
        qint64 wall;
    };
    const Clock& m_clock;
    MonotonicSource m_monotonic;
    std::optional<Times> m_given;
};

} // namespace naer
