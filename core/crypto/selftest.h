// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

namespace naer::crypto {

/// Holds every primitive against published answers (a few ms); call it once at start, before any secret is touched.
/// Errors: CryptoUnavailable, with the name of the case that failed.
Result<void> runSelfTest();

} // namespace naer::crypto
