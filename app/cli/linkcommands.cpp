// SPDX-License-Identifier: MPL-2.0
#include "app/cli/linkcommands.h"

#include "core/sharing/age.h"
#include "core/sharing/healthlinkservice.h"
#include "core/sharing/qrcode.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

/// Two rows a line, light where the terminal's letters are: a camera reads it on a dark ground.
QString drawn(const QrCode& code)
{
    const auto isLight
        = [&](int x, int y) { return x < 0 || y < 0 || x >= code.width || y >= code.width || !code.isDark(x, y); };
    QString text;
    for (int y = -qrQuietZone; y < code.width + qrQuietZone; y += 2) {
        for (int x = -qrQuietZone; x < code.width + qrQuietZone; ++x) {
            const bool upper = isLight(x, y);
            const bool lower = y + 1 < code.width + qrQuietZone && isLight(x, y + 1);
            text += upper && lower ? u'█' : upper ? u'▀' : lower ? u'▄' : u' ';
        }
        text += u'\n';
    }
    return text;
}

/// What the citizen hands on, as text and where it is wanted as a square.
int showLink(Session& session, Links& links, qint64 number, bool withSquare)
{
    const auto own = links.rows.find(number);
    if (!own)
        return session.terminal.refuse(own.error());
    const auto link = links.service.linkOf(*own);
    if (!link)
        return session.terminal.refuse(link.error());
    const QString text = link->toText();
    QJsonObject json = linkToJson(*own);
    json[u"text"_s] = text;
    session.terminal.say(text);
    if (withSquare) {
        const auto code = makeQrCode(text.toLatin1());
        if (!code)
            return session.terminal.refuse(code.error());
        session.terminal.say(drawn(*code));
        QJsonArray rows;
        for (int y = 0; y < code->width; ++y) {
            QString row;
            for (int x = 0; x < code->width; ++x)
                row += code->isDark(x, y) ? u'1' : u'0';
            rows += row;
        }
        json[u"qr"_s] = rows;
    }
    session.terminal.say(own->passcode.isEmpty()
            ? u"Whoever has this link can read what it holds."_s
            : u"Whoever has this link and the passcode can read what it holds; hand them over apart."_s);
    if (own->state != LinkState::Active)
        session.terminal.say(u"It does not work yet: see share link retry."_s);
    session.terminal.show({{u"link"_s, json}});
    return Done;
}

Result<LinkWish> wishFrom(const Arguments& arguments, const QString& passcode)
{
    LinkWish wish{.label = arguments.value(u"--label"_s), .title = u"Hjemmemålinger"_s, .passcode = passcode};
    const auto range = rangeFrom(arguments);
    if (!range)
        return passOn(range);
    wish.range = {range->first, range->second};
    auto kinds = kindsFrom(arguments);
    if (!kinds)
        return passOn(kinds);
    wish.kinds = std::move(*kinds);
    wish.isLongTerm = arguments.has(u"--long-term"_s);
    if (arguments.given(u"--tries"_s)) {
        bool isNumber = false;
        wish.tries = arguments.value(u"--tries"_s).toInt(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::NotANumber);
    }
    if (arguments.given(u"--expires"_s)) {
        const QString text = arguments.value(u"--expires"_s);
        const auto end = Moment::fromIso(text.size() == 10 ? text + u"T23:59:59"_s : text);
        if (!end)
            return passOn(end);
        wish.expiresMs = end->utcMs;
    }
    return wish;
}

int create(Session& session, const Arguments& arguments)
{
    const auto passcode = passcodeFrom(arguments);
    if (!passcode)
        return session.terminal.usage(passcode.error());
    const auto wish = wishFrom(arguments, *passcode);
    if (!wish)
        return session.terminal.refuse(wish.error());
    const auto links = openLinks(session);
    if (!links)
        return session.terminal.refuse(links.error());
    if (arguments.given(u"--born"_s)) {
        const QDate born = QDate::fromString(arguments.value(u"--born"_s), Qt::ISODate);
        if (auto kept = keepBirthDate((*links)->vault->database(), born, session.clock.now()); !kept)
            return kept.error().code == ErrorCode::Contradiction
                ? session.terminal.refuse(Refused, errorName(kept.error().code),
                      u"Another birth date is known already; it was left as it is."_s)
                : session.terminal.refuse(kept.error());
    }
    const auto number = (*links)->service.make(*wish);
    if (!number)
        return session.terminal.refuse(number.error());
    if (const auto ran = runErrand(**links, *number); !ran) {
        std::fputs(qUtf8Printable(
                       u"Link %1 is written down, but does not work yet; share link retry makes it.\n"_s.arg(*number)),
            stderr);
        return session.terminal.refuse(ran.error());
    }
    return showLink(session, **links, *number, arguments.has(u"--qr"_s));
}

int list(Session& session, const Arguments&)
{
    const auto links = openLinks(session);
    if (!links)
        return session.terminal.refuse(links.error());
    const auto all = (*links)->rows.all();
    if (!all)
        return session.terminal.refuse(all.error());
    QJsonArray json;
    for (const OwnHealthLink& link : *all) {
        json += linkToJson(link);
        QString line
            = u"%1  %2  %3  %4"_s.arg(link.number).arg(linkStateName(link.state), link.madeAt.toIso(), link.label);
        if (link.expiresMs)
            line += (link.hasExpired(session.clock.now().utcMs) ? u"  expired "_s : u"  until "_s)
                + Moment{*link.expiresMs, link.madeAt.offsetMinutes}.toIso();
        session.terminal.say(line.trimmed());
    }
    session.terminal.show({{u"links"_s, json}});
    return Done;
}

int show(Session& session, const Arguments& arguments)
{
    const auto number = numberIn(arguments);
    if (!number)
        return noNumber(session);
    const auto links = openLinks(session);
    return links ? showLink(session, **links, *number, arguments.has(u"--qr"_s))
                 : session.terminal.refuse(links.error());
}

} // namespace

Result<std::vector<const Kind*>> kindsFrom(const Arguments& arguments)
{
    std::vector<const Kind*> kinds;
    for (const QString& code : arguments.value(u"--kinds"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto kind = KindCatalog::instance().find(code.trimmed());
        if (!kind)
            return passOn(kind);
        kinds.push_back(*kind);
    }
    return kinds;
}

QList<CommandEntry> linkCommands()
{
    const auto one = [](const QString& name, QStringList flags = {}) {
        return Grammar{.flags = flags,
            .least = 1,
            .most = 1,
            .usage = name + u" NUMBER"_s + (flags.isEmpty() ? u""_s : u" [--qr]"_s)};
    };
    return {
        {u"share link create"_s,
            {.options = {u"--passcode"_s, u"--passcode-file"_s, u"--tries"_s, u"--expires"_s, u"--label"_s,
                 u"--kinds"_s, u"--from"_s, u"--to"_s, u"--born"_s},
                .flags = {u"--long-term"_s, u"--qr"_s},
                .usage
                = u"share link create [--passcode-file F | --passcode P] [--tries N] [--expires T] [--label L] [--kinds K,…] [--from T] [--to T] [--long-term] [--born DATE] [--qr]"_s},
            create},
        {u"share link list"_s, {.usage = u"share link list"_s}, list},
        {u"share link show"_s, one(u"share link show"_s, {u"--qr"_s}), show},
        {u"share link update"_s, one(u"share link update"_s), updateLink},
        {u"share link withdraw"_s, one(u"share link withdraw"_s), withdrawLink},
        {u"share link retry"_s, {.usage = u"share link retry"_s}, retryLinks},
        {u"share link log"_s, one(u"share link log"_s), showLookups},
        {u"share link open"_s,
            {.options = {u"--passcode"_s, u"--passcode-file"_s, u"--recipient"_s, u"--out"_s},
                .least = 1,
                .most = 1,
                .usage = u"share link open LINK [--passcode-file F | --passcode P] [--recipient NAME] [--out FILE]"_s},
            openLink},
    };
}

} // namespace naer::cli
