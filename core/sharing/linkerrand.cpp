// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/linkerrand.h"

#include "core/sharing/linkanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 mostAnswer = 256 * 1024; // octets; nothing in it is read

HttpRequest putManifest(const OwnHealthLink& link, const LinkHost& host, const QJsonObject& manifest)
{
    HttpRequest request = requestTo(host, "PUT", host.manifestAt(link.manifest));
    request.headers.emplace_back("Content-Type", "application/json");
    request.body = QJsonDocument(manifest).toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest putFile(const OwnHealthLink& link, const LinkHost& host, const QByteArray& jwe)
{
    HttpRequest request = requestTo(host, "PUT", host.putAt(link.path));
    request.headers.emplace_back("Content-Type", "application/jose");
    request.body = jwe;
    return request;
}

class Run : public std::enable_shared_from_this<Run>
{
public:
    Run(HttpClient& http, LinkErrand errand)
        : m_http(http)
        , m_errand(std::move(errand))
    {
        m_promise.start();
    }
    QFuture<Result<void>> future() { return m_promise.future(); }

    void next()
    {
        if (m_next == m_errand.steps.size())
            return end({});
        m_http.send(m_errand.steps[m_next].request).then([self = shared_from_this()](const Result<HttpAnswer>& answer) {
            self->take(answer);
        });
    }

private:
    void end(Result<void> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    void take(const Result<HttpAnswer>& answer)
    {
        if (!answer)
            return end(passOn(answer));
        LinkStep& step = m_errand.steps[m_next];
        const bool isGone = step.mayBeGone && (answer->status == 404 || answer->status == 410);
        const auto refusal = refusalIn(*answer);
        if (!refusal || isGone) {
            ++m_next;
            return next();
        }
        if (step.otherwise && (answer->status == 405 || answer->status == 501)) {
            step.request = *std::exchange(step.otherwise, std::nullopt);
            return next();
        }
        end(std::unexpected(*refusal));
    }

    HttpClient& m_http;
    LinkErrand m_errand;
    QPromise<Result<void>> m_promise;
    std::size_t m_next = 0;
};

} // namespace

HttpRequest requestTo(const LinkHost& host, const QByteArray& method, const QUrl& url)
{
    HttpRequest request{.method = method, .url = url, .onlyAuthority = host.authority, .mostAnswer = mostAnswer};
    if (!host.token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + host.token.toUtf8());
    return request;
}

LinkErrand publishErrand(const OwnHealthLink& link, const LinkHost& host, const QByteArray& jwe)
{
    LinkErrand errand{.link = link.number, .state = link.state, .changedAt = link.changedAt, .steps = {}};
    errand.steps.push_back({.request = putFile(link, host, jwe)});
    if (link.manifest.isEmpty())
        return errand;
    const QString status = link.isLongTerm ? u"can-change"_s : u"finalized"_s;
    QJsonObject manifest{{u"tries"_s, link.tries}, {u"status"_s, status},
        {u"files"_s,
            QJsonArray{QJsonObject{{u"contentType"_s, u"application/fhir+json"_s}, {u"path"_s, link.path},
                {u"lastUpdated"_s,
                    QDateTime::fromMSecsSinceEpoch(link.changedAt.utcMs, QTimeZone::UTC).toString(Qt::ISODate)},
                {u"status"_s, status}, {u"fhirVersion"_s, u"4.0.1"_s}}}}};
    if (!link.passcode.isEmpty())
        manifest[u"passcode"_s] = link.passcode;
    if (link.expiresMs)
        manifest[u"expires"_s] = *link.expiresMs / 1000;
    errand.steps.push_back({.request = putManifest(link, host, manifest)});
    return errand;
}

LinkErrand withdrawErrand(const OwnHealthLink& link, const LinkHost& host)
{
    LinkErrand errand{.link = link.number, .state = link.state, .changedAt = link.changedAt, .steps = {}};
    if (!link.manifest.isEmpty())
        errand.steps.push_back({.request = requestTo(host, "DELETE", host.manifestAt(link.manifest)),
            .mayBeGone = true,
            .otherwise = putManifest(link, host, {{u"files"_s, QJsonArray()}, {u"status"_s, u"no-longer-valid"_s}})});
    errand.steps.push_back({.request = requestTo(host, "DELETE", host.putAt(link.path)),
        .mayBeGone = true,
        .otherwise = putFile(link, host, {})}); // an empty file takes the place of the content
    return errand;
}

QFuture<Result<void>> runLinkErrand(HttpClient& http, LinkErrand errand)
{
    const auto run = std::make_shared<Run>(http, std::move(errand));
    run->next();
    return run->future();
}

} // namespace naer
