// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/service.h"

#include "app/sandbox/certificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <chrono>

using namespace std::chrono_literals;

namespace naer::sandbox {

namespace {

constexpr qint64 largestFhir = 64 * 1024 * 1024;
constexpr qint64 largestLink = 10 * 1024 * 1024;
constexpr qint64 largestForm = 64 * 1024;
constexpr int answerDays = 3; // working days that both places promise to answer within

bool isPlace(QStringView name) { return name == "gp"_L1 || name == "municipality"_L1; }

} // namespace

Service::Service(Folder& folder, ServiceOptions options)
    : m_folder(folder)
    , m_options(options)
    , m_server({.answer = [this](const HttpRequest& request) { return answer(request); },
          .refusal = [this](const HttpRequest& request, int status) { return refusal(request, status); },
          .largestBody = largestBody})
{
    m_daily.setInterval(24h);
    QObject::connect(&m_daily, &QTimer::timeout, &m_daily, [this] { renewCertificate(); });
}

Service::~Service() = default;

Result<void> Service::start()
{
    auto store = Store::open(m_folder.file(u"service.db"));
    if (!store)
        return passOn(store);
    m_store = *std::move(store);
    if (auto listening = listen(); !listening)
        return listening;
    if (auto built = build(); !built)
        return built;
    m_daily.start();
    return announce();
}

Result<void> Service::listen()
{
    const auto certificates = certificatesIn(m_folder);
    if (!certificates)
        return passOn(certificates);
    if (auto set = m_server.setCertificate(certificates->certificate, certificates->key); !set)
        return set;
    const auto last = m_folder.read(u"service.json");
    const QJsonObject known = QJsonDocument::fromJson(last.value_or(QByteArray())).object();
    m_linksToken = known[u"linksToken"].toString().toLatin1();
    const int port = QUrl(known[u"issuer"].toString()).port(0); // an app that knows the address goes on with it
    if (m_options.port)
        return m_server.listen(*m_options.port);
    if (port > 0 && m_server.listen(static_cast<quint16>(port)))
        return {};
    return m_server.listen(0);
}

Result<void> Service::build()
{
    const QString host = u"https://localhost:%1"_s.arg(m_server.port());
    const QString issuer = host + u"/login"_s;
    auto pem = m_folder.read(u"signing.pem");
    if (!pem)
        return passOn(pem);
    auto key = pem->isEmpty() ? Key::make() : Key::fromPem(*pem);
    if (!key)
        return passOn(key);
    if (pem->isEmpty()) {
        if (auto written = m_folder.write(u"signing.pem", key->toPem()); !written)
            return written;
    }
    m_signingKey = *std::move(key);
    if (!m_store->begin())
        return fail(ErrorCode::IoFailed, u"the database"_s);
    m_people = std::make_unique<People>(*m_store);
    m_tokens = std::make_unique<Tokens>(*m_store, *m_people, m_options.lifetimes);
    for (const Place& place : m_people->places())
        m_places.emplace_back(place.id,
            std::make_unique<FhirEndpoint>(*m_store, *m_people, *m_tokens, place.id,
                host + u'/' + place.id + u"/fhir"_s, issuer, m_options.hasReception));
    m_signIn = std::make_unique<SignInEndpoint>(*m_people, *m_tokens, *m_signingKey, host, issuer);
    if (m_linksToken.isEmpty())
        m_linksToken = randomToken();
    m_links = std::make_unique<LinkHost>(*m_store, host + u"/links"_s, m_linksToken);
    return m_store->commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"the database"_s);
}

Result<void> Service::announce()
{
    const QString host = u"https://localhost:%1"_s.arg(m_server.port());
    QJsonObject description{
        {u"issuer"_s, host + u"/login"_s}, {u"links"_s, host + u"/links"_s}, {u"ca"_s, m_folder.file(u"ca.pem")}};
    QJsonObject desk;
    QJsonArray recipients; // as the app reads them: core/sharing/recipientdirectory.h
    for (const Place& place : m_people->places()) {
        const QString root = host + u'/' + place.id + u"/fhir"_s;
        description[place.id] = root;
        recipients += QJsonObject{{u"code"_s, place.id}, {u"name"_s, place.name}, {u"phone"_s, place.phone},
            {u"answerDays"_s, answerDays}, {u"baseUrl"_s, root}, {u"authority"_s, u"ca.pem"_s}};
        const auto clinician = std::ranges::find(m_people->all(), place.id, &Person::place);
        desk[place.id] = QJsonObject{{u"fhir"_s, root}, {u"practitioner"_s, m_people->idAt(clinician->id, place.id)},
            {u"token"_s, QString::fromLatin1(m_tokens->newDeskToken(clinician->id))}};
    }
    m_description = QJsonDocument(description).toJson(QJsonDocument::Compact);
    if (auto written = m_folder.write(u"desk.json", QJsonDocument(desk).toJson(QJsonDocument::Compact)); !written)
        return written;
    const QJsonObject linkHost{{u"put"_s, host + u"/links/files/{path}"_s},
        {u"manifest"_s, host + u"/links/manifests/{id}"_s}, {u"token"_s, QString::fromLatin1(m_linksToken)},
        {u"authority"_s, u"ca.pem"_s}};
    const QJsonObject directory{{u"recipients"_s, recipients}, {u"linkHost"_s, linkHost}};
    if (auto written = m_folder.write(u"recipients.json", QJsonDocument(directory).toJson()); !written)
        return written;
    description[u"linksToken"_s] = QString::fromLatin1(m_linksToken);
    return m_folder.write(u"service.json", QJsonDocument(description).toJson(QJsonDocument::Compact));
}

void Service::renewCertificate()
{
    const auto certificates = certificatesIn(m_folder);
    if (certificates && certificates->renewed)
        (void)m_server.setCertificate(certificates->certificate, certificates->key);
}

/// One request is one transaction: nobody hears that something was done before it is on the disk.
HttpResponse Service::answer(const HttpRequest& request)
{
    if (!m_store->begin())
        return refusal(request, 503);
    HttpResponse response = route(request);
    if (!response.keeps || response.status >= 500) {
        m_store->rollBack();
        return response;
    }
    return m_store->commit() ? response : refusal(request, 500);
}

HttpResponse Service::route(const HttpRequest& request)
{
    const QString first = request.path.value(0);
    for (const auto& [place, endpoint] : m_places) {
        if (first == place && request.path.value(1) == "fhir"_L1)
            return endpoint->answer(request, request.path.sliced(2));
    }
    if (first == "login"_L1)
        return m_signIn->answer(request, request.path.sliced(1));
    if (first == "links"_L1)
        return m_links->answer(request, request.path.sliced(1));
    return refusal(request, 404);
}

qint64 Service::largestBody(const HttpRequest& head)
{
    const QString first = head.path.value(0);
    return isPlace(first) ? largestFhir : first == "links"_L1 ? largestLink : largestForm;
}

HttpResponse Service::refusal(const HttpRequest& request, int status)
{
    HttpResponse response = outcomeResponse(refusalOf(status));
    if (request.path.value(0) == "links"_L1)
        response.headers = {{"Access-Control-Allow-Origin", "*"}};
    return response;
}

} // namespace naer::sandbox
