// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/localdays.h"

#include <QDateTime>

#include <algorithm>

namespace naer {

namespace {

constexpr qint64 msPerDay = 86'400'000;

qint64 floorDiv(qint64 a, qint64 b) { return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0); }

} // namespace

LocalDays::LocalDays(const QTimeZone& zone, qint64 fromMs, qint64 toMs)
{
    // a week more on both sides: days and weeks at the edges begin there
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(fromMs - 8 * msPerDay, QTimeZone::UTC);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(toMs + 8 * msPerDay, QTimeZone::UTC);
    m_offsets.push_back({from.toMSecsSinceEpoch(), zone.offsetFromUtc(from) * 1000LL});
    for (const QTimeZone::OffsetData& change : zone.transitions(from, to))
        m_offsets.push_back({change.atUtc.toMSecsSinceEpoch(), change.offsetFromUtc * 1000LL});
}

qint64 LocalDays::offsetAt(qint64 utcMs) const
{
    const auto later = std::ranges::upper_bound(m_offsets, utcMs, {}, &Offset::sinceMs);
    return later == m_offsets.begin() ? later->offsetMs : std::prev(later)->offsetMs;
}

qint64 LocalDays::startOf(qint64 day) const
{
    const qint64 wall = day * msPerDay;
    return wall
        - offsetAt(wall - msPerDay / 2 - m_offsets.front().offsetMs); // what held in the middle of the day before
}

qint64 LocalDays::dayOf(qint64 utcMs) const { return floorDiv(utcMs + offsetAt(utcMs), msPerDay); }

} // namespace naer
