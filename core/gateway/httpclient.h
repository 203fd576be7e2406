// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QUrl>

#include <chrono>
#include <utility>
#include <vector>

namespace naer {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url; ///< https only
    HttpHeaders headers;
    QByteArray body;
    /// PEM. Where it is given nobody else is trusted to vouch for the host: a service with certificates of its own.
    QByteArray onlyAuthority;
    /// Only where the name and every address it resolves to are of the open internet (publichost.h); the connection
    /// goes to an address that was looked at. For addresses that a stranger gave us.
    bool publicHostOnly = false;
    qint64 mostAnswer = 16 * 1024 * 1024; ///< octets
    std::chrono::milliseconds patience = std::chrono::seconds(30); ///< without a single octet going either way
    std::chrono::milliseconds longest = std::chrono::minutes(10); ///< in all, however busily it drips
};

struct HttpAnswer
{
    int status = 0; ///< as the server said, also 3xx, 4xx and 5xx
    HttpHeaders headers; ///< names in lower case
    QByteArray body; ///< whole, or it is no answer

    bool isSuccess() const { return status >= 200 && status < 300; }
    /// Empty where there is none.
    QByteArray header(QByteArrayView lowerCaseName) const;
    /// "application/fhir+json", in lower case, without its parameters.
    QByteArray contentType() const;
};

/// Asks a server over TLS. An answer is whole or an error; a request whose answer was lost may have had its effect, and
/// may reach the server twice: what is asked must bear that.
///
/// Errors: BadAddress (not https, with a name and password in it, or without a host; no public host where one is
/// asked for: nothing was sent), UntrustedServer (the certificate
/// is not for this host, has expired, or nobody trusted vouches for it; nothing was sent), NoNetwork (no way there,
/// cut, too slow, shorter than it said), TooLong (more than mostAnswer).
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual QFuture<Result<HttpAnswer>> send(HttpRequest request) = 0;
};

} // namespace naer
