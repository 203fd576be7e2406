// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/vault/database.h"
#include "core/wellbeing/checkin.h"

namespace naer {

/// Check-ins in the vault. Runs on the thread that owns the database.
class CheckInRepository
{
public:
    CheckInRepository(Database& database, const Clock& clock)
        : m_database(database)
        , m_clock(clock)
    { }

    /// Stores durably; fills in nonce and recordedAt. Errors: as checkCheckIn, TimeInFuture, DiskFull, …
    Result<CheckIn> add(CheckIn checkIn);
    /// Newest first, those in [fromMs, toMs).
    Result<std::vector<CheckIn>> list(qint64 fromMs, qint64 toMs, int limit) const;
    /// One entry a day with check-ins, oldest first, for the citizen's days from … to (both included).
    Result<std::vector<CheckInDay>> days(qint64 fromDay, qint64 toDay) const;
    /// All of one of the citizen's days, in the order of the clock.
    Result<std::vector<CheckIn>> onDay(qint64 day) const;
    /// The newest day with a check-in before this one; nothing where it is the first.
    Result<std::optional<qint64>> dayBefore(qint64 day) const;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace naer
