// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <compare>
#include <optional>

namespace naer::crypto {

/// What one guess of a secret costs.
struct KdfCost
{
    quint32 memoryKiB = 64 * 1024;
    quint32 passes = 3;
    quint32 lanes = 1;

    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

/// The least that protects a short secret (trust_and_speed 1.4: 0.144 s a guess on two server cores), and the most that
/// a file may ask of us before anything is allocated.
inline constexpr KdfCost lowestCost{64 * 1024, 3, 1};
inline constexpr KdfCost highestCost{512 * 1024, 16, 1};
inline constexpr std::size_t lowestSaltSize = 16;

/// Errors: OutOfRange where a cost is under the floor, over the ceiling or has more than one lane.
Result<void> checkCost(const KdfCost& cost);

/// Argon2id version 1.3 (RFC 9106). Errors: OutOfRange (cost, salt under 16 bytes, length outside 16 … 1024),
/// CryptoUnavailable (also: not enough memory).
Result<SecureBytes> argon2id(
    std::span<const std::byte> secret, std::span<const std::byte> salt, const KdfCost& cost, std::size_t length);

/// The cost that takes about half a second on this machine: measures one run at the floor, then raises memory up to
/// 256 MiB and after that the passes. Takes about 0.2 s. Errors: CryptoUnavailable.
Result<KdfCost> calibratedCost();
/// The rule behind it. `floorMs`: what one run at the floor took.
KdfCost costFor(double floorMs, double wantedMs);

/// Argon2id with all its inputs and no bounds, for the known answers of RFC 9106 only.
struct Argon2Inputs
{
    std::span<const std::byte> secret, salt, pepper, associated;
    KdfCost cost;
};
Result<SecureBytes> argon2idUnchecked(const Argon2Inputs& inputs, std::size_t length);

} // namespace naer::crypto
