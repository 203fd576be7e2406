// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/stretch.h"

#include "core/crypto/opensslhandles.h"

#include <QElapsedTimer>

#include <array>
#include <cmath>
#include <openssl/core_names.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

constexpr quint32 memoryBeforePasses = 256 * 1024; // KiB; more would hurt a phone with 2 GB
constexpr double wantedMilliseconds = 500;

} // namespace

Result<void> checkCost(const KdfCost& cost)
{
    if (cost.memoryKiB < lowestCost.memoryKiB || cost.memoryKiB > highestCost.memoryKiB
        || cost.passes < lowestCost.passes || cost.passes > highestCost.passes || cost.lanes != 1)
        return fail(ErrorCode::OutOfRange, u"argon2id cost"_s);
    return {};
}

Result<SecureBytes> argon2idUnchecked(const Argon2Inputs& inputs, std::size_t length)
{
    const Kdf kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    quint32 threads = 1; // more than one needs OSSL_set_max_threads (trap 11); lanes do not
    quint32 lanes = inputs.cost.lanes;
    quint32 passes = inputs.cost.passes;
    quint32 memory = inputs.cost.memoryKiB;
    std::vector<OSSL_PARAM> parameters{octets(OSSL_KDF_PARAM_PASSWORD, inputs.secret),
        octets(OSSL_KDF_PARAM_SALT, inputs.salt), OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_THREADS, &threads),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory)};
    if (!inputs.pepper.empty())
        parameters.push_back(octets(OSSL_KDF_PARAM_SECRET, inputs.pepper));
    if (!inputs.associated.empty())
        parameters.push_back(octets(OSSL_KDF_PARAM_ARGON2_AD, inputs.associated));
    parameters.push_back(OSSL_PARAM_construct_end());
    SecureBytes key(length);
    if (!context || key.size() != length
        || EVP_KDF_derive(context.get(), raw(key.data()), key.size(), parameters.data()) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"argon2id"_s);
    return key;
}

Result<SecureBytes> argon2id(
    std::span<const std::byte> secret, std::span<const std::byte> salt, const KdfCost& cost, std::size_t length)
{
    if (auto checked = checkCost(cost); !checked)
        return passOn(checked);
    if (salt.size() < lowestSaltSize || length < 16 || length > 1024)
        return fail(ErrorCode::OutOfRange, u"argon2id salt or length"_s);
    return argon2idUnchecked({.secret = secret, .salt = salt, .pepper = {}, .associated = {}, .cost = cost}, length);
}

KdfCost costFor(double floorMs, double wantedMs)
{
    // time grows with memory x passes (1.4: 64 / 128 / 256 MiB at 3 passes take 144 / 331 / 672 ms)
    KdfCost cost = lowestCost;
    const double factor = wantedMs / std::max(floorMs, 1.0);
    const double memory = std::min(lowestCost.memoryKiB * factor, double(memoryBeforePasses));
    if (memory > lowestCost.memoryKiB)
        cost.memoryKiB = static_cast<quint32>(memory) / 1024 * 1024;
    const double left = factor * lowestCost.memoryKiB / cost.memoryKiB;
    if (left > 1)
        cost.passes = std::min(static_cast<quint32>(std::lround(lowestCost.passes * left)), highestCost.passes);
    return cost;
}

Result<KdfCost> calibratedCost()
{
    const std::array<std::byte, 16> salt{};
    QElapsedTimer timer;
    timer.start();
    if (auto run = argon2id(salt, salt, lowestCost, 32); !run)
        return passOn(run);
    return costFor(static_cast<double>(timer.nsecsElapsed()) / 1e6, wantedMilliseconds);
}

} // namespace naer::crypto
