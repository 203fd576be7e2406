// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/courier.h"

#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// What the law of the outbox says no to, whoever asks: such an entry never leaves.
bool forbidsLeaving(ErrorCode code)
{
    return code == ErrorCode::ConsentMissing || code == ErrorCode::BirthDateMissing || code == ErrorCode::BadFile
        || code == ErrorCode::TooLong;
}

Parcel withoutBody(Parcel parcel)
{
    parcel.body.clear();
    return parcel;
}

HttpRequest postOf(const Recipient& recipient, const QByteArray& body)
{
    HttpRequest request{.method = "POST", .url = recipient.baseUrl, .body = body};
    request.headers = {{"Content-Type", "application/fhir+json"}, {"Accept", "application/fhir+json"},
        {"Authorization", "Bearer " + recipient.signedIn->accessToken.toLatin1()}, {"Prefer", "return=minimal"}};
    request.onlyAuthority = recipient.authority;
    return request;
}

} // namespace

Courier::Courier(VaultSession& session, HttpClient& http, const Clock& clock, const Packer& packer, const Door& door,
    std::function<double()> chance, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_http(http)
    , m_tools{clock, packer, door}
    , m_chance(std::move(chance))
    , m_tokens(session, http, clock)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Courier::deliver);
}

void Courier::deliver()
{
    if (m_looking || m_session.state() != VaultSession::State::Open)
        return;
    m_looking = true;
    m_session.run([](Database& database) { return OutboxRepository(database).recipientsWaiting(); })
        .then(this, [this](const Result<std::vector<QString>>& waiting) {
            m_looking = false;
            for (const QString& recipient : waiting.value_or(std::vector<QString>())) {
                if (!m_underWay.contains(recipient))
                    visit(recipient);
            }
            if (m_underWay.isEmpty())
                Q_EMIT rested();
        });
}

void Courier::deliverNow()
{
    m_session
        .run([](Database& database) {
            return database.inTransaction([&] { return OutboxRepository(database).wake(); });
        })
        .then(this, [this](const Result<void>&) { deliver(); });
}

void Courier::visit(const QString& recipient)
{
    m_underWay += recipient;
    const qint64 now = m_tools.clock.now().utcMs;
    m_session.run([recipient](Database& database) { return OutboxRepository(database).firstWaiting(recipient); })
        .then(this, [this, recipient, now](const Result<std::optional<OutboxEntry>>& first) {
            if (!first || !*first)
                return leave(recipient, 0);
            // a pause longer than any of ours: the clock was set back
            if (const qint64 pause = (*first)->notBeforeMs - now; pause > 0 && pause <= 2 * longestPauseMs)
                return leave(recipient, pause);
            m_tokens.ready(recipient).then(this, [this, recipient, entry = **first](const Result<Recipient>& ready) {
                if (!ready)
                    return notReady(recipient, ready.error());
                const auto before = m_before ? m_before(entry) : QtFuture::makeReadyVoidFuture();
                QFuture<void>(before).then(this, [this, to = *ready] { sendNext(to); });
            });
        });
}

void Courier::sendNext(const Recipient& to)
{
    m_session.run([tools = m_tools, to](Database& database) { return next(database, tools, to); })
        .then(this, [this, to](const Result<Next>& found) {
            if (!found) // a fault of ours, or a full disk: said, and tried again later
                return notReady(to.code, Error{ErrorCode::Internal, found.error().detail});
            if (found->somethingChanged)
                Q_EMIT changed();
            if (!found->entry)
                return leave(to.code, found->waitMs);
            send(to, *found);
        });
}

/// On the vault's thread.
Result<Courier::Next> Courier::next(Database& database, const Tools& tools, const Recipient& recipient)
{
    return database.inTransaction([&]() -> Result<Next> {
        OutboxRepository outbox(database);
        Next found;
        for (;;) {
            const Moment now = tools.clock.now();
            auto first = outbox.firstWaiting(recipient.code);
            if (!first)
                return passOn(first);
            if (!*first)
                return found;
            const OutboxEntry& entry = **first;
            if (const qint64 pause = entry.notBeforeMs - now.utcMs; pause > 0 && pause <= 2 * longestPauseMs) {
                found.waitMs = pause;
                return found;
            }
            auto parcel = tools.packer.pack(database, entry, recipient, now);
            if (parcel && *parcel) {
                if (auto may = tools.door.mayLeave(database, recipient, (*parcel)->body, now); !may)
                    parcel = passOn(may);
            }
            if (parcel && *parcel) {
                if (auto counted = outbox.countTry(entry.sequence); !counted)
                    return passOn(counted);
                if (auto noted = tools.packer.leaving(database, entry, **parcel); !noted)
                    return passOn(noted);
                found.entry = entry;
                found.parcel = std::move(**parcel);
                return found;
            }
            if (!parcel && parcel.error().code == ErrorCode::ParentsPartMissing) { // until a parent signs in
                found.somethingChanged = true;
                found.waitMs = longestPauseMs;
                const auto waits = outbox.postpone(
                    entry.sequence, now.utcMs + found.waitMs, errorName(ErrorCode::ParentsPartMissing), {});
                return waits ? Result<Next>(found) : passOn(waits);
            }
            if (!parcel && !forbidsLeaving(parcel.error().code))
                return passOn(parcel);
            const QString trouble = parcel ? QString() : errorName(parcel.error().code);
            found.somethingChanged = true;
            if (auto ended = outbox.end(entry.sequence, OutboxState::Cancelled, trouble, {}, now); !ended)
                return passOn(ended);
            if (auto told = tools.packer.ended(database, entry, OutboxState::Cancelled, {}, now); !told)
                return passOn(told);
        }
    });
}

void Courier::send(const Recipient& recipient, const Next& next)
{
    m_http.send(postOf(recipient, next.parcel.body))
        .then(this,
            [this, recipient, entry = *next.entry, parcel = withoutBody(next.parcel)](
                const Result<HttpAnswer>& answer) {
                const DeliveryOutcome outcome = readDelivery(answer, parcel.entries, m_tools.clock.now());
                if (outcome.delivery == Delivery::Unauthorized)
                    m_tokens.reject(recipient.code, recipient.signedIn->accessToken);
                m_session
                    .run([tools = m_tools, entry, parcel, outcome, chance = m_chance()](
                             Database& database) { return settle(database, tools, entry, parcel, outcome, chance); })
                    .then(this, [this, recipient, entry, outcome](const Result<void>& kept) {
                        if (!kept) // locked meanwhile, or a full disk: it waits as it did, and is sent again
                            return leave(recipient.code, 0);
                        settled(recipient, entry, outcome);
                    });
            });
}

/// On the vault's thread.
Result<void> Courier::settle(Database& database, const Tools& tools, const OutboxEntry& entry, const Parcel& parcel,
    const DeliveryOutcome& outcome, double chance)
{
    return database.inTransaction([&]() -> Result<void> {
        OutboxRepository outbox(database);
        const Moment now = tools.clock.now();
        const QString trouble = errorName(outcome.trouble);
        if (outcome.delivery == Delivery::Done && !parcel.isLast)
            return outbox.countPiece(entry.sequence, parcel.itemsGone);
        switch (outcome.delivery) {
        case Delivery::Done:
        case Delivery::Refused: {
            const bool done = outcome.delivery == Delivery::Done;
            const OutboxState state = done ? OutboxState::Sent : OutboxState::Refused;
            if (auto ended = outbox.end(entry.sequence, state, done ? QString() : trouble, outcome.detail, now); !ended)
                return ended;
            return tools.packer.ended(database, entry, state, outcome.detail, now);
        }
        case Delivery::Unauthorized: return outbox.postpone(entry.sequence, now.utcMs, trouble, outcome.detail);
        case Delivery::Later: {
            const qint64 pause = std::max(pauseAfter(entry.tries + 1, chance), outcome.waitMs);
            return outbox.postpone(
                entry.sequence, now.utcMs + std::min(pause, 2 * longestPauseMs), trouble, outcome.detail);
        }
        }
        return fail(ErrorCode::Internal);
    });
}

void Courier::settled(const Recipient& recipient, const OutboxEntry& entry, const DeliveryOutcome& outcome)
{
    Q_EMIT changed();
    const bool isUnauthorized = outcome.delivery == Delivery::Unauthorized;
    if (isUnauthorized && m_unauthorized.contains(recipient.code)) { // a fresh token was refused as well
        m_unauthorized -= recipient.code;
        Q_EMIT signInNeeded(recipient.code);
        return leave(recipient.code, pauseAfter(entry.tries + 1, m_chance()));
    }
    if (isUnauthorized)
        m_unauthorized += recipient.code;
    else
        m_unauthorized -= recipient.code;
    visit(recipient.code);
}

void Courier::notReady(const QString& recipient, const Error& why)
{
    m_session
        .run([tools = m_tools, recipient, why, chance = m_chance()](
                 Database& database) { return postponeFirst(database, tools, recipient, why, chance); })
        .then(this, [this, recipient, why](const Result<void>&) {
            Q_EMIT changed();
            if (why.code == ErrorCode::SignInNeeded)
                Q_EMIT signInNeeded(recipient);
            leave(recipient, pauseAfter(1, m_chance()));
        });
}

/// On the vault's thread: why the first in the queue cannot go. To a recipient that is gone nothing goes any more.
Result<void> Courier::postponeFirst(
    Database& database, const Tools& tools, const QString& recipient, const Error& why, double chance)
{
    return database.inTransaction([&]() -> Result<void> {
        OutboxRepository outbox(database);
        const Moment now = tools.clock.now();
        const auto first = outbox.firstWaiting(recipient);
        if (!first || !*first)
            return first ? Result<void>() : passOn(first);
        if (why.code != ErrorCode::NotFound) {
            return outbox.postpone((*first)->sequence, now.utcMs + pauseAfter((*first)->tries + 1, chance),
                errorName(why.code), why.detail);
        }
        const QString trouble = errorName(ErrorCode::NoRecipient);
        if (auto ended = outbox.end((*first)->sequence, OutboxState::Cancelled, trouble, {}, now); !ended)
            return ended;
        return tools.packer.ended(database, **first, OutboxState::Cancelled, {}, now);
    });
}

void Courier::leave(const QString& recipient, qint64 waitMs)
{
    m_underWay -= recipient;
    if (waitMs > 0) {
        const auto wait = std::chrono::milliseconds(std::min(waitMs, 2 * longestPauseMs));
        if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > wait)
            m_wake.start(wait);
    }
    if (m_underWay.isEmpty())
        Q_EMIT rested();
}

} // namespace naer
