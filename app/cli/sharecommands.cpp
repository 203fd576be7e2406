// SPDX-License-Identifier: MPL-2.0
// Commands that share with an organisation, and show what became of it.
#include "app/cli/linkcommands.h"
#include "app/cli/network.h"
#include "app/cli/sharearguments.h"
#include "app/cli/sharestanding.h"
#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/measurements/csvexport.h"
#include "core/sharing/jsonexport.h"
#include "core/sharing/looklog.h"
#include "core/sharing/sharerepository.h"
#include "core/vault/journal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr int mostListed = 1000;

/// Without --kinds: those that the newest consent in force allows, and its period.
Result<ShareArguments> completed(Database& database, ShareArguments given, const Moment& now)
{
    if (!given.kinds.isEmpty())
        return given;
    const auto consents = ConsentRepository(database).all();
    if (!consents)
        return passOn(consents);
    for (const Consent& one : *consents) {
        if (one.recipient != given.recipient || !one.isInForce(now))
            continue;
        given.kinds = one.kinds;
        given.range.fromMs = std::max(given.range.fromMs, one.data.fromMs);
        given.range.toMs = std::min(given.range.toMs, one.data.toMs);
        return given;
    }
    return fail(ErrorCode::ConsentMissing);
}

int preview(Session& session, const Arguments& arguments)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const Moment now = session.clock.now();
    auto given = shareArguments(arguments);
    if (given)
        given = completed(database, *given, now);
    if (!given)
        return session.terminal.refuse(given.error());
    Moment ends = now;
    ends.utcMs += 86'400'000;
    const auto seen = ShareService(database, session.clock)
                          .preview({given->recipient, given->kinds, given->range, arguments.value(u"--question"_s)},
                              {given->recipient, given->kinds, Purpose::Treatment, given->range, ends});
    if (!seen)
        return session.terminal.refuse(seen.error());
    QJsonArray items;
    for (const PreviewItem& item : seen->items) {
        items += QJsonObject{{u"kind"_s, item.kind->code}, {u"values"_s, valuesToJson(*item.kind, item.values)},
            {u"takenAt"_s, item.takenAt.toIso()}, {u"source"_s, sourceName(item.source)}, {u"note"_s, item.note}};
        session.terminal.say(
            u"%1  %2  %3"_s.arg(item.takenAt.toIso(), item.kind->code, valueText(*item.kind, item.values, u'.')));
    }
    session.terminal.say(u"%1 measurements would go (%2 octets). Not shown to them: %3, and nothing of how you feel."_s
            .arg(seen->items.size())
            .arg(seen->octets)
            .arg(seen->keptBack.isEmpty() ? u"nothing that was measured"_s : seen->keptBack.join(u", "_s)));
    session.terminal.show({{u"items"_s, items}, {u"keptBack"_s, QJsonArray::fromStringList(seen->keptBack)},
        {u"question"_s, seen->question}, {u"octets"_s, seen->octets}});
    return Done;
}

int send(Session& session, const Arguments& arguments)
{
    const auto given = shareArguments(arguments);
    if (!given)
        return session.terminal.refuse(given.error());
    const auto network = Network::open(session);
    if (!network)
        return session.terminal.refuse(network.error());
    VaultSession& vault = (*network)->vault();
    const QString question = arguments.value(u"--question"_s);
    const auto made = vault
                          .run([&](Database& database) -> Result<Share> {
                              const auto all = completed(database, *given, session.clock.now());
                              if (!all)
                                  return passOn(all);
                              return ShareService(database, session.clock)
                                  .share({all->recipient, all->kinds, all->range, question});
                          })
                          .takeResult();
    if (!made)
        return session.terminal.refuse(made.error());
    if (!arguments.has(u"--queue"_s))
        (*network)->deliver(true);
    const auto standing = vault
                              .run([&](Database& database) -> Result<Standing> {
                                  const auto share = ShareRepository(database).find(made->id);
                                  return share ? standingOf(database, *share) : passOn(share);
                              })
                              .takeResult();
    if (!standing)
        return session.terminal.refuse(standing.error());
    sayShare(session, *standing);
    session.terminal.show({{u"share"_s, shareToJson(*standing, session.clock.now())}});
    if (standing->share.state == ShareState::Refused)
        return Refused;
    if (standing->entry && standing->entry->trouble == errorName(ErrorCode::SignInNeeded))
        return session.terminal.refuse({ErrorCode::SignInNeeded, {}});
    return standing->share.state == ShareState::Queued && !arguments.has(u"--queue"_s) ? WaitingForNetwork : Done;
}

/// With --refresh asks the recipients first.
int list(Session& session, const Arguments& arguments)
{
    const auto network = Network::open(session);
    if (!network)
        return session.terminal.refuse(network.error());
    std::optional<Error> trouble;
    if (arguments.has(u"--refresh"_s))
        trouble = (*network)->follow();
    const auto found = (*network)
                           ->vault()
                           .run([](Database& database) -> Result<std::vector<Standing>> {
                               const auto shares = ShareRepository(database).all(mostListed);
                               if (!shares)
                                   return passOn(shares);
                               std::vector<Standing> all;
                               for (const Share& share : *shares) {
                                   auto standing = standingOf(database, share);
                                   if (!standing)
                                       return passOn(standing);
                                   all.push_back(std::move(*standing));
                               }
                               return all;
                           })
                           .takeResult();
    if (!found)
        return session.terminal.refuse(found.error());
    QJsonArray array;
    for (const Standing& standing : *found) {
        sayShare(session, standing);
        array += shareToJson(standing, session.clock.now());
    }
    if (array.isEmpty())
        session.terminal.say(u"Nothing was shared."_s);
    if (trouble)
        return session.terminal.refuse(*trouble);
    session.terminal.show({{u"shares"_s, array}});
    return Done;
}

int show(Session& session, const Arguments& arguments)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const auto share = ShareRepository(database).find(arguments.words()[0]);
    const auto standing = share ? standingOf(database, *share) : passOn(share);
    if (!standing)
        return session.terminal.refuse(standing.error());
    sayShare(session, *standing);
    for (const ShareStep& step : standing->steps)
        session.terminal.say(u"  %1  %2"_s.arg(step.at.toIso(), shareStateName(step.state)));
    if (!share->answer.isEmpty())
        session.terminal.say(u"  %1: %2"_s.arg(share->answeredBy, QString(share->answer).replace(u'\n', u" / "_s)));
    session.terminal.show({{u"share"_s, shareToJson(*standing, session.clock.now())}});
    return Done;
}

int withdraw(Session& session, const Arguments& arguments)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto share = ShareService((*vault)->database(), session.clock).takeBack(arguments.words()[0]);
    if (!share)
        return session.terminal.refuse(share.error());
    session.terminal.say(share->state == ShareState::Cancelled
            ? u"Taken back before it was sent; nobody got it."_s
            : u"Taken back; they are told at the next outbox flush. What they opened may stand in their records; that "
              "cannot be called back."_s);
    session.terminal.show({{u"id"_s, share->id}, {u"state"_s, shareStateName(share->state)}});
    return Done;
}

int log(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto entries = Journal((*vault)->database()).entries(mostListed);
    if (!entries)
        return session.terminal.refuse(entries.error());
    QJsonArray array;
    for (const JournalEntry& one : *entries) {
        session.terminal.say(u"%1  %2  %3"_s.arg(one.at.toIso(), one.event, one.detail));
        array += QJsonObject{{u"at"_s, one.at.toIso()}, {u"event"_s, one.event}, {u"detail"_s, one.detail}};
    }
    session.terminal.show({{u"log"_s, array}});
    return Done;
}

/// Who there has looked at what is the citizen's.
int looks(Session& session, const Arguments& arguments)
{
    const auto network = Network::open(session);
    if (!network)
        return session.terminal.refuse(network.error());
    LookLog log((*network)->courier().tokens(), (*network)->http());
    const auto seen = waitFor(log.looks(arguments.words()[0]));
    if (!seen)
        return session.terminal.refuse(seen.error());
    QJsonArray array;
    for (const Look& look : *seen) {
        session.terminal.say(u"%1  %2, %3: %4"_s.arg(look.at.toIso(), look.who, look.role, look.what));
        array += QJsonObject{
            {u"at"_s, look.at.toIso()}, {u"who"_s, look.who}, {u"role"_s, look.role}, {u"what"_s, look.what}};
    }
    if (array.isEmpty())
        session.terminal.say(u"Nobody has looked."_s);
    session.terminal.show({{u"looks"_s, array}});
    return Done;
}

} // namespace

QList<CommandEntry> shareCommands()
{
    const QStringList options{u"--kinds"_s, u"--from"_s, u"--until"_s, u"--question"_s};
    return {
        {u"share preview"_s,
            {.options = options,
                .repeatable = {u"--to"_s},
                .usage = u"share preview --to CODE [--kinds K,K] [--from T] [--to T] [--question Q]"_s},
            preview},
        {u"share send"_s,
            {.options = options,
                .repeatable = {u"--to"_s},
                .flags = {u"--queue"_s},
                .usage = u"share send --to CODE [--kinds K,K] [--from T] [--to T] [--question Q] [--queue]"_s},
            send},
        {u"share list"_s, {.flags = {u"--refresh"_s}, .usage = u"share list [--refresh]"_s}, list},
        {u"share show"_s, {.least = 1, .most = 1, .usage = u"share show ID"_s}, show},
        {u"share withdraw"_s, {.least = 1, .most = 1, .usage = u"share withdraw ID"_s}, withdraw},
        {u"share looks"_s, {.least = 1, .most = 1, .usage = u"share looks CODE"_s}, looks},
        {u"share log"_s, {.usage = u"share log"_s}, log},
    };
}

} // namespace naer::cli
