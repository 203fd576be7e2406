// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/smartconfiguration.h"

#include "core/gateway/strictobject.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

Result<QJsonObject> objectFrom(const QByteArray& json, const QString& what)
{
    auto object = readStrictObject(json);
    return object ? object : fail(ErrorCode::BadAnswer, what);
}

Result<QUrl> secureUrl(const QJsonObject& object, const QString& name)
{
    const QUrl url(object.value(name).toString(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty())
        return fail(ErrorCode::BadAnswer, name);
    return url;
}

QByteArray octetsOf(const QJsonObject& object, QLatin1StringView name)
{
    const auto decoded = QByteArray::fromBase64Encoding(object.value(name).toString().toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

std::optional<IssuerKey> keyFrom(const QJsonObject& object)
{
    if (object.value("use"_L1).toString(u"sig"_s) != "sig"_L1)
        return std::nullopt;
    IssuerKey key{.id = object.value("kid"_L1).toString(), .key = {}};
    const QString type = object.value("kty"_L1).toString();
    if (type == "EC"_L1 && object.value("crv"_L1).toString() == "P-256"_L1) {
        key.key.algorithm = crypto::SignatureAlgorithm::Es256;
        key.key.x = octetsOf(object, "x"_L1);
        key.key.y = octetsOf(object, "y"_L1);
        return key;
    }
    if (type == "RSA"_L1) {
        key.key.algorithm = crypto::SignatureAlgorithm::Rs256;
        key.key.modulus = octetsOf(object, "n"_L1);
        key.key.exponent = octetsOf(object, "e"_L1);
        return key;
    }
    return std::nullopt;
}

} // namespace

Result<SmartConfiguration> SmartConfiguration::fromJson(const QByteArray& json)
{
    const auto object = objectFrom(json, u"smart-configuration"_s);
    if (!object)
        return passOn(object);
    const auto authorization = secureUrl(*object, u"authorization_endpoint"_s);
    const auto token = secureUrl(*object, u"token_endpoint"_s);
    const auto keys = secureUrl(*object, u"jwks_uri"_s);
    const auto issuer = secureUrl(*object, u"issuer"_s);
    for (const auto* url : {&authorization, &token, &keys, &issuer}) {
        if (!*url)
            return passOn(*url);
    }
    if (!object->value("code_challenge_methods_supported"_L1).toArray().contains(u"S256"_s))
        return fail(ErrorCode::BadAnswer, u"code_challenge_methods_supported"_s);
    return SmartConfiguration{object->value("issuer"_L1).toString(), *authorization, *token, *keys};
}

Result<std::vector<IssuerKey>> issuerKeysFrom(const QByteArray& json)
{
    const auto object = objectFrom(json, u"jwks"_s);
    if (!object)
        return passOn(object);
    std::vector<IssuerKey> keys;
    for (const QJsonValue& value : object->value("keys"_L1).toArray()) {
        if (auto key = keyFrom(value.toObject()))
            keys.push_back(std::move(*key));
    }
    return keys.empty() ? Result<std::vector<IssuerKey>>(fail(ErrorCode::BadAnswer, u"no keys"_s)) : keys;
}

} // namespace naer
