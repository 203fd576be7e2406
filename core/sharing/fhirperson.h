// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/observation.h"
#include "core/fhir/patient.h"

namespace naer {

/// The longest name of a person that is shown, in UTF-16 units.
inline constexpr qsizetype longestName = 100;

/// Whose an Observation is, by all that is said about it: two that differ are two people. Relative references are those
/// of the server in `fullUrl`; older versions are the same person. Empty where nothing is said. Nothing where it is no
/// person that can be told from others: a group, a place, one described inside the entry only.
std::optional<QString> personOf(const fhir::Observation& observation, const QString& fullUrl);

/// As people would say it; may be empty.
QString nameOf(const std::vector<fhir::HumanName>& names);
QString nameOf(const fhir::Patient& patient);

} // namespace naer
