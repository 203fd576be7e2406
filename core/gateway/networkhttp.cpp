// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/networkhttp.h"

#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>

#include <memory>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

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
    Exchange(QNetworkReply* reply, qint64 mostAnswer)
        : QObject(reply)
        , m_reply(*reply)
        , m_most(mostAnswer)
    {
        m_promise.start();
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

NetworkHttp::NetworkHttp() { m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); }

QFuture<Result<HttpAnswer>> NetworkHttp::send(HttpRequest request)
{
    if (request.url.scheme() != "https"_L1 || request.url.host().isEmpty() || !request.url.userInfo().isEmpty())
        return refused(ErrorCode::BadAddress, u"https and a host are needed, and no name or password"_s);
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
    for (const auto& [name, value] : request.headers)
        asked.setRawHeader(name, value);
    QNetworkReply* reply = m_network.sendCustomRequest(asked, request.method, request.body);
    return (new Exchange(reply, request.mostAnswer))->future();
}

} // namespace naer
