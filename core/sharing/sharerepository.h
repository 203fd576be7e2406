// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observationrepository.h"
#include "core/sharing/share.h"

namespace naer {

/// Shares in the vault. Each call runs inside the caller's transaction, or in none.
class ShareRepository
{
public:
    explicit ShareRepository(Database& database)
        : m_database(database)
    { }

    /// With its first step.
    Result<void> insert(const Share& share);
    Result<void> addObservation(const QString& share, const ObservationId& id);
    /// A step further, where mayFollow() allows it; whether it did. Errors: NotFound.
    Result<bool> step(const QString& share, ShareState state, const Moment& at);
    /// A new answer is unread.
    Result<void> keepAnswer(const QString& share, const QString& answer, const QString& answeredBy);

    /// Whose hands it is in at the recipient; whether that is news.
    Result<bool> keepHolder(const QString& share, const QString& heldBy, const QString& handedTo);

    /// Something became of it that the citizen did not do.
    Result<void> noteUnread(const QString& share);
    /// The citizen has opened it.
    Result<void> noteRead(const QString& share);
    /// The citizen has dealt with a no or with silence, as it was shown; whether it still stands so. An answer that
    /// came meanwhile stays unread.
    Result<bool> settle(const QString& share, ShareState shown, const Moment& at);

    /// Errors: NotFound.
    Result<Share> find(const QString& id) const;
    Result<std::vector<Share>> all(int limit) const; ///< the newest first
    /// Those that may be news (sharenews.h): unread, not taken or not settled; what is unread and the newest first.
    Result<std::vector<Share>> unsettled(int limit) const;
    /// Those of a consent that are not over.
    Result<std::vector<Share>> openOf(const QString& consent) const;
    /// Those of a recipient that it has, or may have although a later try was refused. An answered one for thirty days
    /// more: an answer may be mended.
    Result<std::vector<Share>> openAt(const QString& recipient, const Moment& now) const;
    Result<std::vector<ShareStep>> steps(const QString& share) const;
    Result<std::vector<ObservationId>> observations(const QString& share) const;
    /// It is in octets that are sent now.
    Result<void> noteWent(const QString& share, const ObservationId& id);
    /// Whether this recipient has, or may have, this observation by a share.
    Result<bool> mayHave(const QString& recipient, const ObservationId& id) const;
    /// Shares of one consent stand under another from now on.
    Result<void> moveTo(const QString& fromConsent, const QString& toConsent);
    /// Whether its recipient has, or may have, this consent by a share.
    Result<bool> mayKnow(const QString& consent) const;

private:
    Database& m_database;
};

} // namespace naer
