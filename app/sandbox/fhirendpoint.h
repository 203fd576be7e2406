// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/tokens.h"
#include "app/sandbox/writer.h"

namespace naer::sandbox {

/// The FHIR R4 address of one place. What it can do stands in content/capabilities.json and searchparameters.cpp.
class FhirEndpoint
{
public:
    /// `issuer` is the address of the sign-in, `root` its own.
    FhirEndpoint(Store& store, People& people, Tokens& tokens, const QString& place, const QString& root,
        const QString& issuer, bool hasReception);

    /// `path` without what leads to this place. Within the caller's transaction.
    HttpResponse answer(const HttpRequest& request, const QStringList& path);
    ResourceStore& resources() { return m_resources; }

private:
    Answer<HttpResponse> answerOpen(const QStringList& path) const;
    Answer<HttpResponse> answerSignedIn(const HttpRequest& request, const QStringList& path, const Session& session);
    Answer<HttpResponse> read(const HttpRequest& request, const QStringList& path, const Session& session);
    Answer<HttpResponse> readOne(const QStringList& path, const Session& session);
    Answer<HttpResponse> readMany(const HttpRequest& request, const QString& type, const Session& session);
    Answer<HttpResponse> lookLog(const HttpRequest& request, const Session& session);
    Answer<HttpResponse> writeOne(const HttpRequest& request, const QStringList& path, const Session& session);
    Answer<HttpResponse> writeAll(const HttpRequest& request, const Session& session);
    /// Every look of a clinician at what is about someone.
    void recordLooks(const QList<StoredResource>& seen, const QString& what, const Session& session);
    QByteArray capabilities() const;
    QByteArray smartConfiguration() const;

    Store& m_store;
    People& m_people;
    Tokens& m_tokens;
    const QString m_issuer;
    ResourceStore m_resources;
    const Place& m_place;
    Reception m_reception;
};

} // namespace naer::sandbox
