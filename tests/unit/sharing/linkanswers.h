// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/crypto/base64url.h"
#include "core/crypto/digest.h"
#include "core/crypto/jwe.h"
#include "core/sharing/linkopener.h"
#include "tests/support/instanthttp.h"

// Links, and what a host answers to who opens one.
namespace naer::test {

using namespace Qt::StringLiterals;

inline constexpr qint64 nowMs = 1'790'000'000'000;
inline const QString goodHost = u"files.example.org"_s;

/// With single quotes, to be read more easily.
inline QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

inline const QByteArray fhir = json("{'resourceType':'Bundle','type':'collection'}");

inline SecureBytes key(char fill = 'k') { return SecureBytes(crypto::bytesOf(QByteArray(32, fill))); }

inline QByteArray jwe(
    const QByteArray& content = fhir, const QByteArray& type = "application/fhir+json", char fill = 'k')
{
    return *crypto::sealJwe(key(fill), content, type, crypto::Deflated::No);
}

inline HealthLink linkWith(
    const QString& flags, const QString& url = u"https://files.example.org/m/%1"_s.arg(QString(43, u'x')))
{
    HealthLink link;
    link.url = QUrl(url);
    link.key = key();
    link.isDirect = flags.contains(u'U');
    link.wantsPasscode = flags.contains(u'P');
    link.isLongTerm = flags.contains(u'L');
    return link;
}

inline QByteArray file(const QByteArray& more, const QByteArray& type = "application/fhir+json")
{
    return "{\"contentType\":\"" + type + "\"," + more + '}';
}
inline QByteArray embedded(const QByteArray& text) { return "\"embedded\":\"" + text + '"'; }
inline QByteArray at(const QByteArray& url) { return "\"location\":\"" + url + '"'; }
inline QByteArray manifest(const QByteArrayList& files) { return "{\"files\":[" + files.join(',') + "]}"; }

inline HttpAnswer said(int status, const QByteArray& body, HttpHeaders headers = {{"content-type", "application/json"}})
{
    return {.status = status, .headers = std::move(headers), .body = body};
}

inline Result<OpenedLink> open(
    InstantHttp& http, HealthLink link, LinkQuestion question = {.recipient = u"Dr. Jensen"_s})
{
    auto future = openHealthLink(http, std::move(link), std::move(question), {nowMs, 0});
    return future.isFinished() ? future.takeResult() : fail(ErrorCode::Internal, u"not ended"_s);
}

} // namespace naer::test
