// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/fhirendpoint.h"
#include "app/sandbox/folder.h"
#include "app/sandbox/httpserver.h"
#include "app/sandbox/linkhost.h"
#include "app/sandbox/signin.h"

#include <QTimer>

namespace naer::sandbox {

struct ServiceOptions
{
    std::optional<quint16> port; ///< nothing: that of last time where it is free, else any; 0: any
    bool hasReception = true;
    Lifetimes lifetimes;
};

/// The local health service as a whole: what it listens to, and who answers.
class Service
{
public:
    Service(Folder& folder, ServiceOptions options);
    ~Service();

    /// Listens, and says where in service.json. Errors: those of folder, database, certificates and network.
    Result<void> start();
    /// One line of JSON: the addresses.
    QByteArray description() const { return m_description; }
    void stop() { m_server.close(); }

private:
    HttpResponse answer(const HttpRequest& request);
    HttpResponse route(const HttpRequest& request);
    static qint64 largestBody(const HttpRequest& head);
    HttpResponse refusal(const HttpRequest& request, int status);
    Result<void> listen();
    Result<void> build();
    Result<void> announce();
    void renewCertificate();

    Folder& m_folder;
    const ServiceOptions m_options;
    HttpServer m_server;
    QTimer m_daily;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<People> m_people;
    std::unique_ptr<Tokens> m_tokens;
    std::optional<Key> m_signingKey;
    std::unique_ptr<SignInEndpoint> m_signIn;
    std::vector<std::pair<QString, std::unique_ptr<FhirEndpoint>>> m_places;
    std::unique_ptr<LinkHost> m_links;
    QByteArray m_linksToken;
    QByteArray m_description;
};

} // namespace naer::sandbox
