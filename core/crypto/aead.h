// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <QByteArray>

namespace naer::crypto {

/// What a seal gives and an open takes: 12 bytes of nonce, the hidden bytes, 16 bytes of tag.
struct Sealed
{
    QByteArray nonce;
    QByteArray hidden;
    QByteArray tag;
};

/// AES-256-GCM (NIST SP 800-38D) with one key.
class Aead
{
public:
    static constexpr std::size_t keySize = 32;
    static constexpr qsizetype nonceSize = 12;
    static constexpr qsizetype tagSize = 16;

    /// A key of another size than 32 bytes makes every call fail with OutOfRange.
    explicit Aead(SecureBytes key)
        : m_key(std::move(key))
    { }

    /// With a fresh random nonce. `associated` is bound but not hidden. Errors: OutOfRange, CryptoUnavailable.
    Result<Sealed> seal(std::span<const std::byte> plain, std::span<const std::byte> associated) const;
    /// Nonce and tag must have exactly their size (OpenSSL takes a tag of one byte and checks that byte); nothing of
    /// the plaintext is handed out before the tag is checked. Errors: OutOfRange (sizes), WrongSecret (the tag does not
    /// fit), CryptoUnavailable.
    Result<SecureBytes> open(const Sealed& sealed, std::span<const std::byte> associated) const;

    /// The same for content that is no key: `hidden` becomes the plaintext where it lies, or zeros where the tag does
    /// not fit.
    Result<void> openInPlace(QByteArrayView nonce, QByteArrayView tag, std::span<std::byte> hidden,
        std::span<const std::byte> associated) const;

    /// With a given nonce, for known answers only: a nonce used twice gives the key away.
    Result<Sealed> sealWithNonce(
        const QByteArray& nonce, std::span<const std::byte> plain, std::span<const std::byte> associated) const;

private:
    SecureBytes m_key;
};

} // namespace naer::crypto
