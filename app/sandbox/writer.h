// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/compartment.h"
#include "app/sandbox/reception.h"
#include "app/sandbox/search.h"

namespace naer::sandbox {

/// One resource that someone wants to be here.
struct WantedWrite
{
    bool isUpdate = false; ///< PUT; otherwise POST
    QString type;
    QString id; ///< of an update without condition
    std::optional<IdentifierCondition> condition;
    QByteArray ifMatch;
    QString fullUrl;
    QString expression; ///< where it stands: "Observation", "Bundle.entry[3].resource"
    yyjson_val* resource = nullptr; ///< read by core/fhir without a fault; outlives this
};

struct Written
{
    StoredResource resource;
    bool isNew = false;
};

/// Writes several resources that may point to each other, in the caller's transaction: all, or the first refusal.
class Writer
{
public:
    Writer(ResourceStore& resources, Reception& reception, const Session& session)
        : m_resources(resources)
        , m_reception(reception)
        , m_session(session)
        , m_compartment(resources, session)
    { }

    Answer<std::vector<Written>> write(const std::vector<WantedWrite>& wanted);

private:
    /// What an entry is about to become.
    struct Target
    {
        QString id;
        std::optional<StoredResource> before;
        bool isLeft = false; ///< it is there already
    };
    Answer<Target> targetOf(const WantedWrite& wanted);
    Answer<Target> targetOfCreate(const WantedWrite& wanted);
    Answer<Target> targetOfUpdate(const WantedWrite& wanted);
    Answer<Target> ownPatient(const WantedWrite& wanted);
    Answer<Written> writeOne(const WantedWrite& wanted, const Target& target);
    /// A copy whose references lead to what is here.
    Answer<Json> resolved(const WantedWrite& wanted, QStringList& references) const;
    Answer<QString> resolvedReference(const QString& reference, const QString& expression) const;
    Answer<void> resolveWithin(
        yyjson_mut_doc* document, yyjson_mut_val* value, const QString& expression, QStringList& references) const;

    ResourceStore& m_resources;
    Reception& m_reception;
    const Session& m_session;
    Compartment m_compartment;
    QHash<QString, QString> m_urls; ///< "urn:uuid:…" to "Patient/1"
};

} // namespace naer::sandbox
