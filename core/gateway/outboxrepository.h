// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/outbox.h"
#include "core/vault/database.h"

#include <vector>

namespace naer {

/// The outbox in the vault. Each call runs inside the caller's transaction, so that what leaves and its cause stand or
/// fall together. (Corrections are put in by the schema itself: core/vault/migrations/003-sharing.sql.)
class OutboxRepository
{
public:
    explicit OutboxRepository(Database& database)
        : m_database(database)
    { }

    Result<void> put(const QString& recipient, Leaving what, const QString& subject, const Moment& at);
    /// The first that waits for this recipient, whether or not its time has come; nothing: none waits.
    Result<std::optional<OutboxEntry>> firstWaiting(const QString& recipient) const;
    /// Recipients for whom something waits.
    Result<std::vector<QString>> recipientsWaiting() const;
    Result<std::vector<OutboxEntry>> all(int limit) const; ///< the newest first
    /// What waits or is held, and what isMissing(); the oldest first.
    Result<std::vector<OutboxEntry>> unsettled(int limit) const;
    /// A correction, a taking back or an end that the recipient did not take, or that no consent lets through any more:
    /// it has something that is not so. (Of a share its own state tells.)
    static bool isMissing(const OutboxEntry& entry)
    {
        return entry.what != Leaving::Share
            && (entry.state == OutboxState::Refused
                || (entry.state == OutboxState::Cancelled && entry.trouble == errorName(ErrorCode::ConsentMissing)));
    }
    /// Errors: NotFound.
    Result<OutboxEntry> find(qint64 sequence) const;
    Result<std::optional<OutboxEntry>> findOf(Leaving what, const QString& subject) const;

    /// Before it is sent: from here on the recipient may have it.
    Result<void> countTry(qint64 sequence);
    /// One parcel of several has arrived, and the next may go at once. As after a first try, the recipient may have it.
    Result<void> countPiece(qint64 sequence, int itemsGone);
    /// It goes on waiting, with the reason why it did not go.
    Result<void> postpone(qint64 sequence, qint64 notBeforeMs, const QString& trouble, const QString& detail);
    /// Sent, Refused or Cancelled, with the reason if there is one.
    Result<void> end(
        qint64 sequence, OutboxState state, const QString& trouble, const QString& detail, const Moment& at);
    /// Held or Waiting; a refused one may be tried again by the citizen, else what has ended stays as it is. Errors:
    /// NotFound.
    Result<void> hold(qint64 sequence, bool held);
    /// Corrections that no consent let through go again: a new one may.
    Result<void> reviveCorrections(const QString& recipient);
    /// All that waits for this recipient may be tried at once: the network came, or a person signed in.
    Result<void> wake(const std::optional<QString>& recipient = std::nullopt);

private:
    Result<std::vector<OutboxEntry>> read(Statement& statement) const;
    Database& m_database;
};

} // namespace naer
