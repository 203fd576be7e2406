// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/recipientdirectory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 longestFile = 1024 * 1024;

Result<QByteArray> contentOf(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::NoAccess : ErrorCode::NotFound, u"the list of recipients"_s);
    const QByteArray content = file.read(longestFile + 1); // whatever it says of its size
    return content.size() <= longestFile ? Result<QByteArray>(content)
                                         : fail(ErrorCode::BadFile, u"the list of recipients is too long"_s);
}

/// Empty where none is named.
Result<QByteArray> authorityFrom(const QJsonObject& object, const QDir& folder)
{
    const QString name = object["authority"_L1].toString();
    return name.isEmpty() ? QByteArray() : contentOf(folder.filePath(name));
}

Result<LinkHost> linkHostFrom(const QJsonObject& object, const QDir& folder)
{
    LinkHost host;
    host.putUrl = object["put"_L1].toString();
    host.getUrl = object["get"_L1].toString();
    host.manifestUrl = object["manifest"_L1].toString();
    host.token = object["token"_L1].toString();
    auto authority = authorityFrom(object, folder);
    if (!authority)
        return passOn(authority);
    host.authority = std::move(*authority);
    const auto checked = checkLinkHost(host);
    return checked ? Result<LinkHost>(std::move(host)) : passOn(checked);
}

Result<Recipient> recipientFrom(const QJsonObject& object, const QDir& folder)
{
    Recipient one{.code = object["code"_L1].toString(),
        .name = object["name"_L1].toString(),
        .phone = object["phone"_L1].toString(),
        .answerDays = object["answerDays"_L1].toInt(),
        .baseUrl = QUrl(object["baseUrl"_L1].toString(), QUrl::StrictMode),
        .clientId = object["clientId"_L1].toString(u"naer"_s),
        .dialect = object["receiver"_L1].toString(u"dk-core"_s),
        .organization = object["organization"_L1].toString(),
        .authority = {},
        .addedAt = {},
        .removed = false,
        .signedIn = std::nullopt};
    auto authority = authorityFrom(object, folder);
    if (!authority)
        return passOn(authority);
    one.authority = std::move(*authority);
    const auto checked = checkRecipient(one);
    return checked ? Result<Recipient>(one) : passOn(checked);
}

} // namespace

Result<RecipientDirectory> readRecipientDirectory(const QString& fileName)
{
    const auto json = contentOf(fileName);
    if (!json && json.error().code == ErrorCode::NotFound)
        return RecipientDirectory();
    if (!json)
        return passOn(json);
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    if (!document.isObject())
        return fail(ErrorCode::BadFile, u"the list of recipients is no JSON object"_s);
    const QDir folder = QFileInfo(fileName).dir();
    RecipientDirectory found;
    const QJsonArray listed = document.object()["recipients"_L1].toArray();
    for (qsizetype i = 0; i < listed.size(); ++i) {
        auto one = recipientFrom(listed[i].toObject(), folder);
        if (!one)
            return fail(ErrorCode::BadFile, u"recipient %1: %2"_s.arg(i + 1).arg(one.error().detail));
        found.recipients.push_back(std::move(*one));
    }
    if (const QJsonValue host = document.object()["linkHost"_L1]; host.isObject()) {
        auto one = linkHostFrom(host.toObject(), folder);
        if (!one)
            return fail(ErrorCode::BadFile, u"the host of links: "_s + one.error().detail);
        found.linkHost = std::move(*one);
    }
    return found;
}

} // namespace naer
