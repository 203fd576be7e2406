// SPDX-License-Identifier: MPL-2.0
// The consents of ShareService: what is given, what takes its place, what is withdrawn.
#include "core/base/uuid.h"
#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/sharing/sharerepository.h"
#include "core/sharing/shareservice.h"
#include "core/vault/journal.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace naer {

Result<Recipient> ShareService::recipientNamed(const QString& code) const
{
    auto recipient = RecipientRepository(m_database).find(code);
    if (!recipient && recipient.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NoRecipient, code);
    if (recipient && !recipient->answers())
        return fail(ErrorCode::NoRecipient, code);
    return recipient;
}

Result<Consent> ShareService::consentFor(const NewConsent& wanted, const QString& id) const
{
    const Moment now = m_clock.now();
    const auto who = whoDecides(m_database, now);
    const auto recipient = who ? recipientNamed(wanted.recipient) : passOn(who);
    if (!recipient)
        return passOn(recipient);
    if (const auto may = maySayYesTo(m_database, *recipient, now); !may)
        return passOn(may);
    if (wanted.kinds.isEmpty())
        return fail(ErrorCode::EmptyValue, u"kinds"_s);
    for (const QString& code : wanted.kinds) {
        if (const auto kind = KindCatalog::instance().find(code); !kind)
            return passOn(kind);
    }
    if (wanted.data.fromMs >= wanted.data.toMs || wanted.endsAt.utcMs <= now.utcMs)
        return fail(ErrorCode::BadTime, u"period"_s);
    if (wanted.endsAt.dayNumber() - now.dayNumber() > mostConsentDays)
        return fail(ErrorCode::OutOfRange, u"at most %1 days"_s.arg(mostConsentDays));
    Consent consent{.id = id,
        .recipient = wanted.recipient,
        .kinds = wanted.kinds,
        .purpose = wanted.purpose,
        .data = wanted.data,
        .givenAt = now,
        .endsAt = wanted.endsAt,
        .withdrawnAt = std::nullopt};
    consent.kinds.removeDuplicates();
    if (*who == WhoDecides::Citizen)
        return consent;
    const auto alone = decidesAloneFrom(m_database);
    if (!alone)
        return passOn(alone);
    consent.endsAt
        = std::min(consent.endsAt, *alone, [](const Moment& a, const Moment& b) { return a.utcMs < b.utcMs; });
    consent.guardian = recipient->signedIn->guardian;
    consent.guardianName = recipient->signedIn->name;
    return consent;
}

Result<Consent> ShareService::grantWithin(const NewConsent& wanted)
{
    const auto checked = consentFor(wanted, newUuid());
    if (!checked)
        return checked;
    const Consent& consent = *checked;
    if (consent.guardian.isEmpty()) {
        if (auto own = RecipientRepository(m_database).endGuardiansSignIn(consent.recipient); !own)
            return passOn(own);
    }
    if (auto done = ConsentRepository(m_database).insert(consent); !done)
        return passOn(done);
    // what stands wrong there since an earlier consent ended would count again by this one
    if (auto revived = OutboxRepository(m_database).reviveCorrections(consent.recipient); !revived)
        return passOn(revived);
    const auto logged = Journal(m_database).append(u"consent-given", wanted.recipient, consent.givenAt);
    return logged ? Result<Consent>(consent) : passOn(logged);
}

Result<Consent> ShareService::grant(const NewConsent& wanted)
{
    return m_database.inTransaction([&] { return grantWithin(wanted); });
}

Result<NewConsent> ShareService::withThoseItReplaces(NewConsent wanted, std::vector<Consent>& replaced) const
{
    const auto inForce = ConsentRepository(m_database).inForce(wanted.recipient, m_clock.now());
    if (!inForce)
        return passOn(inForce);
    for (const Consent& one : *inForce) {
        const bool isAboutTheSame = one.purpose == wanted.purpose
            && QSet<QString>(one.kinds.begin(), one.kinds.end())
                == QSet<QString>(wanted.kinds.begin(), wanted.kinds.end());
        const bool touches = one.data.fromMs <= wanted.data.toMs && wanted.data.fromMs <= one.data.toMs;
        if (!isAboutTheSame || !touches) // a gap between two periods was never said yes to
            continue;
        wanted.data.fromMs = std::min(wanted.data.fromMs, one.data.fromMs);
        wanted.data.toMs = std::max(wanted.data.toMs, one.data.toMs);
        replaced.push_back(one);
    }
    return wanted;
}

/// The shares of the old one stand under the new one; the recipient is told that the old one has ended.
Result<void> ShareService::replaceWithin(const Consent& old, const Consent& by)
{
    const Moment now = by.givenAt; // the same moment: who sees both knows that one took the other's place
    ShareRepository shares(m_database);
    const auto known = shares.mayKnow(old.id);
    if (!known)
        return passOn(known);
    if (auto done = ConsentRepository(m_database).withdraw(old.id, now); !done)
        return done;
    if (auto done = shares.moveTo(old.id, by.id); !done)
        return done;
    return *known ? OutboxRepository(m_database).put(old.recipient, Leaving::ConsentEnded, old.id, now)
                  : Result<void>();
}

Result<bool> ShareService::withdrawWithin(const Consent& consent)
{
    const Moment now = m_clock.now();
    const auto open = ShareRepository(m_database).openOf(consent.id);
    const auto known = ShareRepository(m_database).mayKnow(consent.id);
    if (!open || !known)
        return std::unexpected(!open ? open.error() : known.error());
    if (auto done = ConsentRepository(m_database).withdraw(consent.id, now); !done)
        return passOn(done);
    for (const Share& share : *open) {
        if (auto done = takeBackWithin(share); !done)
            return passOn(done);
    }
    if (*known) {
        auto put = OutboxRepository(m_database).put(consent.recipient, Leaving::ConsentEnded, consent.id, now);
        if (!put)
            return passOn(put);
    }
    const auto logged = Journal(m_database).append(u"consent-withdrawn", consent.recipient, now);
    return logged ? known : passOn(logged);
}

Result<bool> ShareService::withdrawConsent(const QString& id)
{
    return m_database.inTransaction([&]() -> Result<bool> {
        const auto consent = ConsentRepository(m_database).find(id);
        if (!consent)
            return passOn(consent);
        return consent->withdrawnAt ? fail(ErrorCode::AlreadyWithdrawn) : withdrawWithin(*consent);
    });
}

Result<void> ShareService::removeRecipient(const QString& code)
{
    return m_database.inTransaction([&]() -> Result<void> {
        const auto consents = ConsentRepository(m_database).all();
        if (!consents)
            return passOn(consents);
        for (const Consent& one : *consents) {
            if (one.recipient != code || one.withdrawnAt)
                continue;
            if (const auto done = withdrawWithin(one); !done)
                return passOn(done);
        }
        if (auto removed = RecipientRepository(m_database).remove(code); !removed)
            return removed;
        return Journal(m_database).append(u"recipient-removed", code, m_clock.now());
    });
}

} // namespace naer
