// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/citizenrecord.h"
#include "core/vault/database.h"

namespace naer {

/// How far the clinician has seen of whom: on this device only, and no more than an id and a time. Each call runs
/// inside the caller's transaction, or in none.
class LastLookRepository
{
public:
    explicit LastLookRepository(Database& database)
        : m_database(database)
    { }

    /// `patient`: the id at the place's server. Nothing where it was never looked at.
    Result<std::optional<LastLook>> find(const QString& workplace, const QString& patient) const;
    Result<void> keep(const QString& workplace, const QString& patient, const LastLook& look);
    /// All of a place.
    Result<void> forget(const QString& workplace);

private:
    Database& m_database;
};

} // namespace naer
