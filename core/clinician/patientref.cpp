// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/patientref.h"

#include "core/gateway/tokenanswer.h"

using namespace Qt::StringLiterals;

namespace naer {

QString idIn(const QString& reference, QLatin1StringView type, const QUrl& base)
{
    QString local = reference.section(u"/_history/"_s, 0, 0);
    if (const QString own = base.toString() + u'/'; !base.isEmpty() && local.startsWith(own))
        local = local.sliced(own.size());
    const QStringList parts = local.split(u'/');
    return parts.size() == 2 && parts[0] == type && isFhirId(parts[1]) ? parts[1] : QString();
}

QString patientOf(const fhir::Resource& resource, const QUrl& base)
{
    const auto idOf = [&](const fhir::Reference& reference) { return idIn(reference.reference, "Patient"_L1, base); };
    if (const auto* patient = std::get_if<fhir::Patient>(&resource))
        return patient->id;
    if (const auto* task = std::get_if<fhir::Task>(&resource))
        return idOf(task->forWhom);
    if (const auto* consent = std::get_if<fhir::Consent>(&resource))
        return idOf(consent->patient);
    const auto* observation = std::get_if<fhir::Observation>(&resource);
    return observation ? idOf(observation->subject) : QString();
}

} // namespace naer
