// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/keys.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr int coordinateSize = 32;

struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free(bio); }
};
struct FreeNumber
{
    void operator()(BIGNUM* number) const { BN_free(number); }
};
struct FreeSignature
{
    void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
};
struct FreeDigest
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

const unsigned char* octets(const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* octets(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

/// OpenSSL writes two numbers in DER; JOSE wants them side by side.
QByteArray joseSignature(const QByteArray& der)
{
    const unsigned char* at = octets(der);
    const std::unique_ptr<ECDSA_SIG, FreeSignature> parts(d2i_ECDSA_SIG(nullptr, &at, der.size()));
    if (!parts)
        return {};
    QByteArray both(2 * coordinateSize, '\0');
    if (BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), octets(both), coordinateSize) != coordinateSize
        || BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), octets(both) + coordinateSize, coordinateSize) != coordinateSize)
        return {};
    return both;
}

} // namespace

Result<Key> Key::make()
{
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    return key ? Result<Key>(Key(key)) : fail(ErrorCode::CryptoUnavailable, u"a key on P-256"_s);
}

Result<Key> Key::fromPem(const QByteArray& pem)
{
    const std::unique_ptr<BIO, FreeBio> in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    // an empty password, so that a damaged file never asks at the terminal
    char none[] = "";
    EVP_PKEY* const key = in ? PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, none) : nullptr;
    if (key == nullptr)
        return fail(ErrorCode::BadFile, u"a private key"_s);
    Key read(key);
    if (EVP_PKEY_is_a(key, "EC") != 1 || EVP_PKEY_get_bits(key) != 256)
        return fail(ErrorCode::BadFile, u"a private key on P-256"_s);
    return read;
}

QByteArray Key::toPem() const
{
    const std::unique_ptr<BIO, FreeBio> out(BIO_new(BIO_s_mem()));
    if (!out
        || PEM_write_bio_PrivateKey_traditional(out.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return QByteArray(text, size);
}

QByteArray Key::coordinate(const char* name) const
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(m_key.get(), name, &number) != 1)
        return {};
    const std::unique_ptr<BIGNUM, FreeNumber> owned(number);
    QByteArray bytes(coordinateSize, '\0');
    BN_bn2binpad(number, octets(bytes), coordinateSize);
    return base64Url(bytes);
}

QByteArray Key::thumbprint() const
{
    return base64Url(digestOf("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + coordinate(OSSL_PKEY_PARAM_EC_PUB_X)
        + "\",\"y\":\"" + coordinate(OSSL_PKEY_PARAM_EC_PUB_Y) + "\"}"));
}

QByteArray Key::publicJwk() const
{
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"" + thumbprint()
        + "\",\"x\":\"" + coordinate(OSSL_PKEY_PARAM_EC_PUB_X) + "\",\"y\":\"" + coordinate(OSSL_PKEY_PARAM_EC_PUB_Y)
        + "\"}";
}

Result<QByteArray> Key::signedJwt(const QByteArray& claims) const
{
    const QByteArray text
        = base64Url("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"" + thumbprint() + "\"}") + '.' + base64Url(claims);
    const std::unique_ptr<EVP_MD_CTX, FreeDigest> context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!context || EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, m_key.get(), nullptr) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, octets(text), static_cast<std::size_t>(text.size())) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"sign"_s);
    QByteArray der(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), octets(der), &size, octets(text), static_cast<std::size_t>(text.size())) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"sign"_s);
    der.resize(static_cast<qsizetype>(size));
    const QByteArray signature = joseSignature(der);
    if (signature.isEmpty())
        return fail(ErrorCode::CryptoUnavailable, u"sign"_s);
    return text + '.' + base64Url(signature);
}

QByteArray randomToken() { return base64Url(crypto::randomBytes(32).value_or(QByteArray())); }

QByteArray base64Url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray digestOf(QByteArrayView bytes)
{
    const auto digest = crypto::sha256({crypto::bytesOf(bytes)});
    return digest ? crypto::toByteArray(*digest) : QByteArray();
}

} // namespace naer::sandbox
