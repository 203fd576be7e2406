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
    if (file.size() > longestFile)
        return fail(ErrorCode::BadFile, u"the list of recipients is too long"_s);
    return file.readAll();
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
    if (const QString authority = object["authority"_L1].toString(); !authority.isEmpty()) {
        auto pem = contentOf(folder.filePath(authority));
        if (!pem)
            return passOn(pem);
        one.authority = std::move(*pem);
    }
    const auto checked = checkRecipient(one);
    return checked ? Result<Recipient>(one) : passOn(checked);
}

} // namespace

Result<std::vector<Recipient>> readRecipientDirectory(const QString& fileName)
{
    const auto json = contentOf(fileName);
    if (!json && json.error().code == ErrorCode::NotFound)
        return std::vector<Recipient>();
    if (!json)
        return passOn(json);
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    if (!document.isObject())
        return fail(ErrorCode::BadFile, u"the list of recipients is no JSON object"_s);
    std::vector<Recipient> found;
    const QJsonArray listed = document.object()["recipients"_L1].toArray();
    for (qsizetype i = 0; i < listed.size(); ++i) {
        auto one = recipientFrom(listed[i].toObject(), QFileInfo(fileName).dir());
        if (!one)
            return fail(ErrorCode::BadFile, u"recipient %1: %2"_s.arg(i + 1).arg(one.error().detail));
        found.push_back(std::move(*one));
    }
    return found;
}

} // namespace naer
