// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace naer::crypto {

/// What an inflated file may be: what is larger is no record of a citizen but an attack (trust_and_speed 1.4: 0.5 MB
/// became 400 MB).
inline constexpr qsizetype mostInflated = 20 * 1024 * 1024;
inline constexpr qsizetype mostInflation = 100; ///< times as long as what it came from

/// Raw DEFLATE (RFC 1951) without zlib's head and tail. Errors: TooLong (2 GB), IoFailed (no memory).
Result<QByteArray> deflateRaw(QByteArrayView content);
/// Exactly one stream with nothing behind it. Nothing is set aside for more than the limits allow. Errors: TooLong
/// (over mostInflated or mostInflation), BadFile.
Result<QByteArray> inflateRaw(QByteArrayView deflated);

} // namespace naer::crypto
