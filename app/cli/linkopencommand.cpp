// SPDX-License-Identifier: MPL-2.0
#include "app/cli/linkcommands.h"
#include "app/cli/outfile.h"
#include "app/cli/secretfile.h"
#include "core/gateway/networkhttp.h"
#include "core/sharing/linkhost.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

/// The citizen's own places for links, where there is a vault that opens. To open a link no vault is needed.
Result<std::vector<OwnLinkHost>> ownHosts(Session& session)
{
    if (!QFileInfo::exists(session.vaultFile))
        return std::vector<OwnLinkHost>();
    const auto vault = session.open();
    if (!vault)
        return vault.error().code == ErrorCode::Locked ? Result<std::vector<OwnLinkHost>>() : passOn(vault);
    return LinkHostRepository((*vault)->database()).own();
}

QString warningIn(const LinkedFile& file)
{
    if (!file.isFetched)
        return u"not fetched: only FHIR and SMART Health Cards are"_s;
    if (file.isSmartHealthCard())
        return u"its signature was not checked"_s;
    return file.status == "no-longer-valid"_L1 || file.status == "retracted"_L1 || file.status == "entered-in-error"_L1
        ? u"the sharer says that it is not valid any more"_s
        : QString();
}

} // namespace

std::expected<QString, QString> passcodeFrom(const Arguments& arguments)
{
    if (arguments.given(u"--passcode"_s) && arguments.given(u"--passcode-file"_s))
        return std::unexpected(u"Give the passcode in one way: --passcode or --passcode-file."_s);
    if (!arguments.given(u"--passcode-file"_s))
        return arguments.value(u"--passcode"_s).normalized(QString::NormalizationForm_C);
    const auto secret = readSecret(arguments.value(u"--passcode-file"_s));
    if (!secret)
        return std::unexpected(secret.error());
    return *secret
        ? QString::fromUtf8(reinterpret_cast<const char*>((*secret)->data()), static_cast<qsizetype>((*secret)->size()))
        : QString();
}

int openLink(Session& session, const Arguments& arguments)
{
    const auto passcode = passcodeFrom(arguments);
    if (!passcode)
        return session.terminal.usage(passcode.error());
    auto link = readHealthLink(arguments.words()[0]);
    if (!link)
        return session.terminal.refuse(link.error());
    const QString out = arguments.value(u"--out"_s);
    if (!out.isEmpty()) {
        if (auto allowed = mayWriteTo(out, session); !allowed)
            return session.terminal.refuse(allowed.error());
    }
    const auto own = ownHosts(session);
    if (!own)
        return session.terminal.refuse(own.error());
    const QString recipient = arguments.value(u"--recipient"_s);
    const QString label = link->label, host = link->url.host();
    const bool isLongTerm = link->isLongTerm;
    NetworkHttp http;
    const auto opened = waitFor(openHealthLink(http, std::move(*link),
        {.recipient = recipient.isEmpty() ? u"Nær"_s : recipient, .passcode = *passcode, .ownHosts = *own},
        session.clock.now()));
    if (!opened)
        return session.terminal.refuse(opened.error());
    session.terminal.say(u"From %1%2"_s.arg(host, label.isEmpty() ? QString() : u": "_s + label));
    QJsonArray files;
    int written = 0;
    const auto fetched = std::ranges::count_if(opened->files, &LinkedFile::isFetched);
    for (const LinkedFile& file : opened->files) {
        const QString warning = warningIn(file);
        QJsonObject json{{u"contentType"_s, file.contentType}, {u"fetched"_s, file.isFetched},
            {u"bytes"_s, file.content.size()}, {u"status"_s, file.status}, {u"lastUpdated"_s, file.lastUpdated}};
        if (file.isSmartHealthCard())
            json[u"signatureVerified"_s] = false;
        session.terminal.say(u"%1  %2 bytes%3"_s.arg(file.contentType)
                .arg(file.content.size())
                .arg(warning.isEmpty() ? QString() : u"  ("_s + warning + u')'));
        if (file.isFetched && !out.isEmpty()) {
            const QString name = fetched > 1 ? out + u'.' + QString::number(++written) : out;
            if (const auto done = writeFile(name, session, file.content); !done)
                return session.terminal.refuse(done.error());
            json[u"file"_s] = name;
            session.terminal.say(
                u"Wrote %1. The file is not encrypted: keep it where only you can read it."_s.arg(name));
        } else if (file.isFetched) {
            json[u"content"_s] = QString::fromUtf8(file.content);
        }
        files += json;
    }
    if (out.isEmpty() && fetched > 0)
        session.terminal.say(u"Nothing was kept; add --out FILE to keep it."_s);
    session.terminal.show({{u"label"_s, label}, {u"host"_s, host}, {u"longTerm"_s, isLongTerm}, {u"files"_s, files}});
    return Done;
}

} // namespace naer::cli
