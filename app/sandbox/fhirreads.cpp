// SPDX-License-Identifier: MPL-2.0
// Reading from a place, and who has looked. See fhirendpoint.cpp for the rest.
#include "app/sandbox/fhirendpoint.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace naer::sandbox {

namespace {

constexpr int mostLooks = 1000;

HttpResponse resourceResponse(const StoredResource& resource)
{
    HttpResponse response = fhirResponse(resource.json);
    response.headers = {{"ETag", resource.etag()}};
    return response;
}

} // namespace

Answer<HttpResponse> FhirEndpoint::read(const HttpRequest& request, const QStringList& path, const Session& session)
{
    if (path == QStringList{u"look-log"_s})
        return lookLog(request, session);
    if (path.size() == 1)
        return readMany(request, path[0], session);
    if (path.size() == 2 || (path.size() == 4 && path[2] == "_history"_L1))
        return readOne(path, session);
    return std::unexpected(refusalOf(404));
}

Answer<HttpResponse> FhirEndpoint::readOne(const QStringList& path, const Session& session)
{
    if (auto allowed = session.checkScope(path[0], u'r'); !allowed)
        return refused(allowed);
    auto found = m_resources.find(path[0], path[1]);
    if (!found)
        return std::unexpected(refusalOf(404));
    if (auto allowed = session.checkAbout(*found); !allowed)
        return refused(allowed);
    if (path.size() == 4)
        found = m_resources.findVersion(*found, path[3].toInt());
    if (!found)
        return std::unexpected(refusalOf(404));
    recordLooks({*found}, path[0], session);
    return resourceResponse(*found);
}

Answer<HttpResponse> FhirEndpoint::readMany(const HttpRequest& request, const QString& type, const Session& session)
{
    if (auto allowed = session.checkScope(type, u's'); !allowed)
        return refused(allowed);
    const auto page = search(m_resources, type, request.query, session.compartment(type));
    if (!page)
        return refused(page);
    recordLooks(page->found, type, session);
    return fhirResponse(searchset(*page, m_resources.root(), type, request.query));
}

void FhirEndpoint::recordLooks(const QList<StoredResource>& seen, const QString& what, const Session& session)
{
    if (session.isCitizen())
        return;
    QSet<QString> patients;
    for (const StoredResource& one : seen)
        patients += one.patient;
    patients.remove({});
    for (const QString& patient : patients)
        m_store.run(u"INSERT INTO look (place, patient, at, who, role, what) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {m_place.id, patient, QDateTime::currentMSecsSinceEpoch(), session.person->name(), session.person->about,
                what});
}

Answer<HttpResponse> FhirEndpoint::lookLog(const HttpRequest& request, const Session& session)
{
    if (!session.isCitizen())
        return refuse(403, u"forbidden"_s, u"the log is for the citizen"_s);
    if (auto allowed = session.checkScope(u"Patient", u'r'); !allowed)
        return refused(allowed);
    for (const auto& [name, value] : request.query.all()) {
        if (name != "patient"_L1)
            return refuse(400, u"not-supported"_s, u"the log knows only the parameter 'patient'"_s);
        if (value != session.id && value != u"Patient/"_s + session.id)
            return refuse(403, u"forbidden"_s, u"this is about someone else"_s);
    }
    QJsonArray log;
    for (const Store::Row& row : m_store.rows(
             u"SELECT at, who, role, what FROM look WHERE place = ? AND patient = ? ORDER BY number DESC LIMIT ?"_s,
             {m_place.id, session.id, mostLooks}))
        log += QJsonObject{{u"at"_s, isoUtc(row[0].toLongLong())}, {u"who"_s, row[1].toString()},
            {u"role"_s, row[2].toString()}, {u"what"_s, row[3].toString()}};
    return jsonResponse(QJsonDocument(log).toJson(QJsonDocument::Compact));
}

} // namespace naer::sandbox
