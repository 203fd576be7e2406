// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/fhirserver.h"

#include "core/gateway/fhiranswer.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

bool isAtHome(const QUrl& url, const QUrl& base)
{
    const bool isBelow = url.path() == base.path() || url.path().startsWith(base.path() + u'/');
    return url.scheme() == base.scheme() && url.host() == base.host() && url.port(443) == base.port(443) && isBelow
        && url.userInfo().isEmpty();
}

Result<HttpRequest> requestTo(const Recipient& place, const FhirRequest& asked)
{
    QUrl folder = place.baseUrl;
    folder.setPath(folder.path() + u'/');
    HttpRequest request{
        .method = asked.method, .url = folder.resolved(QUrl(asked.address, QUrl::StrictMode)), .body = asked.body};
    if (!isAtHome(request.url, place.baseUrl))
        return fail(ErrorCode::BadAddress, u"another server"_s);
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
    auto asking = std::make_shared<Asking>();
    asking->start();
    m_tokens.ready(place).then(this, [this, asking, asked](const Result<Recipient>& ready) {
        if (ready)
            return send(asking, asked, *ready, true);
        asking->addResult(passOn(ready));
        asking->finish();
    });
    return asking->future();
}

void FhirServer::send(
    const std::shared_ptr<Asking>& asking, const FhirRequest& asked, const Recipient& place, bool mayRenew)
{
    const auto end = [asking](const Result<HttpAnswer>& result) {
        asking->addResult(result);
        asking->finish();
    };
    auto request = requestTo(place, asked);
    if (!request)
        return end(passOn(request));
    m_http.send(std::move(*request))
        .then(this, [this, asking, end, asked, place, mayRenew](const Result<HttpAnswer>& answer) {
            if (!answer || answer->isSuccess())
                return end(answer);
            if (answer->status != 401)
                return end(std::unexpected(errorFrom(*answer)));
            m_tokens.reject(place.code, place.signedIn->accessToken);
            if (!mayRenew)
                return end(std::unexpected(errorFrom(*answer)));
            m_tokens.ready(place.code)
                .then(this, [this, asking, end, asked, refusal = errorFrom(*answer)](const Result<Recipient>& fresh) {
                    if (fresh)
                        return send(asking, asked, *fresh, false);
                    const bool mayComeLater = fresh.error().code == ErrorCode::NoNetwork;
                    end(mayComeLater ? passOn(fresh) : std::unexpected(refusal));
                });
        });
}

} // namespace naer
