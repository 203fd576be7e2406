// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/gateway/recipient.h"
#include "core/sharing/consent.h"
#include "core/sharing/share.h"

namespace naer {

/// What a citizen says yes to.
struct NewConsent
{
    QString recipient;
    QStringList kinds;
    Purpose purpose = Purpose::Treatment;
    TimeRange data;
    Moment endsAt;
};

/// What a citizen sends.
struct NewShare
{
    QString recipient;
    QStringList kinds; ///< each of them has to be covered
    TimeRange data;
    QString question;
};

/// One measurement as the recipient will see it: read back from the very octets that would go.
struct PreviewItem
{
    const Kind* kind = nullptr;
    Values values;
    Moment takenAt;
    Source source = Source::Typed;
    QString recordedBy;
    QString note;
    Context context;
};

struct SharePreview
{
    std::vector<PreviewItem> items; ///< the newest first
    QString question;
    QStringList keptBack; ///< kinds with measurements that the recipient does not see
    qint64 octets = 0;
    Consent consent; ///< as it would be given: a parent's ends when the citizen turns 15
};

/// The rules of sharing with an organisation, over one open vault. Runs on the thread that owns the database. Each call
/// is one durable transaction: what is decided, what it puts into the outbox and the journal stand or fall together.
class ShareService
{
public:
    ShareService(Database& database, const Clock& clock)
        : m_database(database)
        , m_clock(clock)
    { }

    /// Under 15 it is the parent's who is signed in, and ends when the citizen turns 15. Errors: BirthDateMissing,
    /// ParentsPartMissing, NoRecipient, EmptyValue (no kinds), UnknownKind, BadTime (ends before it begins; an empty
    /// period), OutOfRange (over mostConsentDays).
    Result<Consent> grant(const NewConsent& wanted);
    /// At once: nothing more leaves by it. What waits is cancelled; what the recipient may have is taken back. Returns
    /// whether the recipient is told: it is where it may know of the consent. Errors: NotFound, AlreadyWithdrawn.
    Result<bool> withdrawConsent(const QString& id);
    /// Nothing is shared there any more: every consent ends, the sign-in is forgotten, and nobody is told. Errors:
    /// NotFound.
    Result<void> removeRecipient(const QString& code);

    /// Errors: as share(). Nothing is stored.
    Result<SharePreview> preview(const NewShare& wanted, const NewConsent& consent) const;
    /// Puts it into the outbox. Errors: as grant(); NotFound (nothing to share), TooLong (more than mostInShare, a
    /// question over longestQuestion), ConsentMissing (no consent in force covers all that is asked for).
    Result<Share> share(const NewShare& wanted);
    /// A yes and what it is for, as one. It takes the place of those to the same recipient, for the same purpose, that
    /// are about the same kinds and whose period it touches; what they allowed, it allows.
    Result<Share> grantAndShare(const NewConsent& consent, const NewShare& wanted);
    /// Before it was sent it is only cancelled; afterwards the recipient is told. Errors: NotFound, AlreadyWithdrawn
    /// (it is over).
    Result<Share> takeBack(const QString& id);

    /// Stops an entry of the outbox for good, with what hangs on it. Errors: NotFound (also: it has ended).
    Result<void> cancelEntry(qint64 sequence);

    /// What the recipient's Tasks say of our shares; the number of shares that went a step further.
    Result<int> follow(const QString& recipient, const std::vector<fhir::Task>& tasks);

private:
    /// Errors: NoRecipient (also one that nobody answers for, F31).
    Result<Recipient> recipientNamed(const QString& code) const;
    /// As it would be given; stores nothing. Errors: as grant().
    Result<Consent> consentFor(const NewConsent& wanted, const QString& id) const;
    Result<std::vector<ObservationId>> selected(const NewShare& wanted) const;
    Result<Consent> grantWithin(const NewConsent& wanted);
    Result<NewConsent> withThoseItReplaces(NewConsent wanted, std::vector<Consent>& replaced) const;
    Result<void> replaceWithin(const Consent& old, const Consent& by);
    Result<Share> shareWithin(const NewShare& wanted);
    Result<void> takeBackWithin(const Share& share);
    Result<bool> withdrawWithin(const Consent& consent);

    Database& m_database;
    const Clock& m_clock;
};

} // namespace naer
