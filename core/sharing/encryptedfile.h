// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/securebytes.h"
#include "core/crypto/jwe.h"
#include "core/sharing/fhirexport.h"

namespace naer {

/// A passphrase is all that stands between a finder of the file and what is in it: they may try as long as they like.
inline constexpr qsizetype shortestPassphrase = 10; ///< letters

/// For those without a network: the measurements as a FHIR Bundle, as a compact JWE under a passphrase (jwe.h), which
/// any JOSE library opens. Errors: SecretTooShort, EmptyValue (there is nothing to share), TooLong, and those of
/// writeFhir().
Result<QByteArray> makeEncryptedFile(
    Database& database, const FhirExport& wanted, const Moment& now, const SecureBytes& passphrase);

/// Errors: BadFile (no such file, with what is wrong), WrongSecret.
Result<crypto::JweContent> openEncryptedFile(QByteArrayView file, const SecureBytes& passphrase);

} // namespace naer
