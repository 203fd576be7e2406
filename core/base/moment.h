// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <compare>

namespace naer {

/// An instant and the offset from UTC that the citizen's clock showed then. Both are stored, so that a reading taken on
/// a journey or in the doubled hour of October keeps the day and hour the citizen remembers.
struct Moment
{
    qint64 utcMs = 0; ///< milliseconds since 1970-01-01T00:00Z
    int offsetMinutes = 0; ///< east of Greenwich, -840 … 840

    static Moment from(const QDateTime& time);
    /// Reads ISO 8601: "2026-10-25T02:30:00+02:00", "…Z", or without an offset in `zone`, or a date alone (noon).
    /// Errors: BadTime (not a time, 29 February in a wrong year, an hour that spring skips), AmbiguousTime (without an
    /// offset in the hour that autumn repeats), TimeTooEarly (before 1900), never a guess.
    static Result<Moment> fromIso(QStringView text, const QTimeZone& zone = QTimeZone::systemTimeZone());

    QDateTime toDateTime() const;
    /// "2026-10-25T02:30:00+02:00"; milliseconds only where there are any.
    QString toIso() const;
    /// The citizen's day.
    QDate day() const;
    /// Days since 1970-01-01 on the citizen's calendar.
    qint64 dayNumber() const;

    friend bool operator==(const Moment&, const Moment&) = default;
    friend std::strong_ordering operator<=>(const Moment& a, const Moment& b) { return a.utcMs <=> b.utcMs; }
};

/// The earliest moment that is taken for real: 1900-01-01T00:00Z.
inline constexpr qint64 earliestUtcMs = -2'208'988'800'000;

} // namespace naer
