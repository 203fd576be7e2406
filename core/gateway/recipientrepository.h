// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/recipient.h"
#include "core/vault/database.h"

#include <vector>

namespace naer {

/// Recipients in the vault, as one who signs in there so sees them: what a citizen shares with can never be a
/// clinician's workplace. Each call runs inside the caller's transaction, or in none.
class RecipientRepository
{
public:
    explicit RecipientRepository(Database& database, SignInAs signInAs = SignInAs::Citizen)
        : m_database(database)
        , m_as(static_cast<int>(signInAs))
    { }

    /// Of one that was removed everything is written anew, without a sign-in; `recipient.signsInAs` is ours. Errors: as
    /// checkRecipient; AlreadyExists; Contradiction (something was shared with another place by that code: it would
    /// seem to be here).
    Result<void> add(const Recipient& recipient);
    /// Errors: NotFound (also of one that is removed).
    Result<Recipient> find(const QString& code) const;
    /// The same, and those that were removed, for the names of what was shared.
    Result<Recipient> findEver(const QString& code) const;
    /// Those that are not removed, the first added first.
    Result<std::vector<Recipient>> all() const;
    /// Its sign-in is forgotten with it. Errors: NotFound.
    Result<void> remove(const QString& code);
    /// Nothing signs out. Errors: NotFound.
    Result<void> keepSignIn(const QString& code, const std::optional<SignedIn>& signedIn);
    /// What a parent signed in for is over: the citizen signs in next. Nothing where the citizen already did.
    Result<void> endGuardiansSignIn(const QString& code);
    Result<void> keepOrganization(const QString& code, const QString& reference);

private:
    Database& m_database;
    int m_as;
};

} // namespace naer
