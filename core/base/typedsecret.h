// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/securebytes.h"

#include <QString>

namespace naer {

inline constexpr qsizetype shortestSecret = 6;

/// What was typed, as bytes that are scrubbed. The text itself is overwritten where it lies, also for others who share
/// it (the field on the page shows nothing sensible afterwards and is emptied by the page). Qt may have made copies of
/// it on the way that we cannot reach.
SecureBytes takeSecret(const QString& typed);

} // namespace naer
