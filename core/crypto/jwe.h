// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"
#include "core/crypto/passphrasekey.h"

#include <QByteArray>

namespace naer::crypto {

/// What a JWE holds.
struct JweContent
{
    QByteArray content;
    QByteArray contentType; ///< "cty" of the protected header, "application/fhir+json"; may be empty
};

/// The longest content that is sealed and opened, in octets.
inline constexpr qsizetype mostJweContent = 20 * 1024 * 1024;
/// The longest text that can hold it.
inline constexpr qsizetype mostJweText = mostJweContent / 3 * 4 + 8 * 1024;

enum class Deflated {
    No,
    Yes, ///< where it becomes shorter, and not so much that a careful reader would take it for an attack
};

/// Compact JWE (RFC 7516), "alg" dir, "enc" A256GCM, with a fresh IV. `contentType` is ASCII without quotes. Errors:
/// OutOfRange (a key that has not 32 octets), TooLong, CryptoUnavailable.
Result<QByteArray> sealJwe(
    const SecureBytes& key, QByteArrayView content, const QByteArray& contentType, Deflated deflated);
/// Strict: five parts in canonical base64url, an empty encrypted key, an IV of 12 and a tag of 16 octets, a header that
/// readJweHeader() takes and that names no passphrase. Errors: BadFile (what is wrong), TooLong (over mostJweText, or
/// the limits of inflateRaw()), WrongSecret, OutOfRange (the key), CryptoUnavailable.
Result<JweContent> openJwe(const SecureBytes& key, QByteArrayView jwe);

/// The same under a passphrase, "alg" PBES2-HS512+A256KW; never deflated: many JOSE libraries have dropped it. Errors:
/// as sealJwe(), and OutOfRange where `rounds` are fewer than ownRounds or more than mostRounds.
Result<QByteArray> sealJweWithPassphrase(
    const SecureBytes& passphrase, QByteArrayView content, const QByteArray& contentType, quint32 rounds = ownRounds);
/// Takes up to a second, whatever the file says (mostRounds). Errors: as openJwe().
Result<JweContent> openJweWithPassphrase(const SecureBytes& passphrase, QByteArrayView jwe);

} // namespace naer::crypto
