// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/selftest.h"

#include "core/crypto/knownanswers.h"

namespace naer::crypto {

Result<void> runSelfTest() { return checkAnswers(knownAnswers()); }

} // namespace naer::crypto
