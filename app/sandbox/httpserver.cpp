// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/httpserver.h"

#include "app/sandbox/httpconnection.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr int mostConnections = 200;
constexpr qint64 mostHeld = 256 * 1024 * 1024;

} // namespace

void HttpServer::Listener::incomingConnection(qintptr descriptor)
{
    if (findChildren<QSslSocket*>().size() >= mostConnections)
        ::close(static_cast<int>(descriptor));
    else
        QSslServer::incomingConnection(descriptor);
}

HttpServer::HttpServer(Rules rules)
    : m_rules(std::move(rules))
{
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection()))
            new HttpConnection(socket, *this); // goes with its socket
    });
}

Result<void> HttpServer::setCertificate(const QByteArray& certificate, const QByteArray& key)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const auto chain = QSslCertificate::fromData(certificate, QSsl::Pem);
    const QSslKey privateKey(key, QSsl::Ec, QSsl::Pem);
    if (chain.isEmpty() || privateKey.isNull())
        return fail(ErrorCode::BadFile, u"the certificate of the service"_s);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(privateKey);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // the citizen signs in; no certificates of clients
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    m_server.setSslConfiguration(configuration);
    return {};
}

Result<void> HttpServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return fail(ErrorCode::IoFailed, m_server.errorString());
    return {};
}

bool HttpServer::count(qint64 more)
{
    m_held += more;
    return m_held <= mostHeld;
}

} // namespace naer::sandbox
