// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <QByteArray>

#include <array>
#include <initializer_list>

namespace naer::crypto {

using Digest = std::array<std::byte, 32>;

/// SHA-256 (FIPS 180-4) of the parts one after the other. Errors: CryptoUnavailable.
Result<Digest> sha256(std::initializer_list<std::span<const std::byte>> parts);
/// HMAC-SHA-256 (RFC 2104). Errors: CryptoUnavailable.
Result<Digest> hmacSha256(std::span<const std::byte> key, std::span<const std::byte> message);
/// HKDF-SHA-256 (RFC 5869), extract and expand; `length` at most 8160. Errors: OutOfRange, CryptoUnavailable.
Result<SecureBytes> hkdfSha256(std::span<const std::byte> secret, std::span<const std::byte> salt,
    std::span<const std::byte> info, std::size_t length);

/// Takes the same time wherever the two differ.
bool sameDigest(const Digest& a, const Digest& b);

inline std::span<const std::byte> bytesOf(QByteArrayView view)
{
    return std::as_bytes(std::span(view.data(), static_cast<std::size_t>(view.size())));
}
inline QByteArray toByteArray(std::span<const std::byte> bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace naer::crypto
