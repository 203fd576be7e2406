// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/access.h"

#include <QHash>

namespace naer::sandbox {

/// Sees to it that what a citizen sends is about themselves, and that what anyone sends is about someone who is here.
class Compartment
{
public:
    Compartment(const ResourceStore& resources, const Session& session)
        : m_resources(resources)
        , m_session(session)
    { }

    /// The id of the Patient that a resource is about, its references being resolved. Refused: 403 (someone else), 422
    /// (about no one, or about someone who is not here).
    Answer<QString> patientOf(QStringView type, yyjson_val* resource, const QString& expression) const;
    /// Also what it points to in passing. Refused: 403.
    Answer<void> checkReferences(const QStringList& references, const QString& expression);

private:
    Answer<QString> patientOfTargets(yyjson_val* provenance, const QString& expression) const;

    const ResourceStore& m_resources;
    const Session& m_session;
    QHash<QString, bool> m_allowed; ///< by reference
};

} // namespace naer::sandbox
