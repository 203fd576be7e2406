// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/fhirendpoint.h"

#include "app/sandbox/transaction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace naer::sandbox {

namespace {

bool isFhirJson(const QByteArray& type) { return type == "application/fhir+json" || type == "application/json"; }

Answer<void> checkTypes(const HttpRequest& request)
{
    const QByteArray accepted = request.header("accept").toLower();
    if (!accepted.isEmpty() && !accepted.contains("json") && !accepted.contains("*/*")
        && !accepted.contains("application/*"))
        return refuse(406, u"not-supported"_s, u"only JSON is written here"_s);
    if (request.method != "GET" && !isFhirJson(request.contentType()))
        return refuse(415, u"not-supported"_s, u"only application/fhir+json is read here"_s);
    return {};
}

HttpResponse written(const Written& one, const QString& root, bool minimal)
{
    const StoredResource& resource = one.resource;
    HttpResponse response = fhirResponse(minimal ? QByteArray() : resource.json, one.isNew ? 201 : 200);
    response.headers = {{"ETag", resource.etag()},
        {"Location",
            root.toLatin1() + '/' + resource.reference().toLatin1() + "/_history/"
                + QByteArray::number(resource.version)}};
    return response;
}

QJsonArray interactions(std::initializer_list<QLatin1StringView> codes)
{
    QJsonArray list;
    for (const QLatin1StringView code : codes)
        list += QJsonObject{{u"code"_s, code}};
    return list;
}

QString kindName(SearchParameter::Kind kind)
{
    switch (kind) {
    case SearchParameter::Kind::Date: return u"date"_s;
    case SearchParameter::Kind::Reference: return u"reference"_s;
    case SearchParameter::Kind::Token: break;
    }
    return u"token"_s;
}

QJsonObject capabilityOf(QLatin1StringView type)
{
    QJsonArray parameters{QJsonObject{{u"name"_s, u"_id"_s}, {u"type"_s, u"token"_s}},
        QJsonObject{{u"name"_s, u"_lastUpdated"_s}, {u"type"_s, u"date"_s}}};
    for (const SearchParameter& one : searchParameters()) {
        if (one.type == type)
            parameters += QJsonObject{{u"name"_s, one.name}, {u"type"_s, kindName(one.kind)}};
    }
    QJsonObject resource{{u"type"_s, type}, {u"versioning"_s, u"versioned"_s}, {u"readHistory"_s, true},
        {u"updateCreate"_s, false}, {u"searchParam"_s, parameters}};
    const bool isWritten = !isDirectory(QString(type)) && type != "Patient"_L1;
    resource[u"interaction"_s] = isWritten
        ? interactions({"read"_L1, "vread"_L1, "search-type"_L1, "create"_L1, "update"_L1})
        : interactions({"read"_L1, "vread"_L1, "search-type"_L1});
    if (type == "Patient"_L1)
        resource[u"documentation"_s]
            = u"Create only with If-None-Exist: the signed-in citizen, who gains that identifier."_s;
    resource[u"conditionalCreate"_s] = isWritten || type == "Patient"_L1;
    resource[u"conditionalUpdate"_s] = isWritten;
    return resource;
}

} // namespace

FhirEndpoint::FhirEndpoint(Store& store, People& people, Tokens& tokens, const QString& place, const QString& root,
    const QString& issuer, bool hasReception)
    : m_store(store)
    , m_people(people)
    , m_tokens(tokens)
    , m_issuer(issuer)
    , m_resources(store, place, root)
    , m_place(*people.place(place))
    , m_reception(m_resources, m_place, hasReception)
{
    m_people.settle(m_resources);
}

HttpResponse FhirEndpoint::answer(const HttpRequest& request, const QStringList& path)
{
    if (path.value(0) == "metadata"_L1 || path.value(0) == ".well-known"_L1) {
        const auto open
            = request.method == "GET" ? answerOpen(path) : Answer<HttpResponse>(std::unexpected(refusalOf(405)));
        return open ? *open : outcomeResponse(open.error());
    }
    const auto session = m_tokens.session(request.bearer(), m_place);
    if (!session) {
        HttpResponse response = outcomeResponse({401, u"login"_s, u"a token of this place is needed"_s, {}, {}});
        response.headers = {{"WWW-Authenticate",
            "Bearer realm=\"" + m_place.id.toLatin1() + '"'
                + (request.bearer().isEmpty() ? "" : ", error=\"invalid_token\"")}};
        return response;
    }
    const auto answer = answerSignedIn(request, path, *session);
    if (answer)
        return *answer;
    HttpResponse response = outcomeResponse(answer.error());
    if (response.status == 403)
        response.headers
            = {{"WWW-Authenticate", "Bearer realm=\"" + m_place.id.toLatin1() + "\", error=\"insufficient_scope\""}};
    return response;
}

Answer<HttpResponse> FhirEndpoint::answerOpen(const QStringList& path) const
{
    if (path == QStringList{u"metadata"_s})
        return fhirResponse(capabilities());
    if (path == QStringList{u".well-known"_s, u"smart-configuration"_s})
        return jsonResponse(smartConfiguration());
    return std::unexpected(refusalOf(404));
}

Answer<HttpResponse> FhirEndpoint::answerSignedIn(
    const HttpRequest& request, const QStringList& path, const Session& session)
{
    const bool atRoot = path.isEmpty() || path == QStringList{u""_s};
    if (!atRoot && path.value(0) != "look-log"_L1 && !isKept(path.value(0)))
        return refuse(404, u"not-supported"_s, u"resources of this type are not kept here"_s);
    if (request.method != "GET" && request.method != "POST" && request.method != "PUT")
        return std::unexpected(refusalOf(405));
    if (auto types = checkTypes(request); !types)
        return refused(types);
    if (request.method == "GET")
        return atRoot ? std::unexpected(refusalOf(405)) : read(request, path, session);
    if (request.method == "POST" && atRoot)
        return writeAll(request, session);
    if (path.size() > 2 || (request.method == "POST" && path.size() != 1) || atRoot || path.value(0) == "look-log"_L1)
        return std::unexpected(refusalOf(405));
    return writeOne(request, path, session);
}

Answer<HttpResponse> FhirEndpoint::writeOne(const HttpRequest& request, const QStringList& path, const Session& session)
{
    const auto json = readResource(request.body, path[0]);
    if (!json)
        return refused(json);
    WantedWrite wanted{.isUpdate = request.method == "PUT",
        .type = path[0],
        .id = path.value(1),
        .ifMatch = request.header("if-match"),
        .expression = path[0],
        .resource = yyjson_doc_get_root(json->get())};
    if (wanted.isUpdate && wanted.id.isEmpty() == request.query.all().isEmpty())
        return refuse(400, u"value"_s, u"an update names an id or an identifier"_s);
    if (!wanted.id.isEmpty() && textOf(wanted.resource, "id") != wanted.id)
        return refuse(400, u"value"_s, u"the id is not that of the address"_s, path[0] + u".id"_s);
    const QString condition = wanted.isUpdate ? QString::fromUtf8(request.query.encoded())
                                              : QString::fromUtf8(request.header("if-none-exist"));
    if (!condition.isEmpty()) {
        auto read = identifierCondition(condition, {});
        if (!read)
            return refused(read);
        wanted.condition = *std::move(read);
    }
    std::vector<WantedWrite> all;
    all.push_back(std::move(wanted));
    const auto done = Writer(m_resources, m_reception, session).write(all);
    if (!done)
        return refused(done);
    return written(done->front(), m_resources.root(), request.header("prefer").contains("return=minimal"));
}

Answer<HttpResponse> FhirEndpoint::writeAll(const HttpRequest& request, const Session& session)
{
    Json document;
    const auto wanted = readTransaction(request.body, document);
    if (!wanted)
        return refused(wanted);
    const auto done = Writer(m_resources, m_reception, session).write(*wanted);
    if (!done)
        return refused(done);
    return fhirResponse(transactionResponse(*done));
}

QByteArray FhirEndpoint::capabilities() const
{
    QFile file(u":/sandbox/capabilities.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject statement = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject rest = statement[u"rest"].toArray().first().toObject();
    QJsonArray resources;
    for (const QLatin1StringView type : keptTypes())
        resources += capabilityOf(type);
    rest[u"resource"_s] = resources;
    statement[u"rest"_s] = QJsonArray{rest};
    statement[u"implementation"_s]
        = QJsonObject{{u"description"_s, u"Made-up: "_s + m_place.name}, {u"url"_s, m_resources.root()}};
    return QJsonDocument(statement).toJson(QJsonDocument::Compact);
}

QByteArray FhirEndpoint::smartConfiguration() const
{
    return QJsonDocument(
        QJsonObject{{u"issuer"_s, m_issuer}, {u"jwks_uri"_s, m_issuer + u"/jwks"_s},
            {u"authorization_endpoint"_s, m_issuer + u"/authorize"_s}, {u"token_endpoint"_s, m_issuer + u"/token"_s},
            {u"revocation_endpoint"_s, m_issuer + u"/revoke"_s},
            {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
            {u"response_types_supported"_s, QJsonArray{u"code"_s}},
            {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
            {u"scopes_supported"_s, QJsonArray::fromStringList(Scopes::supported())},
            {u"capabilities"_s,
                QJsonArray{u"launch-standalone"_s, u"client-public"_s, u"sso-openid-connect"_s,
                    u"context-standalone-patient"_s, u"permission-offline"_s, u"permission-patient"_s,
                    u"permission-user"_s, u"permission-v2"_s}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace naer::sandbox
