// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace naer {

/// HttpClient over Qt Network: TLS 1.2 or newer, no cookies, no cache, no redirects, no compression (an answer is as
/// long as it says). Lives on a thread with an event loop.
class NetworkHttp final : public HttpClient
{
public:
    NetworkHttp();
    QFuture<Result<HttpAnswer>> send(HttpRequest request) override;

private:
    QNetworkAccessManager m_network;
};

} // namespace naer
