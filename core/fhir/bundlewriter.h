// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/bundle.h"

namespace naer::fhir {

/// Writes a Bundle entry by entry: its size costs no memory.
class BundleWriter
{
public:
    /// `out` is open and outlives it.
    BundleWriter(QIODevice& out, const BundleHead& head);

    void add(const BundleEntry& entry);
    /// Errors: IoFailed (also where an earlier entry was not taken).
    Result<void> finish();

private:
    JsonWriter m_json;
    bool m_hasEntries = false;
};

} // namespace naer::fhir
