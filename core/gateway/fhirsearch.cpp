// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/fhirsearch.h"

#include "core/fhir/bundlereader.h"
#include "core/gateway/fhiranswer.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace naer {

struct FhirSearch::Run
{
    Recipient recipient;
    Found found;
    int pages = 0;
    QPromise<Result<Found>> promise;

    void end(const Result<Found>& result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

namespace {

bool isAtHome(const QUrl& url, const QUrl& base)
{
    return url.scheme() == base.scheme() && url.host() == base.host() && url.port(443) == base.port(443);
}

/// The address of the next page, or nothing.
QUrl nextOf(const fhir::BundleHead& head, const QUrl& base)
{
    for (const fhir::BundleLink& link : head.link) {
        if (link.relation == "next"_L1) {
            const QUrl url = base.resolved(QUrl(link.url));
            return isAtHome(url, base) ? url : QUrl();
        }
    }
    return {};
}

} // namespace

QFuture<Result<FhirSearch::Found>> FhirSearch::search(
    const QString& recipient, const QString& type, const QUrlQuery& query, bool ofCitizen)
{
    auto run = std::make_shared<Run>();
    run->promise.start();
    m_tokens.ready(recipient).then(this, [this, run, type, query, ofCitizen](const Result<Recipient>& ready) {
        if (!ready)
            return run->end(passOn(ready));
        run->recipient = *ready;
        QUrlQuery asked = query;
        if (ofCitizen)
            asked.addQueryItem(
                u"patient"_s, u"Patient/"_s + ready->signedIn->patient); // not every server knows an id alone
        QUrl url = ready->baseUrl;
        url.setPath(url.path() + u'/' + type);
        url.setQuery(asked);
        page(run, url);
    });
    return run->promise.future();
}

void FhirSearch::page(const std::shared_ptr<Run>& run, const QUrl& url)
{
    if (++run->pages > mostPages)
        return run->end(fail(ErrorCode::TooLong, u"more than %1 pages"_s.arg(mostPages)));
    HttpRequest request{.url = url};
    request.headers = {{"Accept", "application/fhir+json"},
        {"Authorization", "Bearer " + run->recipient.signedIn->accessToken.toLatin1()}};
    request.onlyAuthority = run->recipient.authority;
    m_http.send(std::move(request)).then(this, [this, run](const Result<HttpAnswer>& answer) {
        if (!answer)
            return run->end(passOn(answer));
        pageCame(run, *answer);
    });
}

void FhirSearch::pageCame(const std::shared_ptr<Run>& run, const HttpAnswer& answer)
{
    if (answer.status == 401) {
        m_tokens.reject(run->recipient.code, run->recipient.signedIn->accessToken);
        return run->end(fail(ErrorCode::SignInNeeded, saidBy(answer)));
    }
    if (answer.status != 200) {
        const bool later = answer.status >= 500 || answer.status == 429;
        return run->end(fail(later ? ErrorCode::NoNetwork : ErrorCode::RefusedByServer, saidBy(answer)));
    }
    QBuffer buffer;
    buffer.setData(answer.body);
    buffer.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(buffer);
    for (;;) {
        const auto more = reader.next();
        if (!more && reader.canGoOn())
            continue; // one that we cannot read: the others count
        if (!more)
            return run->end(fail(ErrorCode::BadAnswer, more.error().detail));
        if (!*more)
            break;
        if (auto& resource = reader.entry().resource)
            run->found.push_back(std::move(*resource));
    }
    if (reader.head().type != "searchset"_L1)
        return run->end(fail(ErrorCode::BadAnswer, u"no searchset"_s));
    const QUrl next = nextOf(reader.head(), run->recipient.baseUrl);
    if (next.isEmpty())
        return run->end(std::move(run->found));
    page(run, next);
}

} // namespace naer
