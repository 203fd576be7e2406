// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/fhir/communication.h"
#include "core/fhir/composition.h"
#include "core/fhir/consent.h"
#include "core/fhir/device.h"
#include "core/fhir/documentreference.h"
#include "core/fhir/jsonwriter.h"
#include "core/fhir/observation.h"
#include "core/fhir/operationoutcome.h"
#include "core/fhir/organization.h"
#include "core/fhir/patient.h"
#include "core/fhir/practitioner.h"
#include "core/fhir/provenance.h"
#include "core/fhir/readreport.h"
#include "core/fhir/relatedperson.h"
#include "core/fhir/task.h"

#include <variant>

namespace naer::fhir {

/// The resources of FHIR R4 that we write and read.
using Resource = std::variant<Patient, Observation, Device, Organization, Practitioner, PractitionerRole, RelatedPerson,
    Consent, Provenance, Task, Communication, DocumentReference, Composition, OperationOutcome>;

/// "Observation"
QLatin1StringView typeOf(const Resource& resource);

/// As a JSON object.
void write(JsonWriter& json, const Resource& resource);
QByteArray toJson(const Resource& resource);

/// One resource. What is wrong or unknown in it stands in `report`; with an error in it nothing is returned.
/// Errors: BadFile (no JSON, its detail says where; no resource; an error in the report), UnknownKind (a resource that
/// we do not read; its detail names it).
Result<Resource> readResource(QByteArrayView json, ReadReport& report);

} // namespace naer::fhir
