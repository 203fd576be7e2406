// SPDX-License-Identifier: MPL-2.0
#include "core/base/moment.h"

#include <cstdint>
#include <cstdlib>

using namespace naer;

/// A moment that was read is written and read again as the same moment.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto moment = Moment::fromIso(text);
    if (!moment)
        return 0;
    const auto again = Moment::fromIso(moment->toIso());
    if (!again || *again != *moment || moment->utcMs < earliestUtcMs)
        abort();
    return 0;
}
