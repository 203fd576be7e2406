// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/compartment.h"

namespace naer::sandbox {

namespace {

/// The element that names the Patient.
const char* patientElement(QStringView type)
{
    if (type == "Device"_L1 || type == "Consent"_L1 || type == "RelatedPerson"_L1)
        return "patient";
    if (type == "Task"_L1)
        return "for";
    return "subject"; // Observation, Communication, DocumentReference, Composition
}

} // namespace

Answer<QString> Compartment::patientOf(QStringView type, yyjson_val* resource, const QString& expression) const
{
    const auto own = m_session.compartment(type);
    if (type == "Provenance"_L1)
        return patientOfTargets(resource, expression);
    const char* const element = patientElement(type);
    yyjson_val* const named = memberOf(resource, element);
    const QString place = expression + u'.' + QLatin1StringView(element);
    if (named == nullptr) {
        if (own && type != "Device"_L1)
            return refuse(422, u"required"_s, u"it must say whom it is about"_s, place);
        return own.value_or(u""_s);
    }
    const QString reference = localReference(textOf(named, "reference"), m_resources.root());
    const QString id = reference.section(u'/', 1);
    if (!reference.startsWith("Patient/"_L1))
        return refuse(422, u"value"_s, u"it must be about a Patient of this place"_s, place);
    if (own && id != *own)
        return refuse(403, u"forbidden"_s, u"this is about someone else"_s, place);
    if (!m_resources.find(u"Patient"_s, id))
        return refuse(422, u"not-found"_s, u"this Patient is not here"_s, place);
    return id;
}

Answer<QString> Compartment::patientOfTargets(yyjson_val* provenance, const QString& expression) const
{
    const auto own = m_session.compartment(u"Provenance");
    QString patient = own.value_or(u""_s);
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* target = nullptr;
    yyjson_arr_foreach(memberOf(provenance, "target"), index, count, target)
    {
        const QString reference = localReference(textOf(target, "reference"), m_resources.root());
        const auto found = m_resources.find(reference.section(u'/', 0, 0), reference.section(u'/', 1));
        const QString place = u"%1.target[%2]"_s.arg(expression).arg(index);
        if (!found)
            return refuse(422, u"not-found"_s, u"the target is not here"_s, place);
        if (own && found->patient != *own)
            return refuse(403, u"forbidden"_s, u"this is about someone else"_s, place);
        patient = found->patient;
    }
    return patient;
}

Answer<void> Compartment::checkReferences(const QStringList& references, const QString& expression)
{
    if (!m_session.isCitizen())
        return {};
    for (const QString& reference : references) {
        auto known = m_allowed.find(reference);
        if (known == m_allowed.end()) {
            const auto found = m_resources.find(reference.section(u'/', 0, 0), reference.section(u'/', 1));
            known = m_allowed.insert(reference, !found || m_session.checkAbout(*found));
        }
        if (!*known)
            return refuse(403, u"forbidden"_s, u"it points to what is about someone else"_s, expression);
    }
    return {};
}

} // namespace naer::sandbox
