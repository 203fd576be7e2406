// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/securebytes.h"

#include <QString>

namespace naer {

inline constexpr qsizetype shortestSecret = 6;

/// What was typed, as bytes that are scrubbed; the same letters give the same bytes on every keyboard (Unicode NFC).
/// The text itself is overwritten where it lies, also for others who share it (the field on the page shows nothing
/// sensible afterwards and is emptied by the page). Qt may have made copies of it on the way that we cannot reach.
SecureBytes takeSecret(const QString& typed);
/// How many letters a secret in UTF-8 has.
qsizetype secretLength(const SecureBytes& secret);

} // namespace naer
