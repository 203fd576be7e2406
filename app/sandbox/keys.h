// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>
#include <openssl/evp.h>

namespace naer::sandbox {

struct FreeKey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

/// A key pair on P-256: of a certificate, or of what the sign-in says (ES256).
class Key
{
public:
    /// Errors: CryptoUnavailable.
    static Result<Key> make();
    /// Errors: BadFile.
    static Result<Key> fromPem(const QByteArray& pem);

    QByteArray toPem() const;
    EVP_PKEY* handle() const { return m_key.get(); }
    /// The public half as a JWK (RFC 7517), named by its thumbprint (RFC 7638).
    QByteArray publicJwk() const;
    QByteArray thumbprint() const;
    /// A JWS in compact form, ES256 (RFC 7515, RFC 7518 3.4). Errors: CryptoUnavailable.
    Result<QByteArray> signedJwt(const QByteArray& claims) const;

private:
    explicit Key(EVP_PKEY* key)
        : m_key(key)
    { }
    QByteArray coordinate(const char* name) const;

    std::unique_ptr<EVP_PKEY, FreeKey> m_key;
};

/// 256 random bits in base64url: 43 characters.
QByteArray randomToken();
QByteArray base64Url(QByteArrayView octets);
/// SHA-256; empty where OpenSSL fails.
QByteArray digestOf(QByteArrayView octets);

} // namespace naer::sandbox
