// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/resource.h"
#include "core/gateway/httpclient.h"
#include "core/gateway/tokenkeeper.h"

#include <QUrlQuery>

namespace naer {

/// Asks a recipient's FHIR server what it has about the citizen. Pages are followed only on the same server.
class FhirSearch final : public QObject
{
    Q_OBJECT

public:
    FhirSearch(TokenKeeper& tokens, HttpClient& http, QObject* parent = nullptr)
        : QObject(parent)
        , m_tokens(tokens)
        , m_http(http)
    { }

    using Found = std::vector<fhir::Resource>;
    /// `type`: "Task"; `query` is asked as it is, with patient=Patient/… where `ofCitizen`. What cannot be read is left
    /// out. Errors: as TokenKeeper::ready; BadAnswer, RefusedByServer, TooLong (more than mostPages pages).
    QFuture<Result<Found>> search(
        const QString& recipient, const QString& type, const QUrlQuery& query, bool ofCitizen = true);

    static constexpr int mostPages = 20;

private:
    struct Run;
    void page(const std::shared_ptr<Run>& run, const QUrl& url);
    void pageCame(const std::shared_ptr<Run>& run, const HttpAnswer& answer);

    TokenKeeper& m_tokens;
    HttpClient& m_http;
};

} // namespace naer
