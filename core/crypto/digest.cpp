// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/digest.h"

#include "core/crypto/opensslhandles.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

constexpr char sha256Name[] = "SHA256";

/// OpenSSL wants names as writable text; it only reads them.
OSSL_PARAM digestName(const char* parameter)
{
    return OSSL_PARAM_construct_utf8_string(parameter, const_cast<char*>(sha256Name), 0);
}

} // namespace

Result<Digest> sha256(std::initializer_list<std::span<const std::byte>> parts)
{
    const DigestContext context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex2(context.get(), EVP_sha256(), nullptr) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"sha256"_s);
    for (const auto part : parts) {
        if (EVP_DigestUpdate(context.get(), rawOrEmpty(part), part.size()) != 1)
            return fail(ErrorCode::CryptoUnavailable, u"sha256"_s);
    }
    Digest digest;
    unsigned int length = 0;
    if (EVP_DigestFinal_ex(context.get(), raw(digest.data()), &length) != 1 || length != digest.size())
        return fail(ErrorCode::CryptoUnavailable, u"sha256"_s);
    return digest;
}

Result<Digest> hmacSha256(std::span<const std::byte> key, std::span<const std::byte> message)
{
    const Mac mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    const MacContext context(mac ? EVP_MAC_CTX_new(mac.get()) : nullptr);
    const std::array parameters{digestName(OSSL_MAC_PARAM_DIGEST), OSSL_PARAM_construct_end()};
    Digest digest;
    std::size_t length = 0;
    if (!context || EVP_MAC_init(context.get(), rawOrEmpty(key), key.size(), parameters.data()) != 1
        || EVP_MAC_update(context.get(), rawOrEmpty(message), message.size()) != 1
        || EVP_MAC_final(context.get(), raw(digest.data()), &length, digest.size()) != 1 || length != digest.size())
        return fail(ErrorCode::CryptoUnavailable, u"hmac"_s);
    return digest;
}

Result<SecureBytes> hkdfSha256(std::span<const std::byte> secret, std::span<const std::byte> salt,
    std::span<const std::byte> info, std::size_t length)
{
    if (length == 0 || length > 255 * std::tuple_size_v<Digest>)
        return fail(ErrorCode::OutOfRange, u"hkdf length"_s);
    const Kdf kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    const std::array parameters{digestName(OSSL_KDF_PARAM_DIGEST), octets(OSSL_KDF_PARAM_KEY, secret),
        octets(OSSL_KDF_PARAM_SALT, salt), octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    SecureBytes key(length);
    if (!context || key.size() != length
        || EVP_KDF_derive(context.get(), raw(key.data()), key.size(), parameters.data()) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"hkdf"_s);
    return key;
}

bool sameDigest(const Digest& a, const Digest& b) { return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0; }

} // namespace naer::crypto
