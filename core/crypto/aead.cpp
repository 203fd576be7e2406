// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/aead.h"

#include "core/crypto/opensslhandles.h"
#include "core/crypto/random.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

const unsigned char* raw(const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); }
unsigned char* raw(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
using crypto::raw;

constexpr std::size_t longest = std::numeric_limits<int>::max() / 2; // OpenSSL counts in int
std::unexpected<Error> unavailable() { return fail(ErrorCode::CryptoUnavailable, u"aes-256-gcm"_s); }

} // namespace

Result<Sealed> Aead::seal(std::span<const std::byte> plain, std::span<const std::byte> associated) const
{
    auto nonce = randomBytes(nonceSize);
    if (!nonce)
        return passOn(nonce);
    return sealWithNonce(*nonce, plain, associated);
}

Result<Sealed> Aead::sealWithNonce(
    const QByteArray& nonce, std::span<const std::byte> plain, std::span<const std::byte> associated) const
{
    if (m_key.size() != keySize || nonce.size() != nonceSize || plain.size() > longest || associated.size() > longest)
        return fail(ErrorCode::OutOfRange, u"aead sizes"_s);
    const CipherContext context(EVP_CIPHER_CTX_new());
    Sealed sealed{nonce, QByteArray(static_cast<qsizetype>(plain.size()), Qt::Uninitialized),
        QByteArray(tagSize, Qt::Uninitialized)};
    int written = 0;
    int rest = 0;
    if (!context || EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), raw(m_key.data()), raw(nonce), nullptr) != 1
        || EVP_EncryptUpdate(
               context.get(), nullptr, &written, rawOrEmpty(associated), static_cast<int>(associated.size()))
            != 1
        || EVP_EncryptUpdate(
               context.get(), raw(sealed.hidden), &written, rawOrEmpty(plain), static_cast<int>(plain.size()))
            != 1
        || EVP_EncryptFinal_ex(context.get(), raw(sealed.hidden) + written, &rest) != 1
        || written + rest != static_cast<int>(plain.size())
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, sealed.tag.data()) != 1)
        return unavailable();
    return sealed;
}

Result<SecureBytes> Aead::open(const Sealed& sealed, std::span<const std::byte> associated) const
{
    if (m_key.size() != keySize || sealed.nonce.size() != nonceSize || sealed.tag.size() != tagSize
        || static_cast<std::size_t>(sealed.hidden.size()) > longest || associated.size() > longest)
        return fail(ErrorCode::OutOfRange, u"aead sizes"_s);
    const CipherContext context(EVP_CIPHER_CTX_new());
    SecureBytes plain(static_cast<std::size_t>(sealed.hidden.size()));
    std::byte none{};
    unsigned char* out = plain.isEmpty() ? raw(&none) : raw(plain.data());
    QByteArray tag = sealed.tag;
    int written = 0;
    int rest = 0;
    if (!context
        || EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), raw(m_key.data()), raw(sealed.nonce), nullptr) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) != 1
        || EVP_DecryptUpdate(
               context.get(), nullptr, &written, rawOrEmpty(associated), static_cast<int>(associated.size()))
            != 1
        || EVP_DecryptUpdate(context.get(), out, &written, raw(sealed.hidden), static_cast<int>(sealed.hidden.size()))
            != 1)
        return unavailable();
    if (EVP_DecryptFinal_ex(context.get(), out + written, &rest) != 1)
        return fail(ErrorCode::WrongSecret, u"the tag does not fit"_s);
    return plain;
}

} // namespace naer::crypto
