// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/httpmessage.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace naer::sandbox {

class HttpServer;

/// One connection: request, answer, the next request. Everything that comes is bounded before it is kept.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    HttpConnection(QSslSocket* socket, HttpServer& server);
    ~HttpConnection() override;

private:
    enum class State { Head, Body, Draining };

    void receive();
    void advance();
    /// Whether there was one.
    bool takeHead();
    bool takeBody();
    void answer(const HttpResponse& response);
    /// Says why, and passes over the body that may still be under way: who only writes would not see the answer.
    void refuse(int status);
    void drain();
    void shut();

    QSslSocket* m_socket;
    HttpServer& m_server;
    QTimer m_idle;
    QByteArray m_buffer;
    qint64 m_counted = 0; ///< of the buffer, as the server knows it
    HttpHead m_head;
    State m_state = State::Head;
    qint64 m_toDrain = 0;
};

} // namespace naer::sandbox
