// SPDX-License-Identifier: MPL-2.0
#include "core/vault/keyenvelope.h"

#include <cstdint>
#include <cstdlib>

using namespace naer;

/// What is taken for an envelope has a cost that this machine can bear, and is written again as an envelope.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto envelope
        = KeyEnvelope::parse(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!envelope)
        return 0;
    constexpr quint32 gibiByteInKiB = 1024 * 1024;
    if (envelope->cost.memoryKiB > gibiByteInKiB || envelope->cost.passes > 32
        || !KeyEnvelope::parse(envelope->toText()))
        abort();
    return 0;
}
