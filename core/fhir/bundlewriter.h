// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/bundle.h"
#include "core/fhir/fieldwriter.h"

namespace naer::fhir {

/// Writes a Bundle entry by entry: its size costs no memory.
class BundleWriter
{
public:
    /// `out` is open and outlives it.
    BundleWriter(QIODevice& out, const BundleHead& head);

    void add(const BundleEntry& entry);
    /// The same without a copy of the resource.
    template <typename T>
    void add(const QString& fullUrl, const T& resource, const std::optional<BundleRequest>& request)
    {
        begin(fullUrl);
        m_json.key("resource"_L1);
        writeResource(m_json, resource);
        end(request, {});
    }
    /// Errors: IoFailed (also where an earlier entry was not taken).
    Result<void> finish();

private:
    void begin(const QString& fullUrl);
    void end(const std::optional<BundleRequest>& request, const std::optional<BundleResponse>& response);

    JsonWriter m_json;
    bool m_hasEntries = false;
};

} // namespace naer::fhir
