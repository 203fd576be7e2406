// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"
#include "core/measurements/kinds.h"

namespace naer {

/// Whose dialect a measurement is written in. The two give the same code different scales (oxygen saturation) and
/// different codes to the same value (blood pressure).
enum class FhirReceiver {
    DkCore, ///< HL7 Denmark's profiles: general practice, and whoever names no other
    Fut, ///< the national telemedicine infrastructure
};

/// Systems of our own, for what has no code in the standards we know: context, a device's remarks, what a task
/// asks for. Under the reserved
/// domain "example": a region that runs Nær gives them a home of its own.
inline constexpr QLatin1StringView ownContextSystem{"https://naer.example/fhir/CodeSystem/context"};
inline constexpr QLatin1StringView ownRemarkSystem{"https://naer.example/fhir/CodeSystem/device-remark"};
inline constexpr QLatin1StringView ownTaskSystem{"https://naer.example/fhir/CodeSystem/task"};
inline constexpr QLatin1StringView ownTaskStatusSystem{"https://naer.example/fhir/CodeSystem/task-business-status"};

/// What is measured: of a blood pressure the panel, else the only number.
fhir::CodeableConcept codeOf(const Kind& kind, FhirReceiver receiver);
fhir::CodeableConcept codeOf(const Component& component, FhirReceiver receiver);
/// The category of FHIR's own list: "vital-signs", "laboratory", "exam", "activity".
QString categoryOf(const Kind& kind);
/// The unit that the receiver wants, and by what the value is divided for it: height is metres in the FUT
/// infrastructure.
struct FhirUnit
{
    QString ucum;
    qint64 divisor = 1;
};
FhirUnit unitOf(const Kind& kind, const Component& component, FhirReceiver receiver);

/// The kind whose panel or only number has one of these codes, in any of the systems that we know; null: none. Codes of
/// several kinds: none.
const Kind* kindOf(const fhir::CodeableConcept& code);
/// The component of a kind that has one of these codes; -1: none.
int componentOf(const Kind& kind, const fhir::CodeableConcept& code);

/// A number with its unit, in the unit of the component. UCUM codes are told apart by their case. Errors: EmptyValue,
/// NotANumber (also "<" and ">": the end of a scale is no value), UnknownUnit, OutOfRange.
Result<Milli> valueFrom(const fhir::Quantity& quantity, const Kind& kind, const Component& component);

} // namespace naer
