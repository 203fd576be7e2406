// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QTimeZone>

#include <vector>

namespace naer {

/// Where the days of a zone begin, for many days at the cost of a few: the zone is asked once for its changes of offset
/// between two instants. Days are numbers since 1970-01-01.
class LocalDays
{
public:
    LocalDays(const QTimeZone& zone, qint64 fromMs, qint64 toMs);

    /// The instant at which the day begins: midnight by the offset that held the noon before.
    qint64 startOf(qint64 day) const;
    qint64 dayOf(qint64 utcMs) const;

private:
    struct Offset
    {
        qint64 sinceMs;
        qint64 offsetMs;
    };
    qint64 offsetAt(qint64 utcMs) const;
    std::vector<Offset> m_offsets; ///< in order; the first holds from the beginning
};

} // namespace naer
