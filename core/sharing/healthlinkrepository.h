// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/base/securebytes.h"
#include "core/measurements/kinds.h"
#include "core/measurements/observationrepository.h"
#include "core/vault/database.h"

namespace naer {

/// What is in the vault is the truth; what lies at the host follows it.
enum class LinkState {
    Making, ///< written down; nothing is known to lie at the host yet
    Active,
    Updating, ///< what lies at the host may be the older content
    Withdrawing, ///< for the citizen it is withdrawn; the file may still lie at the host
    Withdrawn, ///< the file is gone; the key too
};
/// "making", "active", …
QString linkStateName(LinkState state);

/// A SMART Health Link that the citizen made.
struct OwnHealthLink
{
    qint64 number = 0; ///< in the vault; never used again
    qint64 host = 0; ///< LinkHost::number
    LinkState state = LinkState::Making;
    QString path; ///< 43 letters that nobody can guess
    QString manifest; ///< the same; empty: the link leads to the file itself
    SecureBytes key;
    QString passcode; ///< empty: none
    int tries = 0; ///< wrong passcodes that the host takes over the life of the link
    QString label;
    QString title;
    std::vector<const Kind*> kinds; ///< empty: all
    TimeRange range;
    bool isLongTerm = false;
    std::optional<qint64> expiresMs;
    Moment madeAt;
    Moment changedAt; ///< since when it holds what it holds
    std::optional<Moment> withdrawnAt;

    bool hasExpired(qint64 nowMs) const { return expiresMs && *expiresMs <= nowMs; }
    /// Something at the host is still to be done.
    bool isWaiting() const
    {
        return state == LinkState::Making || state == LinkState::Updating || state == LinkState::Withdrawing;
    }
};

/// Rows of health links; the rules are in HealthLinkService. Writes stand inside the caller's transaction.
class HealthLinkRepository
{
public:
    explicit HealthLinkRepository(Database& database)
        : m_database(database)
    { }

    /// The number it got.
    Result<qint64> insert(const OwnHealthLink& link);
    /// Newest first.
    Result<std::vector<OwnHealthLink>> all() const;
    /// Errors: NotFound.
    Result<OwnHealthLink> find(qint64 number) const;
    /// Moves on only from the state that is expected. Errors: Contradiction (it is in another by now).
    Result<void> move(qint64 number, LinkState from, LinkState to);
    Result<void> setChanged(qint64 number, const Moment& at);
    Result<void> setWithdrawn(qint64 number, const Moment& at);
    /// Once nothing lies at the host any more.
    Result<void> forgetSecrets(qint64 number);

private:
    Result<std::vector<OwnHealthLink>> read(Result<Statement> rows) const;
    Database& m_database;
};

} // namespace naer
