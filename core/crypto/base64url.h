// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <span>

namespace naer::crypto {

/// base64url without padding (RFC 4648 section 5, RFC 7515 section 2).
QByteArray toBase64Url(std::span<const std::byte> bytes);
/// Adds the same to the end of `text`.
void appendBase64Url(QByteArray& text, std::span<const std::byte> bytes);
/// Strict: its own alphabet only, no padding, no length that cannot be, and the bits that are left over are zero, so
/// that each byte sequence has one text. Errors: BadFile.
Result<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace naer::crypto
