// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace naer::crypto {

/// The protected header of a JWE (RFC 7516 section 4), as far as we take any.
struct JweHeader
{
    enum class Algorithm { Direct, Passphrase }; ///< "dir", "PBES2-HS512+A256KW"
    Algorithm algorithm = Algorithm::Direct;
    bool isDeflated = false; ///< "zip": "DEF"
    QByteArray contentType; ///< "cty" as written there; may be empty
    QByteArray salt; ///< "p2s", with a passphrase
    quint32 rounds = 0; ///< "p2c", with a passphrase

    /// Minified JSON.
    QByteArray toJson() const;
};

/// The longest header that is read, in octets.
inline constexpr qsizetype longestHeader = 2'048;

/// Strict: an object, no name twice, "enc" A256GCM, "alg" one of ours, no "crit" and no "b64", "zip" only DEF, salt
/// and rounds exactly where there is a passphrase. Other names are passed over. Errors: BadFile with what is wrong.
Result<JweHeader> readJweHeader(QByteArrayView json);

} // namespace naer::crypto
