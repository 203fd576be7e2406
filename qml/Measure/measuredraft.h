// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/kinds.h"
#include "core/vault/database.h"

namespace naer {

/// Of the one draft that Measure keeps.
inline const QString measureDraftKey = QStringLiteral("measure");

/// What was half typed of this kind is no longer wanted. Readings that were measured are whole numbers: they stay.
Result<void> dropHalfTyped(Database& database, const Kind& kind);

} // namespace naer
