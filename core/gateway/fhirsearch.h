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
        int unreadable = 0; ///< what was found and cannot be read is left out, and counted
    };
    /// `type`: "Task". Errors: as FhirServer::ask; BadAnswer, TooLong (more than mostPages pages).
    QFuture<Result<Found>> search(const QString& place, const QString& type, const QUrlQuery& query);
    /// The same about the citizen who has signed in there.
    QFuture<Result<Found>> searchOwn(const QString& place, const QString& type, const QUrlQuery& query);

    static constexpr int mostPages = 20;

private:
    struct Run;
    void page(const std::shared_ptr<Run>& run, const QString& address, const QUrlQuery& query);
    void pageCame(const std::shared_ptr<Run>& run, const HttpAnswer& answer);

    FhirServer& m_server;
};

} // namespace naer
