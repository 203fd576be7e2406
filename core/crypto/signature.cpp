// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/signature.h"

#include "core/crypto/opensslhandles.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/param_build.h>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>>;

constexpr qsizetype coordinateSize = 32;
constexpr int fewestRsaBits = 2048, mostRsaBits = 8192;

const unsigned char* octetsOf(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Number numberOf(QByteArrayView bigEndian)
{
    return Number(BN_bin2bn(octetsOf(bigEndian), static_cast<int>(bigEndian.size()), nullptr));
}

Result<Key> made(const char* type, OSSL_PARAM* params)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"public key"_s);
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params) != 1)
        return fail(ErrorCode::OutOfRange, u"no such public key"_s);
    return Key(key);
}

Result<Key> ellipticKey(const PublicKey& key)
{
    if (key.x.size() != coordinateSize || key.y.size() != coordinateSize)
        return fail(ErrorCode::OutOfRange, u"P-256 coordinates"_s);
    QByteArray point = '\4' + key.x + key.y; // uncompressed
    char group[] = "prime256v1";
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(
            OSSL_PKEY_PARAM_PUB_KEY, point.data(), static_cast<std::size_t>(point.size())),
        OSSL_PARAM_construct_end()};
    return made("EC", params); // refuses a point that is not on the curve
}

Result<Key> rsaKey(const PublicKey& key)
{
    const Number modulus = numberOf(key.modulus), exponent = numberOf(key.exponent);
    if (!modulus || !exponent)
        return fail(ErrorCode::CryptoUnavailable, u"numbers"_s);
    const int bits = BN_num_bits(modulus.get());
    if (bits < fewestRsaBits || bits > mostRsaBits || BN_num_bits(exponent.get()) > 64)
        return fail(ErrorCode::OutOfRange, u"RSA key of %1 bits"_s.arg(bits));
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"public key"_s);
    const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
    return made("RSA", params.get());
}

/// r and s side by side, as OpenSSL reads them.
Result<QByteArray> derOf(QByteArrayView signature)
{
    if (signature.size() != 2 * coordinateSize)
        return fail(ErrorCode::OutOfRange, u"ES256 signature"_s);
    const EcdsaSignature parts(ECDSA_SIG_new());
    Number r = numberOf(signature.first(coordinateSize)), s = numberOf(signature.last(coordinateSize));
    if (!parts || !r || !s || ECDSA_SIG_set0(parts.get(), r.get(), s.get()) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"signature"_s);
    (void)r.release(); // they belong to the signature now
    (void)s.release();
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(parts.get(), &der);
    if (size <= 0)
        return fail(ErrorCode::CryptoUnavailable, u"signature"_s);
    const QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace

Result<void> verifySignature(const PublicKey& key, QByteArrayView message, QByteArrayView signature)
{
    const bool elliptic = key.algorithm == SignatureAlgorithm::Es256;
    const auto made = elliptic ? ellipticKey(key) : rsaKey(key);
    if (!made)
        return passOn(made);
    const auto asked = elliptic ? derOf(signature) : Result<QByteArray>(signature.toByteArray());
    if (!asked)
        return passOn(asked);
    const DigestContext context(EVP_MD_CTX_new());
    if (!context
        || EVP_DigestVerifyInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, made->get(), nullptr) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"verify"_s);
    const int verdict = EVP_DigestVerify(context.get(), octetsOf(*asked), static_cast<std::size_t>(asked->size()),
        octetsOf(message), static_cast<std::size_t>(message.size()));
    return verdict == 1 ? Result<void>() : fail(ErrorCode::WrongSecret, u"the signature is another's"_s);
}

} // namespace naer::crypto
