// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/httpmessage.h"
#include "core/base/result.h"

#include <QSslServer>

#include <functional>

namespace naer::sandbox {

/// HTTP/1.1 over TLS (1.2 or newer) on the loopback address alone, one request after the other. Written for hostile
/// input, since Qt's own server of 6.8 knows no bounds; still no server for the open internet.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    struct Rules
    {
        std::function<HttpResponse(const HttpRequest&)> answer;
        /// What to say to a request that was not read to its end.
        std::function<HttpResponse(const HttpRequest&, int status)> refusal;
        std::function<qint64(const HttpRequest& head)> largestBody; ///< octets
    };
    explicit HttpServer(Rules rules);

    /// Certificate and key in PEM; also while it runs, for connections to come. Errors: BadFile.
    Result<void> setCertificate(const QByteArray& certificate, const QByteArray& key);
    /// Port 0: any that is free. Errors: IoFailed.
    Result<void> listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }
    void close() { m_server.close(); }

    HttpResponse answer(const HttpRequest& request) const { return m_rules.answer(request); }
    HttpResponse refusal(const HttpRequest& request, int status) const { return m_rules.refusal(request, status); }
    qint64 largestBody(const HttpRequest& head) const { return m_rules.largestBody(head); }
    /// Octets that all connections hold together; false where that is too much.
    bool count(qint64 more);

private:
    /// Closes what is too many before anything is kept for it.
    class Listener : public QSslServer
    {
    protected:
        void incomingConnection(qintptr descriptor) override;
    };

    Rules m_rules;
    qint64 m_held = 0; ///< before the connections, which count down as they end
    Listener m_server;
};

} // namespace naer::sandbox
