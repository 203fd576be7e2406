// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/fhirserver.h"

#include "core/gateway/fhiranswer.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

bool isAtHome(const QUrl& url, const QUrl& base)
{
    return url.scheme() == base.scheme() && url.host() == base.host() && url.port(443) == base.port(443);
}

Result<HttpRequest> requestTo(const Recipient& place, const FhirRequest& asked)
{
    QUrl folder = place.baseUrl;
    folder.setPath(folder.path() + u'/');
    HttpRequest request{
        .method = asked.method, .url = folder.resolved(QUrl(asked.address, QUrl::StrictMode)), .body = asked.body};
    if (!isAtHome(request.url, place.baseUrl))
        return fail(ErrorCode::BadAddress, u"another host"_s);
    if (!asked.query.isEmpty())
        request.url.setQuery(asked.query);
    request.headers = {{"Accept", asked.accept}, {"Authorization", "Bearer " + place.signedIn->accessToken.toLatin1()}};
    if (!asked.body.isEmpty())
        request.headers.emplace_back("Content-Type", "application/fhir+json");
    if (!asked.ifMatch.isEmpty())
        request.headers.emplace_back("If-Match", asked.ifMatch);
    request.onlyAuthority = place.authority;
    request.mostAnswer = asked.mostAnswer;
    return request;
}

Error errorFrom(const HttpAnswer& answer)
{
    switch (answer.status) {
    case 401: return {ErrorCode::SignInNeeded, saidBy(answer)};
    case 404:
    case 410:
    case 501: return {ErrorCode::NotFound, saidBy(answer)};
    case 409:
    case 412: return {ErrorCode::Contradiction, saidBy(answer)};
    case 408:
    case 425:
    case 429: return {ErrorCode::NoNetwork, saidBy(answer)};
    default: return {answer.status >= 500 ? ErrorCode::NoNetwork : ErrorCode::RefusedByServer, saidBy(answer)};
    }
}

} // namespace

QFuture<Result<HttpAnswer>> FhirServer::ask(const QString& place, const FhirRequest& asked)
{
    auto promise = std::make_shared<QPromise<Result<HttpAnswer>>>();
    promise->start();
    const auto end = [promise](const Result<HttpAnswer>& result) {
        promise->addResult(result);
        promise->finish();
    };
    m_tokens.ready(place).then(this, [this, end, asked](const Result<Recipient>& ready) {
        if (!ready)
            return end(passOn(ready));
        auto request = requestTo(*ready, asked);
        if (!request)
            return end(passOn(request));
        m_http.send(std::move(*request))
            .then(this,
                [this, end, code = ready->code, token = ready->signedIn->accessToken](
                    const Result<HttpAnswer>& answer) {
                    if (!answer || answer->isSuccess())
                        return end(answer);
                    if (answer->status == 401)
                        m_tokens.reject(code, token);
                    end(std::unexpected(errorFrom(*answer)));
                });
    });
    return promise->future();
}

} // namespace naer
