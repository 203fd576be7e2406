// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/idtoken.h"

#include "core/gateway/strictobject.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestToken = 16 * 1024;

std::optional<QByteArray> decoded(const QByteArray& part)
{
    const auto octets = QByteArray::fromBase64Encoding(
        part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return octets ? std::optional(*octets) : std::nullopt;
}

std::optional<QJsonObject> objectFrom(const QByteArray& part)
{
    const auto octets = decoded(part);
    const auto object = octets ? readStrictObject(*octets) : fail(ErrorCode::BadAnswer);
    return object ? std::optional(*object) : std::nullopt;
}

auto doesNotFit(const QString& claim) { return fail(ErrorCode::SignInFailed, claim); }

Result<void> checkSignature(
    const QList<QByteArray>& parts, const QJsonObject& header, const std::vector<IssuerKey>& keys)
{
    const QString algorithm = header.value("alg"_L1).toString();
    if ((algorithm != "ES256"_L1 && algorithm != "RS256"_L1) || header.contains("crit"_L1))
        return doesNotFit(u"alg"_s);
    const auto wanted = algorithm == "ES256"_L1 ? crypto::SignatureAlgorithm::Es256 : crypto::SignatureAlgorithm::Rs256;
    const QString keyId = header.value("kid"_L1).toString();
    const auto signature = decoded(parts[2]);
    for (const IssuerKey& key : keys) {
        if (!signature || key.key.algorithm != wanted || (!keyId.isEmpty() && key.id != keyId))
            continue;
        if (crypto::verifySignature(key.key, parts[0] + '.' + parts[1], *signature))
            return {};
    }
    return doesNotFit(u"signature"_s);
}

bool isForUs(const QJsonObject& claims, const QString& clientId)
{
    const QJsonValue audience = claims.value("aud"_L1);
    const QJsonArray several = audience.toArray();
    if (audience.isString() ? audience.toString() != clientId : !several.contains(clientId))
        return false;
    const QJsonValue authorized = claims.value("azp"_L1);
    return authorized.isUndefined() ? several.size() < 2 : authorized.toString() == clientId;
}

} // namespace

Result<IdToken> checkIdToken(
    const QByteArray& compact, const std::vector<IssuerKey>& keys, const IdTokenExpected& expected)
{
    const QList<QByteArray> parts = compact.split('.');
    if (compact.size() > longestToken || parts.size() != 3)
        return doesNotFit(u"id_token"_s);
    const auto header = objectFrom(parts[0]), claims = objectFrom(parts[1]);
    if (!header || !claims)
        return doesNotFit(u"id_token"_s);
    if (auto signedByIssuer = checkSignature(parts, *header, keys); !signedByIssuer)
        return passOn(signedByIssuer);
    if (claims->value("iss"_L1).toString() != expected.issuer)
        return doesNotFit(u"iss"_s);
    if (!isForUs(*claims, expected.clientId))
        return doesNotFit(u"aud"_s);
    if (expected.nonce.isEmpty() || claims->value("nonce"_L1).toString() != expected.nonce)
        return doesNotFit(u"nonce"_s);
    const double now = static_cast<double>(expected.nowMs) / 1000.0, leeway = clockLeewaySeconds;
    if (claims->value("exp"_L1).toDouble(-1) + leeway < now)
        return doesNotFit(u"exp"_s);
    if (claims->value("iat"_L1).toDouble(1e12) - leeway > now)
        return doesNotFit(u"iat"_s);
    if (claims->value("sub"_L1).toString().isEmpty())
        return doesNotFit(u"sub"_s);
    IdToken token{claims->value("sub"_L1).toString(), claims->value("name"_L1).toString(), std::nullopt,
        claims->value("fhirUser"_L1).toString()};
    const QDate born = QDate::fromString(claims->value("birthdate"_L1).toString(), Qt::ISODate);
    if (born.isValid())
        token.birthDate = born;
    return token;
}

} // namespace naer
