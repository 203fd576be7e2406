// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/smartconfiguration.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>

namespace naer::test {

/// An issuer's key of P-256, made for one test, and tokens that it signs.
class SigningKey
{
public:
    SigningKey()
        : m_key(EVP_EC_gen("P-256"))
    { }
    ~SigningKey() { EVP_PKEY_free(m_key); }
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;

    IssuerKey issuerKey(const QString& id) const
    {
        unsigned char point[65];
        std::size_t size = 0;
        EVP_PKEY_get_octet_string_param(m_key, OSSL_PKEY_PARAM_PUB_KEY, point, sizeof point, &size);
        const QByteArray octets(reinterpret_cast<const char*>(point), static_cast<qsizetype>(size));
        IssuerKey key{id, {}};
        key.key.x = octets.sliced(1, 32);
        key.key.y = octets.sliced(33, 32);
        return key;
    }
    QByteArray jwks(const QString& id) const
    {
        const IssuerKey key = issuerKey(id);
        return R"({"keys":[{"kty":"oct","k":"AA"},{"kty":"EC","crv":"P-256","use":"sig","kid":")" + id.toUtf8()
            + R"(","x":")" + base64(key.key.x) + R"(","y":")" + base64(key.key.y) + R"("}]})";
    }
    QByteArray token(const QJsonObject& header, const QJsonObject& claims) const
    {
        const QByteArray message = base64(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.'
            + base64(QJsonDocument(claims).toJson(QJsonDocument::Compact));
        return message + '.' + base64(sign(message));
    }
    static QByteArray base64(const QByteArray& octets)
    {
        return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }

private:
    QByteArray sign(const QByteArray& message) const
    {
        EVP_MD_CTX* context = EVP_MD_CTX_new();
        unsigned char der[128];
        std::size_t size = sizeof der;
        EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, m_key);
        EVP_DigestSign(context, der, &size, reinterpret_cast<const unsigned char*>(message.constData()),
            static_cast<std::size_t>(message.size()));
        EVP_MD_CTX_free(context);
        const unsigned char* at = der;
        ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size));
        QByteArray raw(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(signature), reinterpret_cast<unsigned char*>(raw.data()), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(signature), reinterpret_cast<unsigned char*>(raw.data()) + 32, 32);
        ECDSA_SIG_free(signature);
        return raw;
    }
    EVP_PKEY* m_key;
};

} // namespace naer::test
