// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/httpconnection.h"

#include "app/sandbox/httpserver.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace naer::sandbox {

namespace {

constexpr qsizetype largestHead = 32 * 1024;
constexpr qint64 readAtOnce = 256 * 1024;
constexpr qint64 unsentAtMost = 1024 * 1024; ///< who does not read gets nothing more
constexpr qint64 drainedAtMost = 128 * 1024 * 1024;
constexpr auto patience = 30s;

} // namespace

HttpConnection::HttpConnection(QSslSocket* socket, HttpServer& server)
    : QObject(socket)
    , m_socket(socket)
    , m_server(server)
{
    m_socket->setReadBufferSize(readAtOnce);
    m_idle.setSingleShot(true);
    m_idle.setInterval(patience);
    connect(&m_idle, &QTimer::timeout, m_socket, &QSslSocket::abort);
    connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::receive);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, [this] {
        m_idle.start();
        advance();
    });
    connect(m_socket, &QSslSocket::disconnected, m_socket, &QObject::deleteLater);
    connect(m_socket, &QSslSocket::errorOccurred, m_socket, &QSslSocket::abort);
    m_idle.start();
    receive();
}

HttpConnection::~HttpConnection() { m_server.count(-m_counted); }

void HttpConnection::receive()
{
    m_idle.start();
    if (m_state == State::Draining)
        return drain();
    m_buffer += m_socket->readAll();
    const qint64 grown = m_buffer.size() - m_counted;
    m_counted += grown;
    if (!m_server.count(grown))
        return refuse(503);
    advance();
}

void HttpConnection::advance()
{
    while (m_state != State::Draining && m_socket->encryptedBytesToWrite() < unsentAtMost) {
        if (!(m_state == State::Head ? takeHead() : takeBody()))
            break;
    }
    const qint64 grown = m_buffer.size() - m_counted;
    m_counted += grown;
    m_server.count(grown);
    if (m_socket->bytesAvailable() > 0 && m_state != State::Draining
        && m_socket->encryptedBytesToWrite() < unsentAtMost)
        QMetaObject::invokeMethod(this, &HttpConnection::receive, Qt::QueuedConnection);
}

bool HttpConnection::takeHead()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2); // some send one behind a body (RFC 9112 2.2)
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > largestHead) {
        if (m_buffer.size() > largestHead)
            refuse(431);
        return false;
    }
    m_head = parseHead(QByteArrayView(m_buffer).first(end));
    m_buffer.remove(0, end + 4);
    if (m_head.fault != 0) {
        refuse(m_head.fault);
        return false;
    }
    if (m_head.length > m_server.largestBody(m_head.request)) {
        refuse(413);
        return false;
    }
    if (m_head.expectsContinue && m_head.length > m_buffer.size())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_state = State::Body;
    return true;
}

bool HttpConnection::takeBody()
{
    if (m_buffer.size() < m_head.length)
        return false;
    if (m_buffer.size() == m_head.length) { // without a copy of 64 MB
        m_head.request.body = std::exchange(m_buffer, {});
    } else {
        m_head.request.body = m_buffer.first(m_head.length);
        m_buffer.remove(0, m_head.length);
    }
    m_state = State::Head;
    answer(m_server.answer(m_head.request));
    return true;
}

void HttpConnection::answer(const HttpResponse& response)
{
    m_socket->write(response.head(m_head.close));
    if (!m_head.isHead)
        m_socket->write(response.body);
    const bool close = m_head.close;
    m_head = {};
    if (close)
        shut();
}

void HttpConnection::refuse(int status)
{
    const HttpResponse response = m_server.refusal(m_head.request, status);
    m_socket->write(response.head(true));
    if (!m_head.isHead)
        m_socket->write(response.body);
    m_toDrain = std::min(m_head.length - m_buffer.size(), drainedAtMost);
    m_buffer.clear();
    m_state = State::Draining;
    m_socket->flush();
    drain();
}

void HttpConnection::drain()
{
    while (m_socket->bytesAvailable() > 0)
        m_toDrain -= m_socket->readAll().size();
    if (m_toDrain <= 0)
        shut();
}

void HttpConnection::shut()
{
    m_state = State::Draining;
    m_toDrain = 0;
    m_socket->disconnectFromHost(); // once all is written
}

} // namespace naer::sandbox
