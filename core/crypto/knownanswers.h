// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace naer::crypto {

enum class Primitive { Sha256, HmacSha256, HkdfSha256, Argon2id, Aes256Gcm };

/// One published answer. Inputs are hexadecimal; what a primitive does not take stays empty.
struct KnownAnswer
{
    const char* name; ///< the source, for the log
    Primitive primitive;
    QByteArray key; ///< HMAC and AES key, HKDF input key, Argon2 password
    QByteArray message; ///< message or plaintext; HKDF info; Argon2 associated data
    QByteArray salt; ///< HKDF and Argon2 salt, AES nonce
    QByteArray associated; ///< AES associated data; Argon2 secret value
    QByteArray answer; ///< AES: ciphertext and tag
};

/// The published table.
std::vector<KnownAnswer> knownAnswers();
/// Errors: CryptoUnavailable with the name of the first case that does not give its answer, or of a primitive that has
/// none.
Result<void> checkAnswers(const std::vector<KnownAnswer>& cases);

} // namespace naer::crypto
