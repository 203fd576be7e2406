// SPDX-License-Identifier: MPL-2.0
#include "app/cli/linkcommands.h"
#include "core/base/strictjson.h"
#include "core/gateway/networkhttp.h"
#include "core/sharing/linkanswer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

const QString copyMayStay = u"Whoever opened it before may have kept a copy; that cannot be called back."_s;

/// update and withdraw: first here, then at the host.
int change(Session& session, const Arguments& arguments, Result<void> (HealthLinkService::*start)(qint64),
    const QString& done, const QString& waits)
{
    const auto number = numberIn(arguments);
    if (!number)
        return noNumber(session);
    const auto links = openLinks(session);
    if (!links)
        return session.terminal.refuse(links.error());
    if (const auto started = ((*links)->service.*start)(*number); !started)
        return session.terminal.refuse(started.error());
    if (const auto ran = runErrand(**links, *number); !ran) {
        std::fputs(qUtf8Printable(waits + u'\n'), stderr);
        return session.terminal.refuse(ran.error());
    }
    const auto own = (*links)->rows.find(*number);
    if (!own)
        return session.terminal.refuse(own.error());
    session.terminal.say(done);
    session.terminal.show({{u"link"_s, linkToJson(*own)}});
    return Done;
}

} // namespace

Result<std::unique_ptr<Links>> openLinks(Session& session)
{
    auto vault = session.open();
    if (!vault)
        return passOn(vault);
    return std::make_unique<Links>(std::move(*vault), session.clock);
}

Result<void> runErrand(Links& links, qint64 number)
{
    auto errand = links.service.errand(number);
    if (!errand)
        return passOn(errand);
    NetworkHttp http;
    if (auto ran = waitFor(runLinkErrand(http, *errand)); !ran)
        return ran;
    return links.service.done(*errand);
}

QJsonObject linkToJson(const OwnHealthLink& link)
{
    QJsonArray kinds;
    for (const Kind* kind : link.kinds)
        kinds += kind->code;
    QJsonObject json{{u"number"_s, link.number}, {u"state"_s, linkStateName(link.state)}, {u"label"_s, link.label},
        {u"kinds"_s, kinds}, {u"longTerm"_s, link.isLongTerm}, {u"passcode"_s, !link.passcode.isEmpty()},
        {u"manifest"_s, !link.manifest.isEmpty()}, {u"madeAt"_s, link.madeAt.toIso()},
        {u"changedAt"_s, link.changedAt.toIso()}};
    if (link.expiresMs)
        json[u"expires"_s] = Moment{*link.expiresMs, link.madeAt.offsetMinutes}.toIso();
    if (link.withdrawnAt)
        json[u"withdrawnAt"_s] = link.withdrawnAt->toIso();
    return json;
}

std::optional<qint64> numberIn(const Arguments& arguments)
{
    bool isNumber = false;
    const qint64 number = arguments.words()[0].toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

int noNumber(Session& session)
{
    return session.terminal.usage(u"A link is named by its number; see share link list."_s);
}

int updateLink(Session& session, const Arguments& arguments)
{
    return change(session, arguments, &HealthLinkService::update,
        u"The link holds what is in the vault now. "_s + copyMayStay,
        u"The link still holds what it held; share link retry brings it up to date."_s);
}

int withdrawLink(Session& session, const Arguments& arguments)
{
    return change(session, arguments, &HealthLinkService::withdraw,
        u"The link is withdrawn, and its file is deleted. "_s + copyMayStay,
        u"The link is withdrawn here, but its file may still lie at the host; share link retry deletes it. "_s
            + copyMayStay);
}

/// Whatever waits for its host; the first trouble is told, the others are tried all the same.
int retryLinks(Session& session, const Arguments&)
{
    const auto links = openLinks(session);
    if (!links)
        return session.terminal.refuse(links.error());
    const auto numbers = (*links)->service.waiting();
    if (!numbers)
        return session.terminal.refuse(numbers.error());
    std::optional<Error> trouble;
    QJsonArray done, waiting;
    for (const qint64 number : *numbers) {
        const auto ran = runErrand(**links, number);
        if (!ran && !trouble)
            trouble = ran.error();
        (ran ? done : waiting) += number;
        session.terminal.say((ran ? u"Link %1: done."_s : u"Link %1: still waiting."_s).arg(number));
    }
    if (trouble)
        return session.terminal.refuse(*trouble);
    session.terminal.show({{u"done"_s, done}, {u"waiting"_s, waiting}});
    return Done;
}

/// Who asked the host for it. A stranger wrote the names.
int showLookups(Session& session, const Arguments& arguments)
{
    const auto number = numberIn(arguments);
    if (!number)
        return noNumber(session);
    const auto links = openLinks(session);
    if (!links)
        return session.terminal.refuse(links.error());
    const auto request = (*links)->service.logRequest(*number);
    if (!request)
        return session.terminal.refuse(request.error());
    NetworkHttp http;
    const auto answer = waitFor(http.send(*request));
    if (!answer)
        return session.terminal.refuse(answer.error());
    if (const auto refusal = refusalIn(*answer))
        return session.terminal.refuse(*refusal);
    const auto looks = readStrictJson(answer->body, {.octets = 1024 * 1024, .depth = 3, .values = 10'000});
    if (!looks || !looks->is(JsonNode::Kind::Array))
        return session.terminal.refuse({ErrorCode::BadAnswer, u"no log"_s});
    QJsonArray json;
    for (const JsonNode& look : looks->items) {
        const auto text = [&](QStringView name) {
            const QString* const said = look.string(name);
            return said && isLinkLabel(said->left(longestLabel)) ? said->left(longestLabel) : QString();
        };
        json += QJsonObject{
            {u"recipient"_s, text(u"recipient")}, {u"at"_s, text(u"at")}, {u"outcome"_s, text(u"outcome")}};
        session.terminal.say(u"%1  %2  %3"_s.arg(text(u"at"), text(u"outcome"), text(u"recipient")));
    }
    session.terminal.show({{u"looks"_s, json}});
    return Done;
}

} // namespace naer::cli
