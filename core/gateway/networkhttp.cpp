// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/networkhttp.h"

#include "core/gateway/publichost.h"

#include <QHostInfo>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype mostAddresses = 3; ///< of one host, tried one after the other

/// Tells transport from answer: these come with a status line that the server wrote. (Qt calls a 400 an invalid
/// operation of the protocol.)
bool isAnswer(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

/// One request on its way. Deletes itself with its reply.
class Exchange final : public QObject
{
public:
    Exchange(QNetworkReply* reply, qint64 mostAnswer, std::chrono::milliseconds longest)
        : QObject(reply)
        , m_reply(*reply)
        , m_most(mostAnswer)
    {
        m_promise.start();
        QTimer::singleShot(longest, this, [this] { m_reply.abort(); });
        connect(reply, &QNetworkReply::sslErrors, this, [this] { m_untrusted = true; });
        connect(reply, &QNetworkReply::readyRead, this, [this] {
            m_answer.body += m_reply.readAll();
            if (m_answer.body.size() > m_most)
                m_reply.abort();
        });
        connect(reply, &QNetworkReply::finished, this, [this] {
            m_promise.addResult(outcome());
            m_promise.finish();
            m_reply.deleteLater();
        });
    }
    QFuture<Result<HttpAnswer>> future() { return m_promise.future(); }

private:
    Result<HttpAnswer> outcome()
    {
        if (m_untrusted || m_reply.error() == QNetworkReply::SslHandshakeFailedError)
            return fail(ErrorCode::UntrustedServer);
        if (m_answer.body.size() > m_most)
            return fail(ErrorCode::TooLong, u"an answer of more than %1 octets"_s.arg(m_most));
        m_answer.status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (m_answer.status == 0 || !isAnswer(m_reply.error()))
            return fail(ErrorCode::NoNetwork, u"network error %1"_s.arg(m_reply.error()));
        for (const auto& [name, value] : m_reply.rawHeaderPairs())
            m_answer.headers.emplace_back(name.toLower(), value);
        // a body that was cut off comes without an error
        bool isNumber = false;
        const qint64 promised = m_answer.header("content-length").toLongLong(&isNumber);
        if (isNumber && promised != m_answer.body.size())
            return fail(ErrorCode::NoNetwork, u"%1 of %2 octets came"_s.arg(m_answer.body.size()).arg(promised));
        return std::move(m_answer);
    }

    QNetworkReply& m_reply;
    const qint64 m_most;
    QPromise<Result<HttpAnswer>> m_promise;
    HttpAnswer m_answer;
    bool m_untrusted = false;
};

QFuture<Result<HttpAnswer>> refused(ErrorCode code, const QString& detail)
{
    return QtFuture::makeReadyValueFuture(Result<HttpAnswer>(fail(code, detail)));
}

} // namespace

/// One request to a host that has been looked at, address after address.
struct NetworkHttp::PublicErrand
{
    HttpRequest request;
    QList<QHostAddress> addresses;
    qsizetype next = 0;
    QPromise<Result<HttpAnswer>> promise;

    void end(Result<HttpAnswer> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

NetworkHttp::NetworkHttp(HostLookup lookup)
    : m_lookup(std::move(lookup))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (!m_lookup.isPublic)
        m_lookup.isPublic = isPublicAddress;
    if (!m_lookup.resolve) {
        m_lookup.resolve = [](const QString& host, QObject* context, const HostLookup::Found& found) {
            QHostInfo::lookupHost(host, context, [found](const QHostInfo& info) { found(info.addresses()); });
        };
    }
}

QFuture<Result<HttpAnswer>> NetworkHttp::send(HttpRequest request)
{
    if (request.url.scheme() != "https"_L1 || request.url.host().isEmpty() || !request.url.userInfo().isEmpty())
        return refused(ErrorCode::BadAddress, u"https and a host are needed, and no name or password"_s);
    return request.publicHostOnly ? askPublicHost(std::move(request)) : ask(request, nullptr);
}

QFuture<Result<HttpAnswer>> NetworkHttp::askPublicHost(HttpRequest request)
{
    const QString host = request.url.host(QUrl::FullyEncoded);
    if (!isPublicName(host))
        return refused(ErrorCode::BadAddress, u"not a public host"_s);
    const auto errand = std::make_shared<PublicErrand>();
    errand->request = std::move(request);
    errand->promise.start();
    const auto future = errand->promise.future();
    m_lookup.resolve(host, &m_network, [this, errand](const QList<QHostAddress>& addresses) {
        if (!std::ranges::all_of(addresses, m_lookup.isPublic))
            return errand->end(fail(ErrorCode::BadAddress, u"not a public host"_s));
        if (addresses.isEmpty())
            return errand->end(fail(ErrorCode::NoNetwork, u"the name was not found"_s));
        errand->addresses = addresses.first(std::min(addresses.size(), mostAddresses));
        askNext(errand);
    });
    return future;
}

void NetworkHttp::askNext(const std::shared_ptr<PublicErrand>& errand)
{
    const QHostAddress address = errand->addresses[errand->next++];
    ask(errand->request, &address).then(&m_network, [this, errand](Result<HttpAnswer> answer) {
        const bool mayTryAnother = !answer && answer.error().code == ErrorCode::NoNetwork;
        if (mayTryAnother && errand->next < errand->addresses.size())
            askNext(errand);
        else
            errand->end(std::move(answer));
    });
}

/// `at` is where to connect instead of where the name would lead now: a second look-up could give another answer.
QFuture<Result<HttpAnswer>> NetworkHttp::ask(const HttpRequest& request, const QHostAddress* at)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!request.onlyAuthority.isEmpty()) {
        const auto authorities = QSslCertificate::fromData(request.onlyAuthority);
        if (authorities.isEmpty())
            return refused(ErrorCode::UntrustedServer, u"the service's own authority cannot be read"_s);
        tls.setCaCertificates(authorities);
    }
    QNetworkRequest asked(request.url);
    asked.setSslConfiguration(tls);
    asked.setTransferTimeout(request.patience);
    asked.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    asked.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    asked.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    asked.setRawHeader("Accept-Encoding", "identity");
    asked.setRawHeader("User-Agent", "Naer");
    if (at) {
        QUrl there = request.url;
        there.setHost(at->toString());
        asked.setUrl(there);
        asked.setPeerVerifyName(request.url.host());
        const int port = request.url.port();
        asked.setRawHeader("Host",
            request.url.host(QUrl::FullyEncoded).toLatin1()
                + (port < 0 ? QByteArray() : ':' + QByteArray::number(port)));
    }
    for (const auto& [name, value] : request.headers)
        asked.setRawHeader(name, value);
    QNetworkReply* reply = m_network.sendCustomRequest(asked, request.method, request.body);
    return (new Exchange(reply, request.mostAnswer, request.longest))->future();
}

} // namespace naer
