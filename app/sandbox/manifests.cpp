// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/manifests.h"

#include "app/sandbox/keys.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/crypto/stretch.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr qint64 ticketMs = 3'600'000; ///< the longest that SMART Health Links allows
constexpr qsizetype mostAskedInAMinute = 20;
constexpr qsizetype mostFiles = 100;
constexpr int mostTries = 100;
constexpr int usualTries = 10;
constexpr int mostLogged = 1000;
constexpr qsizetype longestText = 200;

qint64 now() { return QDateTime::currentMSecsSinceEpoch(); }

QByteArray slowHash(const QString& passcode, const QByteArray& salt)
{
    const auto hash
        = crypto::argon2id(crypto::bytesOf(passcode.toUtf8()), crypto::bytesOf(salt), crypto::lowestCost, 32);
    return hash ? crypto::toByteArray(hash->span()) : QByteArray();
}

QByteArray text(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

HttpResponse linkRefusal(int status, const QString& why) { return jsonResponse(text({{u"error"_s, why}}), status); }

Manifests::Manifests(Store& store, QString root)
    : m_store(store)
    , m_root(std::move(root))
{ }

HttpResponse Manifests::answer(const HttpRequest& request, const QString& id, bool isLog, const QByteArray& maker)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_\\-]{43,200}$"_s);
    if (!form.match(id).hasMatch())
        return linkRefusal(400, u"an id has at least 43 characters of base64url"_s);
    if (isLog)
        return request.method == "GET" ? log(id) : linkRefusal(405, u"this method is not there"_s);
    if (request.method == "POST")
        return open(request, id);
    const QVariant owner = m_store.value(u"SELECT maker FROM manifest WHERE id = ?"_s, {id});
    if (owner.isValid() && owner.toByteArray() != maker)
        return linkRefusal(403, u"it belongs to someone else"_s);
    if (request.method == "PUT")
        return put(request, id, maker);
    if (request.method != "DELETE")
        return linkRefusal(405, u"this method is not there"_s);
    if (!owner.isValid())
        return linkRefusal(404, u"there is nothing of this address"_s);
    m_store.run(u"DELETE FROM manifest WHERE id = ?"_s, {id});
    return {.status = 204};
}

std::optional<QString> Manifests::faultOf(const QJsonObject& content, const QByteArray& maker)
{
    static const QStringList stands{u"finalized"_s, u"can-change"_s, u"no-longer-valid"_s};
    if (!stands.contains(content[u"status"].toString(u"can-change"_s)))
        return u"the status is none of SMART Health Links"_s;
    const int tries = content[u"tries"].toInt(usualTries);
    if (tries < 1 || tries > mostTries || (content.contains(u"tries") && !content[u"tries"].isDouble()))
        return u"tries are from 1 to 100"_s;
    if (content.contains(u"expires") && content[u"expires"].toInteger(-1) < 0)
        return u"expires is in seconds since 1970"_s;
    const QJsonValue passcode = content[u"passcode"];
    if (!passcode.isUndefined() && !passcode.isNull()
        && (passcode.toString().isEmpty() || passcode.toString().size() > longestText))
        return u"the passcode is a text"_s;
    const QJsonArray files = content[u"files"].toArray();
    if (files.isEmpty() || files.size() > mostFiles)
        return u"there are 1 to 100 files"_s;
    for (const QJsonValue& value : files) {
        const QJsonObject file = value.toObject();
        const QString path = file[u"path"].toString();
        if (file[u"contentType"].toString().isEmpty() || path.isEmpty() == file[u"location"].toString().isEmpty())
            return u"a file has a contentType, and either path or location"_s;
        if (path.isEmpty() ? QUrl(file[u"location"].toString()).scheme() != "https"_L1
                           : m_store.value(u"SELECT maker FROM file WHERE path = ?"_s, {path}).toByteArray() != maker)
            return u"a file is not here"_s;
    }
    return std::nullopt;
}

HttpResponse Manifests::put(const HttpRequest& request, const QString& id, const QByteArray& maker)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return linkRefusal(400, u"not a JSON object"_s);
    const QJsonObject content = document.object();
    if (const auto fault = faultOf(content, maker))
        return linkRefusal(422, *fault);
    const auto rows = m_store.rows(u"SELECT salt, passcode, failed FROM manifest WHERE id = ?"_s, {id});
    QVariant salt = rows.isEmpty() ? QVariant() : rows.first()[0]; // one that is not named stays; null takes it away
    QVariant hash = rows.isEmpty() ? QVariant() : rows.first()[1];
    if (content[u"passcode"].isNull())
        salt = hash = QVariant();
    if (content[u"passcode"].isString()) {
        salt = crypto::randomBytes(16).value_or(QByteArray());
        hash = slowHash(content[u"passcode"].toString(), salt.toByteArray());
        if (hash.toByteArray().isEmpty())
            return linkRefusal(503, u"too much at once"_s);
    }
    const QJsonObject kept{
        {u"status"_s, content[u"status"].toString(u"can-change"_s)}, {u"files"_s, content[u"files"]}};
    m_store.run(u"INSERT OR REPLACE INTO manifest (id, maker, content, salt, passcode, tries, failed, expires) VALUES "
                u"(?, ?, ?, "
                "?, ?, ?, ?, ?)"_s,
        {id, maker, QString::fromUtf8(text(kept)), salt, hash, content[u"tries"].toInt(usualTries),
            rows.isEmpty() ? 0 : rows.first()[2].toInt(),
            content.contains(u"expires") ? QVariant(content[u"expires"].toInteger()) : QVariant()});
    return {.status = rows.isEmpty() ? 201 : 200};
}

HttpResponse Manifests::open(const HttpRequest& request, const QString& id)
{
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const QString recipient
        = asked[u"recipient"].toString().first(std::min(longestText, asked[u"recipient"].toString().size()));
    if (recipient.isEmpty())
        return linkRefusal(400, u"recipient is required"_s);
    const auto rows
        = m_store.rows(u"SELECT content, salt, passcode, tries, failed, expires FROM manifest WHERE id = ?"_s, {id});
    if (rows.isEmpty())
        return linkRefusal(404, u"this link is not active"_s);
    if (isAskedTooOften(id)) {
        HttpResponse response = linkRefusal(429, u"asked too often"_s);
        response.headers = {{"Retry-After", "60"}};
        return response;
    }
    const Store::Row& row = rows.first();
    const bool isExpired = !row[5].isNull() && row[5].toLongLong() * 1000 < now();
    const bool isUsedUp = !row[2].isNull() && row[4].toInt() >= row[3].toInt();
    if (isExpired || isUsedUp) {
        record(id, recipient, isExpired ? u"expired"_s : u"used-up"_s);
        return linkRefusal(404, u"this link is not active"_s);
    }
    if (const auto wrong = checkPasscode(row, id, asked[u"passcode"].toString(), recipient))
        return *wrong;
    record(id, recipient, u"given"_s);
    return jsonResponse(manifest(
        QJsonDocument::fromJson(row[0].toString().toUtf8()).object(), asked[u"embeddedLengthMax"].toInteger(-1)));
}

std::optional<HttpResponse> Manifests::checkPasscode(
    const Store::Row& row, const QString& id, const QString& passcode, const QString& recipient)
{
    if (row[2].isNull())
        return std::nullopt;
    int left = row[3].toInt() - row[4].toInt();
    if (!passcode.isEmpty()) { // without one nothing was tried
        const QByteArray hash = slowHash(passcode, row[1].toByteArray());
        if (hash.isEmpty())
            return linkRefusal(503, u"too much at once"_s);
        if (digestOf(hash) == digestOf(row[2].toByteArray()))
            return std::nullopt;
        m_store.run(u"UPDATE manifest SET failed = failed + 1 WHERE id = ?"_s, {id});
        --left;
    }
    record(id, recipient, passcode.isEmpty() ? u"no-passcode"_s : u"wrong-passcode"_s);
    return jsonResponse(text({{u"remainingAttempts"_s, left}}), 401);
}

QByteArray Manifests::manifest(const QJsonObject& content, qint64 embeddedAtMost)
{
    m_store.run(u"DELETE FROM ticket WHERE expires < ?"_s, {now()});
    QJsonArray files;
    for (const QJsonValue& listed : content[u"files"].toArray()) {
        const QJsonObject one = file(listed.toObject(), embeddedAtMost);
        if (!one.isEmpty())
            files += one;
    }
    return text({{u"status"_s, content[u"status"]}, {u"files"_s, files}});
}

QJsonObject Manifests::file(const QJsonObject& listed, qint64 embeddedAtMost)
{
    QJsonObject file{{u"contentType"_s, listed[u"contentType"]}};
    if (listed.contains(u"lastUpdated"))
        file[u"lastUpdated"_s] = listed[u"lastUpdated"];
    const QString path = listed[u"path"].toString();
    if (path.isEmpty()) {
        file[u"location"_s] = listed[u"location"];
        return file;
    }
    const QVariant size = m_store.value(u"SELECT length(content) FROM file WHERE path = ?"_s, {path});
    if (!size.isValid())
        return {}; // taken away since
    if (size.toLongLong() <= embeddedAtMost) {
        const QByteArray octets = m_store.value(u"SELECT content FROM file WHERE path = ?"_s, {path}).toByteArray();
        if (std::ranges::all_of(octets, [](char c) { return c > ' ' && c < '\x7f'; })) { // as a JWE is
            file[u"embedded"_s] = QString::fromLatin1(octets);
            return file;
        }
    }
    const QByteArray ticket = randomToken();
    m_store.run(
        u"INSERT INTO ticket (hash, path, expires) VALUES (?, ?, ?)"_s, {digestOf(ticket), path, now() + ticketMs});
    file[u"location"_s] = m_root + u"/tickets/"_s + QString::fromLatin1(ticket);
    return file;
}

bool Manifests::isAskedTooOften(const QString& id)
{
    const qint64 minuteAgo = now() - 60'000;
    m_asked.removeIf([&](const auto& entry) { return entry->isEmpty() || entry->last() < minuteAgo; });
    QList<qint64>& times = m_asked[id];
    times.removeIf([&](qint64 time) { return time < minuteAgo; });
    if (times.size() >= mostAskedInAMinute)
        return true;
    times += now();
    return false;
}

void Manifests::record(const QString& id, const QString& recipient, const QString& outcome)
{
    m_store.run(u"INSERT INTO manifest_look (id, at, recipient, outcome) VALUES (?, ?, ?, ?)"_s,
        {id, now(), recipient, outcome});
    m_store.run(u"DELETE FROM manifest_look WHERE id = ? AND number <= (SELECT max(number) FROM manifest_look) - ?"_s,
        {id, mostLogged});
}

HttpResponse Manifests::log(const QString& id)
{
    QJsonArray list;
    for (const Store::Row& row :
        m_store.rows(u"SELECT recipient, at, outcome FROM manifest_look WHERE id = ? ORDER BY number"_s, {id}))
        list += QJsonObject{{u"recipient"_s, row[0].toString()},
            {u"at"_s, QDateTime::fromMSecsSinceEpoch(row[1].toLongLong()).toUTC().toString(Qt::ISODateWithMs)},
            {u"outcome"_s, row[2].toString()}};
    return jsonResponse(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace naer::sandbox
