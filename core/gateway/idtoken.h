// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/smartconfiguration.h"

#include <QDate>

namespace naer {

/// What an ID token has to say to be ours (OpenID Connect Core 1.0, 3.1.3.7).
struct IdTokenExpected
{
    QString issuer;
    QString clientId;
    QString nonce;
    qint64 nowMs = 0; ///< UTC
};

/// Who signed in, as the issuer vouches for it.
struct IdToken
{
    QString subject;
    QString name;
    std::optional<QDate> birthDate;
    QString fhirUser = {}; ///< SMART App Launch: the address of the person's own resource, as it came; may be empty

    bool operator==(const IdToken&) const = default;
};

/// How far the issuer's clock and ours may be apart.
inline constexpr qint64 clockLeewaySeconds = 300;

/// Checks signature (ES256 or RS256 by a key of the issuer, no other algorithm), issuer, audience, nonce and times.
/// Errors: SignInFailed with the name of the claim that does not fit, or "signature".
Result<IdToken> checkIdToken(
    const QByteArray& compact, const std::vector<IssuerKey>& keys, const IdTokenExpected& expected);

} // namespace naer
