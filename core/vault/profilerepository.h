// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace naer {

class Database;

/// The citizen's own words that more than one part asks for.
inline constexpr QLatin1StringView profileName{"name"};
inline constexpr QLatin1StringView profileQuestion{"question-for-doctor"};
/// "1957-03-14"; known once something is to be shared, for under 15 the parents decide.
inline constexpr QLatin1StringView profileBirthDate{"birth-date"};
/// Whether it said under 15 when it was kept, and whether a sign-in has said the same: "yes"; core/sharing/age.h.
inline constexpr QLatin1StringView profileBirthDateOfChild{"birth-date-of-child"};
inline constexpr QLatin1StringView profileBirthDateVouched{"birth-date-vouched"};

/// The citizen's own choices and words, by name.
class ProfileRepository
{
public:
    explicit ProfileRepository(Database& database)
        : m_database(database)
    { }

    /// Errors: NotFound.
    Result<QString> get(const QString& key) const;
    /// A durable transaction of its own.
    Result<void> set(const QString& key, const QString& value);
    /// The same within the caller's transaction.
    Result<void> setWithin(const QString& key, const QString& value);

private:
    Database& m_database;
};

} // namespace naer
