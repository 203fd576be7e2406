// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/signinreturn.h"

#include <QPromise>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace naer {

/// The browser comes back to a port of this machine that is open only while a sign-in is under way (RFC 8252, 7.3). It
/// is shown a few words that say to go back to Nær.
class LoopbackReturn final : public QObject, public SignInReturn
{
    Q_OBJECT

public:
    /// `page`: the HTML that the browser shows afterwards, UTF-8.
    explicit LoopbackReturn(QByteArray page, QObject* parent = nullptr);

    Result<QUrl> listen() override;
    QFuture<QUrl> returned() override;
    void stop() override;
    void setPage(const QByteArray& page) { m_page = page; }

private:
    void connected();
    void read(QTcpSocket& socket);

    QByteArray m_page;
    QTcpServer m_server;
    std::unique_ptr<QPromise<QUrl>> m_promise;
};

} // namespace naer
