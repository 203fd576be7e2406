// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/typedvalue.h"

#include <cstdint>
#include <cstdlib>

using namespace naer;

/// First byte: the kind; the rest: what was typed. Whatever is taken lies within the hard limits.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const auto& kinds = KindCatalog::instance().kinds();
    const Kind& kind = kinds[data[0] % kinds.size()];
    const QString typed = QString::fromUtf8(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    for (const UnitConversion& unit : kind.units) {
        const auto values = readTypedValue(kind, typed, unit.code);
        if (!values)
            continue;
        for (int i = 0; i < kind.components.size(); ++i) {
            if ((*values)[i] && !kind.components[i].hard.contains(*(*values)[i]))
                abort();
        }
    }
    return 0;
}
