// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/citizenrecord.h"
#include "core/sharing/linkopener.h"

namespace naer {

/// The record in the files behind a SMART Health Link. Errors: BadAnswer (no FHIR in it, or one that cannot be read),
/// SeveralPeople, LinkEnded (the sharer says that it is not valid any more).
Result<CitizenRecord> linkedRecord(const OpenedLink& link, const Moment& now);

} // namespace naer
