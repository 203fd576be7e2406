// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QLatin1StringView>

/// Names of the systems that codes and numbers come from; nothing is ever fetched from there. Sources: DK Core (HL7
/// Denmark, 3.8.0), MedCom terminology, FUT infrastructure (8.0.0), HL7 FHIR R4.
namespace naer::fhir::system {

inline constexpr QLatin1StringView loinc{"http://loinc.org"};
inline constexpr QLatin1StringView ucum{"http://unitsofmeasure.org"};
inline constexpr QLatin1StringView mdc{"urn:iso:std:iso:11073:10101"};
inline constexpr QLatin1StringView npu{"http://npu-terminology.org"}; ///< in DK Core
inline constexpr QLatin1StringView medcom{"http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-observation-codes"};
inline constexpr QLatin1StringView sks{"urn:oid:1.2.208.176.2.4"};
inline constexpr QLatin1StringView futNpu{"urn:oid:1.2.208.176.2.1"}; ///< the same codes in the FUT infrastructure
inline constexpr QLatin1StringView futMedcom{"urn:oid:1.2.208.184.100.8"};
inline constexpr QLatin1StringView category{"http://terminology.hl7.org/CodeSystem/observation-category"};
inline constexpr QLatin1StringView integrity{"http://terminology.hl7.org/CodeSystem/v3-ObservationValue"};
inline constexpr QLatin1StringView actReason{"http://terminology.hl7.org/CodeSystem/v3-ActReason"}; ///< purposes
inline constexpr QLatin1StringView actCode{"http://terminology.hl7.org/CodeSystem/v3-ActCode"};
inline constexpr QLatin1StringView consentScope{"http://terminology.hl7.org/CodeSystem/consentscope"};
inline constexpr QLatin1StringView consentAction{"http://terminology.hl7.org/CodeSystem/consentaction"};
inline constexpr QLatin1StringView participation{"http://terminology.hl7.org/CodeSystem/v3-ParticipationType"};
inline constexpr QLatin1StringView roleCode{"http://terminology.hl7.org/CodeSystem/v3-RoleCode"};
inline constexpr QLatin1StringView resourceTypes{"http://hl7.org/fhir/resource-types"};
inline constexpr QLatin1StringView uuid{"urn:ietf:rfc:3986"}; ///< the value is a URI, "urn:uuid:…"
inline constexpr QLatin1StringView cpr{"urn:oid:1.2.208.176.1.2"};
inline constexpr QLatin1StringView sor{"urn:oid:1.2.208.176.1.1"};

} // namespace naer::fhir::system
