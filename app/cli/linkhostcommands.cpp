// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/secretfile.h"
#include "core/base/durablefile.h"
#include "core/sharing/linkhost.h"

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr qint64 longestAuthority = 256 * 1024; // octets

int show(Session& session, const LinkHost& host)
{
    session.terminal.say(u"files go to %1\nand are fetched from %2"_s.arg(host.putUrl, host.getUrl));
    session.terminal.say(host.hasManifests() ? u"manifests at %1: links may have a passcode"_s.arg(host.manifestUrl)
                                             : u"no manifests: links lead to the file itself, and have no passcode"_s);
    session.terminal.show({{u"linkHost"_s,
        QJsonObject{{u"put"_s, host.putUrl}, {u"get"_s, host.getUrl}, {u"manifest"_s, host.manifestUrl},
            {u"token"_s, !host.token.isEmpty()}, {u"authority"_s, !host.authority.isEmpty()}}}});
    return Done;
}

int set(Session& session, const Arguments& arguments)
{
    LinkHost host{.putUrl = arguments.value(u"--put"_s),
        .getUrl = arguments.value(u"--get"_s),
        .manifestUrl = arguments.value(u"--manifest"_s)};
    if (host.putUrl.isEmpty())
        return session.terminal.usage(u"Say where the files go: --put https://…/{path}"_s);
    const auto token = readSecret(arguments.value(u"--token-file"_s), "NAER_LINK_TOKEN");
    if (!token)
        return session.terminal.usage(token.error());
    if (*token)
        host.token = QString::fromUtf8(
            reinterpret_cast<const char*>((*token)->data()), static_cast<qsizetype>((*token)->size()));
    if (arguments.given(u"--authority"_s)) {
        const auto pem = readWhole(arguments.value(u"--authority"_s), longestAuthority);
        if (!pem)
            return session.terminal.refuse(pem.error());
        host.authority = *pem;
    }
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    LinkHostRepository hosts((*vault)->database());
    if (const auto kept = hosts.keep(host); !kept)
        return session.terminal.refuse(kept.error());
    const auto now = hosts.current();
    return now ? show(session, *now) : session.terminal.refuse(now.error());
}

int showCurrent(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto host = LinkHostRepository((*vault)->database()).current();
    return host ? show(session, *host) : session.terminal.refuse({ErrorCode::NotFound, u"link host"_s});
}

int clear(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    if (const auto cleared = LinkHostRepository((*vault)->database()).clear(); !cleared)
        return session.terminal.refuse(cleared.error());
    session.terminal.say(u"No place for links is set. Links that are there can still be withdrawn."_s);
    session.terminal.show({{u"linkHost"_s, QJsonValue()}});
    return Done;
}

} // namespace

QList<CommandEntry> linkHostCommands()
{
    return {
        {u"link-host set"_s,
            {.options = {u"--put"_s, u"--get"_s, u"--manifest"_s, u"--token-file"_s, u"--authority"_s},
                .usage
                = u"link-host set --put https://…/{path} [--get https://…/{path}] [--manifest https://…/{id}] [--token-file F] [--authority PEM]"_s},
            set},
        {u"link-host show"_s, {.usage = u"link-host show"_s}, showCurrent},
        {u"link-host clear"_s, {.usage = u"link-host clear"_s}, clear},
    };
}

} // namespace naer::cli
