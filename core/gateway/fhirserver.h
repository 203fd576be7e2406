// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"
#include "core/gateway/tokenkeeper.h"

#include <QUrlQuery>

namespace naer {

/// What is asked of a FHIR server.
struct FhirRequest
{
    QByteArray method = "GET";
    QString address; ///< below the server's own, "Task/17"; or a whole one on the same host
    QUrlQuery query;
    QByteArray body; ///< FHIR JSON
    QByteArray ifMatch; ///< "W/\"3\"": only this version is changed; may be empty
    QByteArray accept = "application/fhir+json";
    qint64 mostAnswer = HttpRequest().mostAnswer; ///< octets
};

/// Speaks with the FHIR servers at which a person has signed in, with a token that is good.
class FhirServer final : public QObject
{
    Q_OBJECT

public:
    FhirServer(TokenKeeper& tokens, HttpClient& http, QObject* parent = nullptr)
        : QObject(parent)
        , m_tokens(tokens)
        , m_http(http)
    { }

    /// An answer of 2xx from the place with this code, and the place as it was signed in at. Errors: as
    /// TokenKeeper::ready; BadAddress (not below its own address), SignInNeeded (401, and no fresh token that is
    /// taken), NotFound (404, 410, 501), Contradiction (409, 412: somebody has changed it meanwhile), NoNetwork (also
    /// 408, 425, 429 and 5xx: what was asked may have been done), RefusedByServer.
    QFuture<Result<HttpAnswer>> ask(const QString& place, const FhirRequest& request);
    TokenKeeper& tokens() { return m_tokens; }

private:
    using Asking = QPromise<Result<HttpAnswer>>;
    void send(const std::shared_ptr<Asking>& asking, const FhirRequest& asked, const Recipient& place, bool mayRenew);

    TokenKeeper& m_tokens;
    HttpClient& m_http;
};

} // namespace naer
