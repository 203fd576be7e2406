// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/signinrequest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr qsizetype longestText = 1000;

/// The loopback address with any port (RFC 8252 7.3), or the app's own.
bool isKnownRedirect(const QString& address)
{
    static const QRegularExpression loopback(uR"(^http://127\.0\.0\.1:([1-9][0-9]{0,4})/signed-in$)"_s);
    const auto match = loopback.match(address);
    return address == "https://naer.example/signed-in"_L1 || (match.hasMatch() && match.captured(1).toInt() <= 65'535);
}

QString faultOf(const SignInRequest& request, const Parameters& query)
{
    static const QRegularExpression challenge(u"^[A-Za-z0-9_\\-]{43}$"_s);
    if (query.hasDoubles())
        return u"invalid_request"_s;
    if (query.contains("request"))
        return u"request_not_supported"_s;
    if (query.contains("request_uri"))
        return u"request_uri_not_supported"_s;
    if (query.value("response_type") != "code"_L1)
        return query.contains("response_type") ? u"unsupported_response_type"_s : u"invalid_request"_s;
    if (request.state.isEmpty() || request.state.size() > longestText || request.nonce.size() > longestText)
        return u"invalid_request"_s;
    if (query.value("code_challenge_method") != "S256"_L1 || !challenge.match(request.challenge).hasMatch())
        return u"invalid_request"_s;
    if (request.scope.isEmpty() || request.scope.size() > longestText)
        return u"invalid_scope"_s;
    if (request.scope.split(u' ').contains("openid"_L1) && request.nonce.isEmpty())
        return u"invalid_request"_s;
    if (request.place.isEmpty())
        return u"invalid_request"_s;
    if (query.value("prompt") == "none"_L1)
        return u"login_required"_s;
    return {};
}

} // namespace

QByteArray SignInRequest::answerAddress(const Parameters& answer, const QString& issuer) const
{
    Parameters all = answer;
    if (!state.isEmpty())
        all.add(u"state"_s, state);
    all.add(u"iss"_s, issuer);
    return redirect.toLatin1() + '?' + all.encoded();
}

std::expected<SignInRequest, SignInFault> readSignInRequest(
    const Parameters& query, const QString& issuer, const std::function<QString(const QString& aud)>& placeOf)
{
    if (query.value("client_id") != clientId)
        return std::unexpected(SignInFault{{}, u"invalid_client"_s});
    SignInRequest request{.redirect = query.value("redirect_uri"),
        .state = query.value("state"),
        .nonce = query.value("nonce"),
        .scope = query.value("scope"),
        .challenge = query.value("code_challenge"),
        .place = placeOf(query.value("aud"))};
    if (!query.value("prompt").split(u' ').contains("consent"_L1)) // OpenID Connect Core 1.0, 11
        request.scope = request.scope.split(u' ').filter(QRegularExpression(u"^(?!offline_access$)"_s)).join(u' ');
    if (!isKnownRedirect(request.redirect))
        return std::unexpected(SignInFault{{}, u"invalid_redirect_uri"_s});
    const QString fault = faultOf(request, query);
    if (fault.isEmpty())
        return request;
    if (request.state.size() > longestText)
        request.state.clear();
    Parameters answer;
    answer.add(u"error"_s, fault);
    return std::unexpected(SignInFault{request.answerAddress(answer, issuer), fault});
}

} // namespace naer::sandbox
