// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/httpmessage.h"

#include <expected>
#include <functional>

namespace naer::sandbox {

/// What an app asks of the sign-in, its redirect_uri and client being known.
struct SignInRequest
{
    QString redirect, state, nonce, scope, challenge;
    QString place; ///< from aud

    /// Where the browser goes on to: redirect_uri with these, state and iss.
    QByteArray answerAddress(const Parameters& answer, const QString& issuer) const;
};

struct SignInFault
{
    /// Where empty, the page says it: an unknown app is never sent anywhere.
    QByteArray redirectTo;
    QString error;
};

/// OAuth 2.0 with PKCE (RFC 7636), OpenID Connect and SMART's aud. `placeOf` names the place of an aud, or nothing.
std::expected<SignInRequest, SignInFault> readSignInRequest(
    const Parameters& query, const QString& issuer, const std::function<QString(const QString& aud)>& placeOf);

/// The one app that is known here.
inline constexpr QLatin1StringView clientId{"naer"};

} // namespace naer::sandbox
