// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"

namespace naer {

/// A reading that waits for "is this yours?" (F15). In no trend, no list of measurements, no export.
struct WaitingReading
{
    qint64 id = 0;
    std::optional<int> user; ///< of the device's users
    NewObservation entry;
    Moment receivedAt;
    /// Why it is asked about: "lower-than-usual", "higher-than-usual", "rare", "gap", "questionable",
    /// "several-people", "which-user", "first-on-scale".
    QString reason;
    bool setAside = false; ///< the citizen does not know
};

class InboxRepository
{
public:
    explicit InboxRepository(Database& database)
        : m_database(database)
    { }

    /// The oldest first.
    Result<std::vector<WaitingReading>> all() const;
    /// Errors: NotFound.
    Result<WaitingReading> find(qint64 id) const;

    // Inside the caller's transaction:
    /// The id it is kept under.
    Result<qint64> add(const WaitingReading& reading);
    Result<void> remove(qint64 id);
    Result<void> setAside(qint64 id);

private:
    Database& m_database;
};

} // namespace naer
