// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <functional>
#include <memory>

namespace naer {

/// How a name becomes addresses, and which of them a public host may have. Tests bring their own.
struct HostLookup
{
    using Found = std::function<void(const QList<QHostAddress>&)>;
    std::function<void(const QString& host, QObject* context, const Found& found)> resolve; ///< empty: the system's
    std::function<bool(const QHostAddress&)> isPublic; ///< empty: isPublicAddress()
};

/// HttpClient over Qt Network: TLS 1.2 or newer, no cookies, no cache, no redirects, no compression (an answer is as
/// long as it says). Lives on a thread with an event loop.
class NetworkHttp final : public HttpClient
{
public:
    explicit NetworkHttp(HostLookup lookup = {});
    QFuture<Result<HttpAnswer>> send(HttpRequest request) override;

private:
    struct PublicErrand;
    QFuture<Result<HttpAnswer>> ask(const HttpRequest& request, const QHostAddress* at);
    QFuture<Result<HttpAnswer>> askPublicHost(HttpRequest request);
    void askNext(const std::shared_ptr<PublicErrand>& errand);

    HostLookup m_lookup;
    QNetworkAccessManager m_network;
};

} // namespace naer
