// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirobservation.h"

#include "core/base/uuid.h"
#include "core/fhir/systems.h"
#include "core/sharing/fhirnames.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

namespace system = fhir::system;
constexpr int pulseOfPressure = 2; // its place among the components of a blood pressure

/// HL7's "integrity" codes: who reports it (F61). Of what came from a file it is not known.
QString reportedBy(const Observation& observation)
{
    if (observation.source == Source::Device)
        return u"DEVRPT"_s;
    if (observation.source == Source::File)
        return {};
    return observation.recordedBy == "self"_L1 ? u"PATRPT"_s : u"PACQRPT"_s; // an acquaintance: a helper
}

QString statusOf(Status status)
{
    switch (status) {
    case Status::Final: return u"final"_s;
    case Status::Corrected: return u"corrected"_s;
    case Status::Withdrawn:
    case Status::Merged: break;
    }
    return u"entered-in-error"_s;
}

/// "+00:00" where the citizen was on that time: "Z" is what machines write.
QString withOffset(const Moment& moment)
{
    QString text = moment.toIso();
    if (text.endsWith(u'Z'))
        text.replace(text.size() - 1, 1, u"+00:00"_s);
    return text;
}

fhir::ObservationComponent said(QLatin1StringView ofSystem, const QString& key, const QString& value)
{
    fhir::ObservationComponent component;
    component.code = {.coding = {{.system = ofSystem, .code = key}}, .text = key};
    component.value.codeableConcept = {.coding = {{.system = ofSystem, .code = value}}, .text = value};
    return component;
}

} // namespace

QString FhirSubject::deviceIdentifier(int device) const
{
    return u"urn:uuid:"_s + derivedUuid(vaultId, u"device %1"_s.arg(device));
}

QString FhirObservationWriter::identifierOfPulse(const ObservationId& pressure)
{
    return u"urn:uuid:"_s + derivedUuid(identifierOf(pressure), u"pulse");
}

FhirObservationWriter::Pair FhirObservationWriter::prepared(const Kind& kind) const
{
    fhir::Observation one;
    one.identifier = {{.system = system::uuid}};
    one.category = {{.coding = {{.system = system::category, .code = categoryOf(kind)}}}};
    one.code = codeOf(kind, m_subject.receiver);
    one.subject = {.reference = m_subject.patient};
    one.performer = {{}};
    if (kind.components.size() == 1)
        return {one, {}};
    fhir::Observation pulse = one;
    pulse.code = codeOf(kind.components[pulseOfPressure], m_subject.receiver);
    for (int i = 0; i < pulseOfPressure; ++i) {
        fhir::ObservationComponent part;
        part.code = codeOf(kind.components[i], m_subject.receiver);
        one.component.push_back(std::move(part));
    }
    return {one, pulse};
}

fhir::Quantity FhirObservationWriter::quantity(const Kind& kind, int component, Milli value) const
{
    const FhirUnit unit = unitOf(kind, kind.components[component], m_subject.receiver);
    fhir::Quantity written{.unit = unit.ucum, .system = system::ucum, .code = unit.ucum};
    if (unit.divisor == 1) {
        written.value = fhir::Decimal::from(value);
    } else { // thousandths of a hundredth: all of its digits
        QByteArray digits = QByteArray::number(value.thousandths()).rightJustified(6, '0');
        digits.insert(digits.size() - 5, '.');
        while (digits.endsWith('0') && !digits.endsWith(".0"))
            digits.chop(1);
        written.value.text = digits;
    }
    return written;
}

void FhirObservationWriter::fill(
    fhir::Observation& one, const QString& identifier, const Observation& observation) const
{
    one.identifier[0].value = identifier;
    one.meta.security.clear();
    if (const QString code = reportedBy(observation); !code.isEmpty())
        one.meta.security = {{.system = system::integrity, .code = code}};
    one.status = statusOf(observation.status);
    one.effectiveDateTime = withOffset(observation.takenAt);
    one.issued = withOffset(observation.recordedAt);
    const bool self = observation.recordedBy == "self"_L1;
    one.performer[0].reference = self ? m_subject.patient : QString();
    one.performer[0].display = self ? QString() : observation.recordedBy;
    one.device.reference
        = observation.device != 0 ? fullUrlOf(m_subject.deviceIdentifier(observation.device)) : QString();
}

fhir::Observation FhirObservationWriter::takenOutPulse(const Observation& pressure) const
{
    fhir::Observation pulse = prepared(*pressure.kind)[1];
    fill(pulse, identifierOfPulse(pressure.id), pressure);
    pulse.status = statusOf(Status::Withdrawn);
    pulse.value = {};
    return pulse;
}

std::span<const fhir::Observation> FhirObservationWriter::write(const Observation& observation)
{
    const Kind& kind = *observation.kind;
    if (!m_prepared.contains(kind.number))
        m_prepared.insert(kind.number, prepared(kind));
    Pair& pair = m_prepared[kind.number];
    auto& [one, pulse] = pair;
    fill(one, identifierOf(observation.id), observation);
    one.note.clear();
    if (!observation.note.isEmpty())
        one.note = {{.text = observation.note}};
    const bool panel = kind.components.size() > 1;
    one.component.resize(panel ? pulseOfPressure : 0);
    if (panel) {
        for (int i = 0; i < pulseOfPressure; ++i)
            one.component[static_cast<std::size_t>(i)].value.quantity = quantity(kind, i, *observation.values[i]);
    } else {
        one.value.quantity = quantity(kind, 0, *observation.values[0]);
    }
    if (!panel && observation.remarks.contains(u"above-range"_s)) // the end of the device's scale, not a value
        one.value.quantity.comparator = u">"_s;
    if (!panel && observation.remarks.contains(u"below-range"_s))
        one.value.quantity.comparator = u"<"_s;
    for (auto it = observation.context.begin(); it != observation.context.end(); ++it)
        one.component.push_back(said(ownContextSystem, it.key(), it.value()));
    for (const QString& remark : observation.remarks)
        one.component.push_back(said(ownRemarkSystem, u"remark"_s, remark));
    one.hasMember.clear();
    if (!panel || !observation.values[pulseOfPressure])
        return std::span(pair).first(1);

    const QString pulseIdentifier = identifierOfPulse(observation.id);
    one.hasMember = {{.reference = fullUrlOf(pulseIdentifier)}};
    fill(pulse, pulseIdentifier, observation);
    pulse.value.quantity = quantity(kind, pulseOfPressure, *observation.values[pulseOfPressure]);
    return pair;
}

} // namespace naer
