// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/linkhost.h"

#include "app/sandbox/keys.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

/// Long enough not to be guessed: 43 characters of base64url hold 256 bits. It is a key in the database, never a file's
/// name.
bool isFileName(const QString& path)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_\\-./]{43,400}$"_s);
    static const QRegularExpression secret(u"[A-Za-z0-9_\\-]{43}"_s);
    return form.match(path).hasMatch() && secret.match(path).hasMatch();
}

HttpResponse content(const QByteArray& type, const QByteArray& octets)
{
    HttpResponse response{.contentType = type, .body = octets};
    // whatever was put here is never a page of ours
    response.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"}};
    return response;
}

} // namespace

LinkHost::LinkHost(Store& store, const QString& root, const QByteArray& token)
    : m_store(store)
    , m_token(token)
    , m_manifests(store, root)
{ }

HttpResponse LinkHost::answer(const HttpRequest& request, const QStringList& path)
{
    HttpResponse response = request.method == "OPTIONS" ? HttpResponse{.status = 204} : route(request, path);
    response.headers
        += {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS"},
            {"Access-Control-Allow-Headers", "Authorization, Content-Type"},
            {"Access-Control-Expose-Headers", "Retry-After"}, {"Access-Control-Max-Age", "600"}};
    return response;
}

HttpResponse LinkHost::route(const HttpRequest& request, const QStringList& path)
{
    const QString kind = path.value(0);
    const bool isOpen = kind == "manifests"_L1 ? request.method == "POST" : request.method == "GET";
    const bool isLog = kind == "manifests"_L1 && path.value(2) == "log"_L1;
    if (!isOpen || isLog) {
        if (digestOf(request.bearer()) != digestOf(m_token)) {
            HttpResponse response = linkRefusal(401, u"the token of the one who writes is needed"_s);
            response.headers = {{"WWW-Authenticate", "Bearer realm=\"links\""}};
            return response;
        }
    }
    if (kind == "files"_L1 && path.size() > 1)
        return files(request, path.sliced(1).join(u'/'));
    if (kind == "manifests"_L1 && (path.size() == 2 || (path.size() == 3 && isLog)))
        return m_manifests.answer(request, path[1], isLog, digestOf(m_token));
    if (kind == "tickets"_L1 && path.size() == 2 && request.method == "GET")
        return ticket(path[1]);
    return linkRefusal(404, u"there is nothing of this address"_s);
}

HttpResponse LinkHost::files(const HttpRequest& request, const QString& path)
{
    if (!isFileName(path))
        return linkRefusal(400, u"a name has at least 43 characters of base64url in a row"_s);
    if (request.method == "PUT")
        return putFile(request, path, digestOf(m_token));
    const auto rows = m_store.rows(u"SELECT content_type, content, maker FROM file WHERE path = ?"_s, {path});
    if (rows.isEmpty())
        return linkRefusal(404, u"there is nothing of this address"_s);
    if (request.method == "GET")
        return content(rows.first()[0].toByteArray(), rows.first()[1].toByteArray());
    if (request.method != "DELETE")
        return linkRefusal(405, u"this method is not there"_s);
    if (rows.first()[2].toByteArray() != digestOf(m_token))
        return linkRefusal(403, u"it belongs to someone else"_s);
    m_store.run(u"DELETE FROM file WHERE path = ?"_s, {path});
    return {.status = 204};
}

HttpResponse LinkHost::putFile(const HttpRequest& request, const QString& path, const QByteArray& maker)
{
    static const QRegularExpression form(u"^[a-z0-9.+\\-]{1,60}/[a-z0-9.+\\-]{1,60}$"_s);
    QString type = QString::fromLatin1(request.contentType());
    if (type.isEmpty())
        type = u"application/octet-stream"_s;
    if (!form.match(type).hasMatch())
        return linkRefusal(415, u"not a content type"_s);
    const QVariant owner = m_store.value(u"SELECT maker FROM file WHERE path = ?"_s, {path});
    if (owner.isValid() && owner.toByteArray() != maker)
        return linkRefusal(403, u"it belongs to someone else"_s);
    m_store.run(u"INSERT OR REPLACE INTO file (path, maker, content_type, content) VALUES (?, ?, ?, ?)"_s,
        {path, maker, type, request.body.isNull() ? QByteArray("") : request.body});
    return {.status = owner.isValid() ? 200 : 201};
}

/// The short-lived address of a file of a manifest.
HttpResponse LinkHost::ticket(const QString& name)
{
    const auto rows = m_store.rows(
        u"SELECT f.content FROM ticket t JOIN file f ON f.path = t.path WHERE t.hash = ? AND t.expires >= ?"_s,
        {digestOf(name.toLatin1()), QDateTime::currentMSecsSinceEpoch()});
    return rows.isEmpty() ? linkRefusal(404, u"there is nothing of this address (any more)"_s)
                          : content("application/jose", rows.first()[0].toByteArray());
}

} // namespace naer::sandbox
