// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/resource.h"
#include "core/gateway/fhirserver.h"

namespace naer {

/// Asks a FHIR server what it has. Pages are followed only on the same server.
class FhirSearch final : public QObject
{
    Q_OBJECT

public:
    explicit FhirSearch(FhirServer& server, QObject* parent = nullptr)
        : QObject(parent)
        , m_server(server)
    { }

    struct Found
    {
        std::vector<fhir::Resource> resources;
        /// What was found and cannot be read is left out, and counted; so is what the server says it has (its total)
        /// and does not give: a list that was cut short must not look whole.
        int unreadable = 0;
    };
    /// `type`: "Task". How large a page is the server says. Errors: as FhirServer::ask; BadAnswer, TooLong (more than
    /// mostFound resources, mostPages pages or mostOctets).
    QFuture<Result<Found>> search(const QString& place, const QString& type, const QUrlQuery& query);
    /// The same about the citizen who has signed in there.
    QFuture<Result<Found>> searchOwn(const QString& place, const QString& type, const QUrlQuery& query);

    static constexpr int mostFound = 10'000;
    static constexpr int mostPages = 200;
    static constexpr qint64 mostOctets = 320 * 1024 * 1024;

private:
    struct Run;
    void page(const std::shared_ptr<Run>& run, const QString& address, const QUrlQuery& query);
    void pageCame(const std::shared_ptr<Run>& run, const HttpAnswer& answer);

    FhirServer& m_server;
};

} // namespace naer
