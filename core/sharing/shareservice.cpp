// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/shareservice.h"

#include "core/base/uuid.h"
#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/sharing/sharepacker.h"
#include "core/sharing/sharerepository.h"
#include "core/vault/journal.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

bool isEmpty(const TimeRange& range) { return range.fromMs >= range.toMs; }

bool holds(const TimeRange& outer, const TimeRange& inner)
{
    return outer.fromMs <= inner.fromMs && inner.toMs <= outer.toMs;
}

Result<Recipient> recipientNamed(Database& database, const QString& code)
{
    auto recipient = RecipientRepository(database).find(code);
    if (!recipient && recipient.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NoRecipient, code);
    if (recipient && !recipient->answers())
        return fail(ErrorCode::NoRecipient, code);
    return recipient;
}

} // namespace

Result<void> ShareService::check(const NewConsent& wanted) const
{
    const Moment now = m_clock.now();
    if (auto may = mayShareAlone(m_database, now); !may)
        return may;
    if (const auto recipient = recipientNamed(m_database, wanted.recipient); !recipient)
        return passOn(recipient);
    if (wanted.kinds.isEmpty())
        return fail(ErrorCode::EmptyValue, u"kinds"_s);
    for (const QString& code : wanted.kinds) {
        if (const auto kind = KindCatalog::instance().find(code); !kind)
            return passOn(kind);
    }
    if (isEmpty(wanted.data) || wanted.endsAt.utcMs <= now.utcMs)
        return fail(ErrorCode::BadTime, u"period"_s);
    if (wanted.endsAt.dayNumber() - now.dayNumber() > mostConsentDays)
        return fail(ErrorCode::OutOfRange, u"at most %1 days"_s.arg(mostConsentDays));
    return {};
}

Result<Consent> ShareService::grantWithin(const NewConsent& wanted)
{
    if (auto checked = check(wanted); !checked)
        return passOn(checked);
    Consent consent{.id = newUuid(),
        .recipient = wanted.recipient,
        .kinds = wanted.kinds,
        .purpose = wanted.purpose,
        .data = wanted.data,
        .givenAt = m_clock.now(),
        .endsAt = wanted.endsAt,
        .withdrawnAt = std::nullopt};
    consent.kinds.removeDuplicates();
    if (auto done = ConsentRepository(m_database).insert(consent); !done)
        return passOn(done);
    const auto logged = Journal(m_database).append(u"consent-given", wanted.recipient, consent.givenAt);
    return logged ? Result<Consent>(consent) : passOn(logged);
}

Result<Consent> ShareService::grant(const NewConsent& wanted)
{
    return m_database.inTransaction([&] { return grantWithin(wanted); });
}

Result<std::vector<ObservationId>> ShareService::selected(const NewShare& wanted) const
{
    std::vector<ObservationId> items;
    for (const QString& code : wanted.kinds) {
        const auto kind = KindCatalog::instance().find(code);
        if (!kind)
            return passOn(kind);
        const auto read = ObservationRepository(m_database).forEach(**kind, wanted.data, [&](const Observation& one) {
            if (counts(one.status))
                items.push_back(one.id);
            return items.size() <= mostInShare;
        });
        if (!read)
            return passOn(read);
    }
    if (items.empty())
        return fail(ErrorCode::NotFound, u"measurements in that period"_s);
    if (items.size() > mostInShare)
        return fail(ErrorCode::TooLong, u"more than %1 measurements"_s.arg(mostInShare));
    return items;
}

Result<Share> ShareService::shareWithin(const NewShare& wanted)
{
    const Moment now = m_clock.now();
    if (auto may = mayShareAlone(m_database, now); !may)
        return passOn(may);
    const auto recipient = recipientNamed(m_database, wanted.recipient);
    if (!recipient)
        return passOn(recipient);
    if (wanted.question.size() > longestQuestion)
        return fail(ErrorCode::TooLong, u"question"_s);
    if (wanted.kinds.isEmpty())
        return fail(ErrorCode::EmptyValue, u"kinds"_s);
    const auto consents = ConsentRepository(m_database).inForce(wanted.recipient, now);
    if (!consents)
        return passOn(consents);
    const auto consent = std::ranges::find_if(*consents, [&](const Consent& one) {
        return holds(one.data, wanted.data)
            && std::ranges::all_of(wanted.kinds, [&](const QString& kind) { return one.kinds.contains(kind); });
    });
    if (consent == consents->end())
        return fail(ErrorCode::ConsentMissing);
    const auto items = selected(wanted);
    if (!items)
        return passOn(items);
    Share share{.id = newUuid(),
        .recipient = wanted.recipient,
        .consent = consent->id,
        .question = wanted.question.trimmed(),
        .madeAt = now,
        .answerBy = afterWorkingDays(now, recipient->answerDays),
        .stateAt = now,
        .answer = {},
        .answeredBy = {},
        .count = static_cast<int>(items->size())};
    ShareRepository shares(m_database);
    auto done = shares.insert(share);
    for (auto id = items->begin(); done && id != items->end(); ++id)
        done = shares.addObservation(share.id, *id);
    if (done)
        done = OutboxRepository(m_database).put(share.recipient, Leaving::Share, share.id, now);
    if (done)
        done = Journal(m_database).append(u"shared", share.recipient, now);
    return done ? Result<Share>(share) : passOn(done);
}

Result<Share> ShareService::share(const NewShare& wanted)
{
    return m_database.inTransaction([&] { return shareWithin(wanted); });
}

Result<Share> ShareService::grantAndShare(const NewConsent& consent, const NewShare& wanted)
{
    return m_database.inTransaction([&]() -> Result<Share> {
        const auto granted = grantWithin(consent);
        return granted ? shareWithin(wanted) : passOn(granted);
    });
}

Result<void> ShareService::takeBackWithin(const Share& share)
{
    const Moment now = m_clock.now();
    OutboxRepository outbox(m_database);
    ShareRepository shares(m_database);
    const auto entry = outbox.findOf(Leaving::Share, share.id);
    if (!entry)
        return passOn(entry);
    const bool waits = *entry && ((*entry)->state == OutboxState::Waiting || (*entry)->state == OutboxState::Held);
    if (waits) {
        if (auto ended = outbox.end((*entry)->sequence, OutboxState::Cancelled, {}, {}, now); !ended)
            return ended;
    }
    if (waits && (*entry)->tries == 0) {
        const auto stepped = shares.step(share.id, ShareState::Cancelled, now);
        return stepped ? Result<void>() : passOn(stepped);
    }
    const auto stepped = shares.step(share.id, ShareState::TakenBack, now);
    if (!stepped)
        return passOn(stepped);
    return outbox.put(share.recipient, Leaving::ShareTakenBack, share.id, now);
}

Result<Share> ShareService::takeBack(const QString& id)
{
    return m_database.inTransaction([&]() -> Result<Share> {
        const auto share = ShareRepository(m_database).find(id);
        if (!share)
            return share;
        if (share->state >= ShareState::Refused)
            return fail(ErrorCode::AlreadyWithdrawn);
        if (auto done = takeBackWithin(*share); !done)
            return passOn(done);
        if (auto logged = Journal(m_database).append(u"share-taken-back", share->recipient, m_clock.now()); !logged)
            return passOn(logged);
        return ShareRepository(m_database).find(id);
    });
}

Result<void> ShareService::withdrawConsent(const QString& id)
{
    return m_database.inTransaction([&]() -> Result<void> {
        const Moment now = m_clock.now();
        ConsentRepository consents(m_database);
        const auto consent = consents.find(id);
        if (!consent)
            return passOn(consent);
        if (auto done = consents.withdraw(id, now); !done)
            return done;
        const auto open = ShareRepository(m_database).openOf(id);
        if (!open)
            return passOn(open);
        for (const Share& share : *open) {
            if (auto done = takeBackWithin(share); !done)
                return done;
        }
        const auto known = ShareRepository(m_database).mayKnow(id);
        if (!known)
            return passOn(known);
        if (*known) {
            if (auto put = OutboxRepository(m_database).put(consent->recipient, Leaving::ConsentEnded, id, now); !put)
                return put;
        }
        return Journal(m_database).append(u"consent-withdrawn", consent->recipient, now);
    });
}

Result<void> ShareService::cancelEntry(qint64 sequence)
{
    return m_database.inTransaction([&]() -> Result<void> {
        OutboxRepository outbox(m_database);
        const auto entry = outbox.find(sequence);
        if (!entry)
            return passOn(entry);
        if (entry->state != OutboxState::Waiting && entry->state != OutboxState::Held)
            return fail(ErrorCode::NotFound, u"it has ended already"_s);
        if (entry->what != Leaving::Share)
            return outbox.end(sequence, OutboxState::Cancelled, {}, {}, m_clock.now());
        const auto share = ShareRepository(m_database).find(entry->subject);
        return share ? takeBackWithin(*share) : passOn(share);
    });
}

Result<int> ShareService::follow(const QString& recipient, const std::vector<fhir::Task>& tasks)
{
    return m_database.inTransaction([&]() -> Result<int> {
        ShareRepository shares(m_database);
        int further = 0;
        for (const fhir::Task& task : tasks) {
            const QString urn = task.identifier.empty() ? QString() : task.identifier[0].value;
            constexpr QLatin1StringView prefix{"urn:uuid:"};
            const auto share = shares.find(urn.startsWith(prefix) ? urn.sliced(prefix.size()) : QString());
            if (!share && share.error().code != ErrorCode::NotFound)
                return passOn(share);
            if (!share || share->recipient != recipient || share->state == ShareState::Queued)
                continue; // another's, or one that says it is there before we know that it was sent
            const TaskNews news = newsFrom(task);
            const auto stepped = shares.step(share->id, news.state, m_clock.now());
            if (!stepped)
                return passOn(stepped);
            if (!*stepped)
                continue;
            ++further;
            if (auto kept = shares.keepAnswer(share->id, news.answer, news.answeredBy); !kept)
                return passOn(kept);
        }
        return further;
    });
}

} // namespace naer
