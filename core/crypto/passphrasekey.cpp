// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/passphrasekey.h"

#include "core/crypto/digest.h"
#include "core/crypto/opensslhandles.h"

#include <array>
#include <openssl/core_names.h>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

constexpr std::size_t keySize = 32;
constexpr std::size_t wrappedSize = 40;
constexpr QByteArrayView algorithm = "PBES2-HS512+A256KW";

} // namespace

Result<SecureBytes> passphraseKey(std::span<const std::byte> passphrase, QByteArrayView salt, quint32 rounds)
{
    if (rounds < leastRounds || rounds > mostRounds || salt.size() < leastSalt || salt.size() > mostSalt)
        return fail(ErrorCode::OutOfRange, u"rounds or salt"_s);
    QByteArray whole = algorithm.toByteArray();
    whole += '\0';
    whole += salt;
    const Kdf kdf(EVP_KDF_fetch(nullptr, "PBKDF2", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    char digest[] = "SHA512";
    quint32 count = rounds;
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        octets(OSSL_KDF_PARAM_PASSWORD, passphrase), octets(OSSL_KDF_PARAM_SALT, bytesOf(whole)),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &count), OSSL_PARAM_construct_end()};
    SecureBytes key(keySize);
    if (!context || EVP_KDF_derive(context.get(), raw(key.data()), key.size(), parameters.data()) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"pbkdf2"_s);
    return key;
}

Result<QByteArray> wrapKey(const SecureBytes& with, const SecureBytes& key)
{
    if (with.size() != keySize || key.size() != keySize)
        return fail(ErrorCode::OutOfRange, u"key sizes"_s);
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray wrapped(wrappedSize, Qt::Uninitialized);
    auto* const out = reinterpret_cast<unsigned char*>(wrapped.data());
    int written = 0;
    if (context)
        EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    if (!context || EVP_EncryptInit_ex2(context.get(), EVP_aes_256_wrap(), raw(with.data()), nullptr, nullptr) != 1
        || EVP_EncryptUpdate(context.get(), out, &written, raw(key.data()), keySize) != 1
        || written != static_cast<int>(wrappedSize))
        return fail(ErrorCode::CryptoUnavailable, u"key wrap"_s);
    return wrapped;
}

Result<SecureBytes> unwrapKey(const SecureBytes& with, QByteArrayView wrapped)
{
    if (with.size() != keySize || wrapped.size() != static_cast<qsizetype>(wrappedSize))
        return fail(ErrorCode::OutOfRange, u"key sizes"_s);
    const CipherContext context(EVP_CIPHER_CTX_new());
    SecureBytes key(wrappedSize); // OpenSSL may want more room than comes out
    int written = 0;
    if (context)
        EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    if (!context || EVP_DecryptInit_ex2(context.get(), EVP_aes_256_wrap(), raw(with.data()), nullptr, nullptr) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"key wrap"_s);
    if (EVP_DecryptUpdate(context.get(), raw(key.data()), &written, raw(bytesOf(wrapped).data()), wrappedSize) != 1
        || written != static_cast<int>(keySize))
        return fail(ErrorCode::WrongSecret, u"key wrap"_s);
    return SecureBytes(key.span().first(keySize));
}

} // namespace naer::crypto
