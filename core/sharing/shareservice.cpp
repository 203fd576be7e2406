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

bool holds(const TimeRange& outer, const TimeRange& inner)
{
    return outer.fromMs <= inner.fromMs && inner.toMs <= outer.toMs;
}

} // namespace

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
    const auto recipient = recipientNamed(wanted.recipient);
    if (!recipient)
        return passOn(recipient);
    if (auto may = mayShareWith(m_database, *recipient, now); !may)
        return passOn(may);
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
        std::vector<Consent> replaced;
        const auto all = withThoseItReplaces(consent, replaced);
        const auto granted = all ? grantWithin(*all) : passOn(all);
        if (!granted)
            return passOn(granted);
        for (const Consent& old : replaced) {
            if (auto done = replaceWithin(old, *granted); !done)
                return passOn(done);
        }
        return shareWithin(wanted);
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
        const auto entry = OutboxRepository(m_database).findOf(Leaving::Share, share->id);
        if (!entry)
            return passOn(entry);
        const bool isThere = share->state < ShareState::Refused
            || (share->state == ShareState::Refused && *entry && (*entry)->mayBeThereAllTheSame());
        if (!isThere)
            return fail(ErrorCode::AlreadyWithdrawn);
        if (auto done = takeBackWithin(*share); !done)
            return passOn(done);
        if (auto logged = Journal(m_database).append(u"share-taken-back", share->recipient, m_clock.now()); !logged)
            return passOn(logged);
        return ShareRepository(m_database).find(id);
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
            // what is over has nobody's name on it any more
            const bool isOpened = (*stepped ? news.state : share->state) == ShareState::Opened;
            const auto held = isOpened ? shares.keepHolder(share->id, news.heldBy, news.handedTo)
                                       : shares.keepHolder(share->id, u""_s, u""_s);
            if (!held)
                return passOn(held);
            // taken back before anybody here had read the answer: it is kept all the same
            const bool isLate = share->state == ShareState::TakenBack && news.state == ShareState::Acted;
            const bool isMended
                = (news.state == share->state || isLate) && !news.answer.isEmpty() && news.answer != share->answer;
            further += *stepped || isMended || *held;
            if (!*stepped && !isMended)
                continue;
            if (auto kept = shares.keepAnswer(share->id, news.answer, news.answeredBy); !kept)
                return passOn(kept);
        }
        return further;
    });
}

} // namespace naer
