// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirshare.h"

#include "core/fhir/systems.h"
#include "core/sharing/fhircodes.h"
#include "core/sharing/fhirnames.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

namespace system = fhir::system;

fhir::CodeableConcept coded(QLatin1StringView ofSystem, const QString& code)
{
    return {.coding = {{.system = ofSystem, .code = code}}};
}

/// HL7's purposes of use.
QString reasonOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Treatment: return u"TREAT"_s;
    case Purpose::FollowUp: return u"CAREMGT"_s;
    case Purpose::Information: return u"PATRQT"_s;
    }
    return {};
}

fhir::Reference organizationOf(const Recipient& recipient)
{
    return {.reference = recipient.organization, .display = recipient.name};
}

QString boundOf(qint64 ms, int offsetMinutes)
{
    const bool open = ms == std::numeric_limits<qint64>::min() || ms == std::numeric_limits<qint64>::max();
    return open ? QString() : Moment{ms, offsetMinutes}.toIso();
}

} // namespace

QString urnOf(const QString& uuid) { return u"urn:uuid:"_s + uuid; }

QString patientAt(const Recipient& recipient)
{
    return recipient.signedIn ? u"Patient/"_s + recipient.signedIn->patient : QString();
}

fhir::Consent fhirConsent(const Consent& consent, const Recipient& recipient, const Moment& now)
{
    fhir::Consent written;
    written.identifier = {{.system = system::uuid, .value = urnOf(consent.id)}};
    written.status = consent.isInForce(now) ? u"active"_s : u"inactive"_s;
    written.scope = coded(system::consentScope, u"patient-privacy"_s);
    written.category = {coded(system::loinc, u"59284-0"_s)}; // Patient Consent
    written.patient.reference = patientAt(recipient);
    written.dateTime = consent.givenAt.toIso();
    if (consent.guardian.isEmpty())
        written.performer = {{.reference = patientAt(recipient)}};
    else
        written.performer = {{.reference = u"RelatedPerson/"_s + consent.guardian, .display = consent.guardianName}};
    written.organization = {organizationOf(recipient)};
    written.policyRule = coded(system::actCode, u"OPTIN"_s);
    fhir::ConsentProvision& provision = written.provision;
    provision.type = u"permit"_s;
    provision.period = {consent.givenAt.toIso(), consent.withdrawnAt.value_or(consent.endsAt).toIso()};
    provision.actor = {{coded(system::participation, u"IRCP"_s), organizationOf(recipient)}};
    provision.action = {coded(system::consentAction, u"access"_s)};
    provision.purpose = {{.system = system::actReason, .code = reasonOf(consent.purpose)}};
    provision.class_ = {{.system = system::resourceTypes, .code = u"Observation"_s}};
    const auto receiver = recipient.dialect == "fut"_L1 ? FhirReceiver::Fut : FhirReceiver::DkCore;
    for (const QString& code : consent.kinds) {
        if (const auto kind = KindCatalog::instance().find(code))
            provision.code.push_back(codeOf(**kind, receiver));
    }
    const int offset = consent.givenAt.offsetMinutes;
    provision.dataPeriod = {boundOf(consent.data.fromMs, offset), boundOf(consent.data.toMs, offset)};
    return written;
}

fhir::Task fhirTask(const Share& share, const TaskContent& content, const Recipient& recipient, const Moment& now)
{
    fhir::Task task;
    task.identifier = {{.system = system::uuid, .value = urnOf(share.id)}};
    const bool takenBack = share.state == ShareState::TakenBack;
    task.status = takenBack ? u"cancelled"_s : u"requested"_s;
    task.intent = u"order"_s;
    task.priority = u"routine"_s;
    task.code = {.coding = {{.system = ownTaskSystem, .code = u"look-at-measurements"_s}}};
    if (takenBack && !share.answer.isEmpty()) // what they answered stays theirs
        task.note = {{.authorString = share.answeredBy, .text = share.answer}};
    task.description = takenBack ? QString() : share.question;
    task.forWhom.reference = patientAt(recipient);
    task.authoredOn = share.madeAt.toIso();
    task.lastModified = (takenBack ? now : share.madeAt).toIso();
    task.requester.reference = patientAt(recipient);
    task.owner = organizationOf(recipient);
    task.reasonReference
        = {.type = u"Consent"_s, .identifier = {.system = system::uuid, .value = urnOf(share.consent)}};
    task.restriction.period.end = share.answerBy.toIso();
    for (const QString& identifier : content.measurements)
        task.input.push_back(
            {.type = coded(ownTaskSystem, taskMeasurement), .valueReference = {.reference = fullUrlOf(identifier)}});
    if (content.count > 0)
        task.input.push_back({.type = coded(ownTaskSystem, taskCount), .valueInteger = content.count});
    if (content.newest)
        task.input.push_back({.type = coded(ownTaskSystem, taskNewest), .valueDateTime = content.newest->toIso()});
    return task;
}

} // namespace naer
