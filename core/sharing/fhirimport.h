// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/importplan.h"

#include <QIODevice>

namespace naer {

/// What a FHIR R4 Bundle of any maker would bring: its Observations of home measurements. All other resources, and
/// elements that we do not read, are passed over; an Observation that cannot be read for sure is refused with its
/// entry and path. A pulse that a blood pressure names as its member becomes a part of it. Doubled is what the vault
/// knows by its identifier, whatever became of it here, or what has the same kind, instant and values. Read entry by
/// entry. Errors: BadFile (no bundle, with the octet), SeveralPeople, TooLong (more than ImportPlan::mostLines or
/// mostLetters), IoFailed, Locked (stopped).
Result<ImportPlan> planFhirImport(Database& database, const Clock& clock, QIODevice& file, const Stopped& stopped = {});

/// Whether a file looks like JSON rather than a table; reads nothing away.
bool looksLikeJson(QIODevice& file);

} // namespace naer
