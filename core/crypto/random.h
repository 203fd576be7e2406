// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <QByteArray>

namespace naer::crypto {

/// Random bytes that may be seen: salts, nonces. Errors: CryptoUnavailable.
Result<QByteArray> randomBytes(qsizetype count);
/// Random bytes of a key. Errors: CryptoUnavailable.
Result<SecureBytes> randomSecret(std::size_t count);

} // namespace naer::crypto
