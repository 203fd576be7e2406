// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/tokenanswer.h"

#include "core/gateway/strictobject.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 mostTokenAnswer = 256 * 1024;
constexpr double shortestLife = 1, usualLife = 300, longestLife = 86'400; // seconds

/// Goes into a header: visible ASCII alone (RFC 6750, 2.1, is narrower still).
bool isToken(const QString& text)
{
    return text.size() <= 16 * 1024
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

} // namespace

bool isFhirId(const QString& text)
{
    return text.size() <= 64 && std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'-' || c == u'.';
    });
}

Result<TokenAnswer> readTokenAnswer(const HttpAnswer& answer, qint64 nowMs)
{
    if (answer.status >= 500 || answer.status == 429)
        return fail(ErrorCode::NoNetwork, u"status %1"_s.arg(answer.status));
    const QJsonObject object = readStrictObject(answer.body).value_or(QJsonObject());
    if (!answer.isSuccess()) {
        const QString why = object.value("error"_L1).toString();
        if (why == "invalid_grant"_L1)
            return fail(ErrorCode::SignInNeeded, why);
        return fail(ErrorCode::BadAnswer, why.isEmpty() ? u"status %1"_s.arg(answer.status) : why.left(100));
    }
    TokenAnswer token{.accessToken = object.value("access_token"_L1).toString(),
        .refreshToken = object.value("refresh_token"_L1).toString(),
        .patient = object.value("patient"_L1).toString(),
        .idToken = object.value("id_token"_L1).toString().toLatin1()};
    if (token.accessToken.isEmpty() || !isToken(token.accessToken))
        return fail(ErrorCode::BadAnswer, u"access_token"_s);
    if (!isToken(token.refreshToken))
        return fail(ErrorCode::BadAnswer, u"refresh_token"_s);
    if (!isFhirId(token.patient))
        return fail(ErrorCode::BadAnswer, u"patient"_s);
    if (object.value("token_type"_L1).toString().compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::BadAnswer, u"token_type"_s);
    const double seconds = std::clamp(object.value("expires_in"_L1).toDouble(usualLife), shortestLife, longestLife);
    token.endsMs = nowMs + static_cast<qint64>(seconds * 1000);
    return token;
}

HttpRequest tokenRequest(
    const QUrl& tokenUrl, const QByteArray& authority, const std::vector<std::pair<QByteArray, QString>>& fields)
{
    HttpRequest request{.method = "POST", .url = tokenUrl};
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.onlyAuthority = authority;
    request.mostAnswer = mostTokenAnswer;
    for (const auto& [name, value] : fields) {
        if (!request.body.isEmpty())
            request.body += '&';
        request.body += name + '=' + value.toUtf8().toPercentEncoding();
    }
    return request;
}

HttpRequest refreshRequest(const Recipient& recipient)
{
    return tokenRequest(recipient.signedIn->tokenUrl, recipient.authority,
        {{"grant_type", u"refresh_token"_s}, {"refresh_token", recipient.signedIn->refreshToken},
            {"client_id", recipient.clientId}});
}

SignedIn refreshed(const SignedIn& before, const TokenAnswer& answer)
{
    SignedIn after = before;
    after.accessToken = answer.accessToken;
    after.accessEndsMs = answer.endsMs;
    if (!answer.refreshToken.isEmpty())
        after.refreshToken = answer.refreshToken;
    return after;
}

} // namespace naer
