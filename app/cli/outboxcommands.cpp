// SPDX-License-Identifier: MPL-2.0
#include "app/cli/network.h"
#include "core/gateway/outboxrepository.h"
#include "core/sharing/shareservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr int mostListed = 1000;

QJsonObject entryToJson(const OutboxEntry& entry)
{
    return {{u"number"_s, entry.sequence}, {u"recipient"_s, entry.recipient}, {u"what"_s, leavingName(entry.what)},
        {u"subject"_s, entry.subject}, {u"state"_s, outboxStateName(entry.state)}, {u"tries"_s, entry.tries},
        {u"trouble"_s, entry.trouble}, {u"detail"_s, entry.detail}, {u"made"_s, entry.madeAt.toIso()}};
}

void sayEntry(Session& session, const OutboxEntry& entry)
{
    const QString trouble = entry.trouble.isEmpty()
        ? QString()
        : u" ("_s + entry.trouble + (entry.detail.isEmpty() ? QString() : u": "_s + entry.detail) + u')';
    session.terminal.say(u"%1  %2 to %3: %4%5"_s.arg(QString::number(entry.sequence), leavingName(entry.what),
        entry.recipient, outboxStateName(entry.state), trouble));
}

int list(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto entries = OutboxRepository((*vault)->database()).all(mostListed);
    if (!entries)
        return session.terminal.refuse(entries.error());
    QJsonArray array;
    for (const OutboxEntry& entry : *entries) {
        sayEntry(session, entry);
        array += entryToJson(entry);
    }
    if (array.isEmpty())
        session.terminal.say(u"The outbox is empty."_s);
    session.terminal.show({{u"outbox"_s, array}});
    return Done;
}

/// Tries all that waits at once, then says what still waits.
int flush(Session& session, const Arguments&)
{
    const auto network = Network::open(session);
    if (!network)
        return session.terminal.refuse(network.error());
    (*network)->deliver(true);
    const auto entries = (*network)
                             ->vault()
                             .run([](Database& database) { return OutboxRepository(database).all(mostListed); })
                             .takeResult();
    if (!entries)
        return session.terminal.refuse(entries.error());
    QJsonArray waiting;
    QString trouble;
    for (const OutboxEntry& entry : *entries) {
        if (entry.state != OutboxState::Waiting)
            continue;
        sayEntry(session, entry);
        waiting += entryToJson(entry);
        if (!entry.trouble.isEmpty())
            trouble = entry.trouble;
    }
    QJsonArray missing;
    for (const OutboxEntry& entry : *entries) {
        if (!OutboxRepository::isMissing(entry))
            continue;
        sayEntry(session, entry);
        missing += entryToJson(entry);
    }
    session.terminal.say(waiting.isEmpty() ? u"Nothing waits."_s : u"%1 still waiting."_s.arg(waiting.size()));
    if (!missing.isEmpty())
        session.terminal.say(
            u"%1 did not reach them, as above; call them, or outbox release NUMBER tries a refused one again."_s.arg(
                missing.size()));
    session.terminal.show({{u"waiting"_s, waiting}, {u"missing"_s, missing}});
    if (waiting.isEmpty())
        return missing.isEmpty() ? Done : Refused;
    if (trouble == errorName(ErrorCode::SignInNeeded))
        return session.terminal.refuse({ErrorCode::SignInNeeded, {}});
    std::fputs(qUtf8Printable(sentenceOf({ErrorCode::NoNetwork, {}}) + u'\n'), stderr);
    return WaitingForNetwork;
}

/// A command over one entry by its number.
Command change(const std::function<Result<void>(Database&, const Clock&, qint64)>& work, const QString& said)
{
    return [work, said](Session& session, const Arguments& arguments) {
        bool isNumber = false;
        const qint64 number = arguments.words()[0].toLongLong(&isNumber);
        if (!isNumber)
            return session.terminal.usage(u"Give the number of an entry, as outbox list shows it."_s);
        const auto vault = session.open();
        if (!vault)
            return session.terminal.refuse(vault.error());
        if (const auto done = work((*vault)->database(), session.clock, number); !done)
            return session.terminal.refuse(done.error());
        session.terminal.say(said);
        session.terminal.show({{u"number"_s, number}});
        return int(Done);
    };
}

Command holding(bool held, const QString& said)
{
    return change(
        [held](Database& database, const Clock&, qint64 number) {
            return database.inTransaction([&] { return OutboxRepository(database).hold(number, held); });
        },
        said);
}

} // namespace

QList<CommandEntry> outboxCommands()
{
    return {
        {u"outbox list"_s, {.usage = u"outbox list"_s}, list},
        {u"outbox flush"_s, {.usage = u"outbox flush"_s}, flush},
        {u"outbox hold"_s, {.least = 1, .most = 1, .usage = u"outbox hold NUMBER"_s},
            holding(true, u"Held: it stays here until outbox release."_s)},
        {u"outbox release"_s, {.least = 1, .most = 1, .usage = u"outbox release NUMBER"_s},
            holding(false, u"It goes with the next outbox flush."_s)},
        {u"outbox cancel"_s, {.least = 1, .most = 1, .usage = u"outbox cancel NUMBER"_s},
            change([](Database& database, const Clock& clock,
                       qint64 number) { return ShareService(database, clock).cancelEntry(number); },
                u"Cancelled."_s)},
    };
}

} // namespace naer::cli
