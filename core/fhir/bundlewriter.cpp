// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/bundlewriter.h"

namespace naer::fhir {

BundleWriter::BundleWriter(QIODevice& out, const BundleHead& head)
    : m_json(out)
{
    m_json.beginObject();
    m_json.key("resourceType"_L1);
    m_json.string("Bundle"_L1);
    FieldWriter with(m_json);
    BundleHead::fields(with, head);
}

void BundleWriter::begin(const QString& fullUrl)
{
    if (!m_hasEntries) { // FHIR knows no empty arrays
        m_json.key("entry"_L1);
        m_json.beginArray();
        m_hasEntries = true;
    }
    m_json.beginObject();
    FieldWriter with(m_json);
    with("fullUrl"_L1, fullUrl);
}

void BundleWriter::end(const std::optional<BundleRequest>& request, const std::optional<BundleResponse>& response)
{
    FieldWriter with(m_json);
    if (request)
        with("request"_L1, *request);
    if (response)
        with("response"_L1, *response);
    m_json.endObject();
    m_json.handOn();
}

void BundleWriter::add(const BundleEntry& entry)
{
    begin(entry.fullUrl);
    if (entry.resource) {
        m_json.key("resource"_L1);
        write(m_json, *entry.resource);
    }
    end(entry.request, entry.response);
}

Result<void> BundleWriter::finish()
{
    if (m_hasEntries)
        m_json.endArray();
    m_json.endObject();
    return m_json.finish() ? Result<void>() : fail(ErrorCode::IoFailed, u"the bundle"_s);
}

} // namespace naer::fhir
