// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/fhirsearch.h"

#include "core/fhir/bundlereader.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace naer {

struct FhirSearch::Run
{
    QString place;
    Found found;
    int pages = 0, entries = 0; ///< entries: whether they can be read or not
    qint64 octets = 0;
    QPromise<Result<Found>> promise;

    void end(const Result<Found>& result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

namespace {

/// The address of the next page; empty where there is none.
QString nextOf(const fhir::BundleHead& head)
{
    for (const fhir::BundleLink& link : head.link) {
        if (link.relation == "next"_L1)
            return link.url;
    }
    return {};
}

} // namespace

QFuture<Result<FhirSearch::Found>> FhirSearch::search(const QString& place, const QString& type, const QUrlQuery& query)
{
    auto run = std::make_shared<Run>();
    run->place = place;
    run->promise.start();
    page(run, type, query);
    return run->promise.future();
}

QFuture<Result<FhirSearch::Found>> FhirSearch::searchOwn(
    const QString& place, const QString& type, const QUrlQuery& query)
{
    auto run = std::make_shared<Run>();
    run->place = place;
    run->promise.start();
    m_server.tokens().ready(place).then(this, [this, run, type, query](const Result<Recipient>& ready) {
        if (!ready)
            return run->end(passOn(ready));
        QUrlQuery own = query;
        own.addQueryItem(u"patient"_s, u"Patient/"_s + ready->signedIn->patient); // not every server knows an id alone
        page(run, type, own);
    });
    return run->promise.future();
}

void FhirSearch::page(const std::shared_ptr<Run>& run, const QString& address, const QUrlQuery& query)
{
    if (++run->pages > mostPages || run->entries > mostFound || run->octets > mostOctets)
        return run->end(fail(ErrorCode::TooLong, u"more than is read"_s));
    m_server.ask(run->place, {.address = address, .query = query})
        .then(this, [this, run](const Result<HttpAnswer>& answer) {
            if (!answer)
                return run->end(passOn(answer));
            pageCame(run, *answer);
        });
}

void FhirSearch::pageCame(const std::shared_ptr<Run>& run, const HttpAnswer& answer)
{
    run->octets += answer.body.size();
    QBuffer buffer;
    buffer.setData(answer.body);
    buffer.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(buffer);
    for (;;) {
        const auto more = reader.next();
        if (!more && reader.canGoOn()) { // the others count
            ++run->entries;
            ++run->found.unreadable;
            continue;
        }
        if (!more)
            return run->end(fail(ErrorCode::BadAnswer, more.error().detail));
        if (!*more)
            break;
        auto& resource = reader.entry().resource;
        if (!resource || std::holds_alternative<fhir::OperationOutcome>(*resource))
            continue; // what the server says of the search (search.mode "outcome") was not searched for
        ++run->entries;
        run->found.resources.push_back(std::move(*resource));
    }
    if (reader.head().type != "searchset"_L1)
        return run->end(fail(ErrorCode::BadAnswer, u"no searchset"_s));
    const QString next = nextOf(reader.head());
    if (next.isEmpty()) {
        const qint64 missing = reader.head().total.value_or(0) - run->entries;
        run->found.unreadable += static_cast<int>(std::clamp<qint64>(missing, 0, 1'000'000));
        return run->end(std::move(run->found));
    }
    page(run, next, {});
}

} // namespace naer
