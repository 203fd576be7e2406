// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <QByteArray>

namespace naer::crypto {

/// How often a passphrase is stretched: the least that we do ourselves (OWASP password storage cheat sheet, 2023:
/// 210,000 for PBKDF2-HMAC-SHA512; we take more, for a file leaves the device), and the most that a file may ask of us.
inline constexpr quint32 ownRounds = 600'000;
inline constexpr quint32 mostRounds = 2'000'000;
inline constexpr quint32 leastRounds = 1'000; ///< RFC 7518 4.8.1.2
inline constexpr qsizetype leastSalt = 8; ///< octets, RFC 7518 4.8.1.1
inline constexpr qsizetype mostSalt = 512;

/// The key that PBES2-HS512+A256KW wraps with (RFC 7518 section 4.8): PBKDF2 with HMAC-SHA-512 over the algorithm's
/// name, a zero and the salt; 32 octets. Errors: OutOfRange (rounds, salt), CryptoUnavailable.
Result<SecureBytes> passphraseKey(std::span<const std::byte> passphrase, QByteArrayView salt, quint32 rounds);

/// AES-256 key wrap (RFC 3394) of a key of 32 octets: 40 octets. Errors: OutOfRange, CryptoUnavailable.
Result<QByteArray> wrapKey(const SecureBytes& with, const SecureBytes& key);
/// Errors: OutOfRange (sizes), WrongSecret, CryptoUnavailable.
Result<SecureBytes> unwrapKey(const SecureBytes& with, QByteArrayView wrapped);

} // namespace naer::crypto
