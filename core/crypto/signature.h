// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace naer::crypto {

/// Algorithms of JSON Web Signature that a sign-in may use (RFC 7518, 3.3 and 3.4).
enum class SignatureAlgorithm { Es256, Rs256 };

/// The numbers of a public key, big endian, as a JSON Web Key has them (RFC 7518, 6.2 and 6.3).
struct PublicKey
{
    SignatureAlgorithm algorithm = SignatureAlgorithm::Es256;
    QByteArray x, y; ///< of P-256, 32 octets each
    QByteArray modulus, exponent; ///< of RSA, at least 2048 bits
};

/// Whether `signature` (of ES256: r and s, 32 octets each) is this key's over `message`. Errors: OutOfRange (no key of
/// that algorithm, too small, not on the curve, a signature of another size), WrongSecret (it is not),
/// CryptoUnavailable.
Result<void> verifySignature(const PublicKey& key, QByteArrayView message, QByteArrayView signature);

} // namespace naer::crypto
