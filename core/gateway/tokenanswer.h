// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"
#include "core/gateway/recipient.h"

namespace naer {

/// What a token endpoint gave (RFC 6749, 5.1; SMART App Launch adds the patient).
struct TokenAnswer
{
    QString accessToken, refreshToken, patient;
    QByteArray idToken;
    qint64 endsMs = 0; ///< UTC, our clock
};

/// Goes into addresses (FHIR R4, "id"); empty is one.
bool isFhirId(const QString& text);

/// Errors: SignInNeeded (RFC 6749, 5.2: invalid_grant), BadAnswer (no token, another type than Bearer), NoNetwork (the
/// server is out of order).
Result<TokenAnswer> readTokenAnswer(const HttpAnswer& answer, qint64 nowMs);

/// The form that asks a token endpoint, `application/x-www-form-urlencoded`.
HttpRequest tokenRequest(
    const QUrl& tokenUrl, const QByteArray& authority, const std::vector<std::pair<QByteArray, QString>>& fields);
/// The same that asks for a fresh pair by a refresh token.
HttpRequest refreshRequest(const Recipient& recipient);
/// A sign-in with a fresh pair in it; a server that gives no new refresh token leaves the old one in force.
SignedIn refreshed(const SignedIn& before, const TokenAnswer& answer);

} // namespace naer
