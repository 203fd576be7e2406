// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/measurements/kinds.h"
#include "core/vault/database.h"

namespace naer {

/// What was half typed of this kind is no longer wanted. Readings that were measured are whole numbers: they stay.
Result<void> dropHalfTyped(Database& database, const Kind& kind, const Moment& now);

} // namespace naer
