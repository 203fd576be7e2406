// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/aead.h"

#include "core/crypto/digest.h"
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

Result<void> Aead::openInPlace(
    QByteArrayView nonce, QByteArrayView tag, std::span<std::byte> hidden, std::span<const std::byte> associated) const
{
    if (m_key.size() != keySize || nonce.size() != nonceSize || tag.size() != tagSize || hidden.size() > longest
        || associated.size() > longest)
        return fail(ErrorCode::OutOfRange, u"aead sizes"_s);
    const CipherContext context(EVP_CIPHER_CTX_new());
    std::byte none{};
    unsigned char* const place = hidden.empty() ? raw(&none) : raw(hidden.data());
    QByteArray wanted = tag.toByteArray(); // OpenSSL asks for one that it could write to
    int written = 0;
    int rest = 0;
    if (!context
        || EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), raw(m_key.data()), raw(bytesOf(nonce).data()), nullptr)
            != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, wanted.data()) != 1
        || EVP_DecryptUpdate(
               context.get(), nullptr, &written, rawOrEmpty(associated), static_cast<int>(associated.size()))
            != 1
        || EVP_DecryptUpdate(context.get(), place, &written, place, static_cast<int>(hidden.size())) != 1) {
        scrub(hidden);
        return unavailable();
    }
    if (EVP_DecryptFinal_ex(context.get(), place + written, &rest) != 1) {
        scrub(hidden);
        return fail(ErrorCode::WrongSecret, u"the tag does not fit"_s);
    }
    return {};
}

Result<SecureBytes> Aead::open(const Sealed& sealed, std::span<const std::byte> associated) const
{
    SecureBytes plain(crypto::bytesOf(sealed.hidden));
    const auto opened = openInPlace(sealed.nonce, sealed.tag, plain.span(), associated);
    return opened ? Result<SecureBytes>(std::move(plain)) : passOn(opened);
}

} // namespace naer::crypto
