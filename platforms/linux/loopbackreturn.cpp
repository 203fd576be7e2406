// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/loopbackreturn.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestRequest = 8192; // octets of the request line and its headers
constexpr int mostAtOnce = 16;
constexpr std::chrono::seconds patience{10}; // with one connection

} // namespace

LoopbackReturn::LoopbackReturn(QByteArray page, QObject* parent)
    : QObject(parent)
    , m_page(std::move(page))
{
    m_server.setMaxPendingConnections(mostAtOnce);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackReturn::connected);
}

Result<QUrl> LoopbackReturn::listen()
{
    stop();
    if (!m_server.listen(QHostAddress::LocalHost))
        return fail(ErrorCode::NoAccess, u"no port of this machine"_s);
    QUrl url(u"http://127.0.0.1/signed-in"_s); // this machine only: RFC 8252, 8.3
    url.setPort(m_server.serverPort());
    return url;
}

QFuture<QUrl> LoopbackReturn::returned()
{
    m_promise = std::make_unique<QPromise<QUrl>>();
    m_promise->start();
    return m_promise->future();
}

void LoopbackReturn::stop()
{
    m_server.close();
    m_promise.reset(); // a promise that goes unfinished cancels its future
}

void LoopbackReturn::connected()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(patience, socket, &QTcpSocket::abort);
    }
}

void LoopbackReturn::read(QTcpSocket& socket)
{
    const QByteArray sofar = socket.peek(longestRequest);
    if (!sofar.contains("\r\n\r\n")) {
        if (sofar.size() >= longestRequest)
            socket.abort();
        return;
    }
    (void)socket.readAll();
    const QList<QByteArray> line = sofar.first(sofar.indexOf("\r\n")).split(' ');
    const bool isOurs = line.size() == 3 && line[0] == "GET" && line[1].startsWith("/signed-in?");
    const QByteArray body = isOurs ? m_page : QByteArray();
    socket.write(QByteArray(isOurs ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found")
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Security-Policy: default-src 'none'; style-src "
          "'unsafe-inline'"
          "\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.flush(); // whoever waits for the address may end the program
    socket.disconnectFromHost();
    if (!isOurs || !m_promise)
        return;
    QUrl url(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    url = url.resolved(QUrl(QString::fromLatin1(line[1]), QUrl::StrictMode));
    const std::unique_ptr<QPromise<QUrl>> promise = std::move(m_promise);
    promise->addResult(url);
    promise->finish();
}

} // namespace naer
