// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/fhirsearch.h"
#include "core/gateway/signin.h"
#include "core/sharing/shareservice.h"

namespace naer {

/// The detail of SignInFailed where all that differs is the birth date that the citizen wrote: perhaps a slip.
inline const QString anotherBirthDate = QStringLiteral("another person (birth date)");
/// The detail of SignInFailed where a parent signed in and this is not known to be a child's vault: the birth date has
/// to be written first, and to be under ageOfConsent.
inline const QString notAChild = QStringLiteral("a parent, and not known to be a child");

/// Keeps what a person's sign-in gave, and lets go what waited for it. Runs on the vault's thread; a transaction of its
/// own. Who signed in has to be who signed in before, and born when the citizen is: else another's measurements would
/// get into a record. Errors: SignInFailed ("another person", anotherBirthDate or notAChild), NotFound (the recipient),
/// and those of the vault.
Result<void> keepSignIn(Database& database, const QString& recipient, const SignInOutcome& outcome, const Moment& now);

/// Asks the recipients what became of what they were sent (F30, F50).
class ShareFollower final : public QObject
{
    Q_OBJECT

public:
    ShareFollower(
        VaultSession& session, TokenKeeper& tokens, HttpClient& http, const Clock& clock, QObject* parent = nullptr);

    /// All recipients that have something open. One round at a time.
    void follow();
    /// Before a share is taken back: an answer that nobody has read yet is not to be lost with it. Done also where the
    /// recipient does not say.
    QFuture<void> lookBefore(const OutboxEntry& entry);
    /// After a sign-in: which organisation answers there, where the server names exactly one.
    void learnOrganization(const QString& recipient);
    bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    /// A share went a step further.
    void changed();
    /// The organisation is known, or cannot be learned.
    void learned(const QString& recipient);
    /// A round is over; the first trouble it met.
    void rested(std::optional<naer::Error> trouble);

private:
    void followAt(const QString& recipient, const Moment& since);
    void done(const std::optional<Error>& trouble);

    VaultSession& m_session;
    const Clock& m_clock;
    FhirServer m_server;
    FhirSearch m_search;
    int m_busy = 0;
    std::optional<Error> m_trouble;
};

} // namespace naer
