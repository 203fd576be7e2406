// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirperson.h"

using namespace Qt::StringLiterals;

namespace naer {

std::optional<QString> personOf(const fhir::Observation& observation, const QString& fullUrl)
{
    const fhir::Reference& subject = observation.subject;
    QString reference = subject.reference.section(u"/_history/"_s, 0, 0);
    const bool isPerson = (subject.type.isEmpty() || subject.type == "Patient"_L1) && !reference.startsWith(u'#')
        && (!reference.contains(u'/') || reference.contains("Patient/"_L1));
    if (!isPerson)
        return std::nullopt;
    if (!reference.isEmpty() && !reference.contains(u':') && fullUrl.startsWith("http"_L1))
        reference.prepend(fullUrl.section(u'/', 0, -3) + u'/');
    const fhir::Identifier& identifier = subject.identifier;
    const QString number = identifier.value.isEmpty() ? QString() : identifier.system + u'|' + identifier.value;
    return reference.isEmpty() && number.isEmpty() ? subject.display : reference + u' ' + number;
}

QString nameOf(const std::vector<fhir::HumanName>& names)
{
    for (const fhir::HumanName& name : names) {
        const QString text = name.text.isEmpty() ? (name.given + QStringList{name.family}).join(u' ') : name.text;
        if (!text.trimmed().isEmpty())
            return text.simplified().left(longestName);
    }
    return {};
}

QString nameOf(const fhir::Patient& patient) { return nameOf(patient.name); }

} // namespace naer
