// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/bundlewriter.h"

#include "core/fhir/fieldwriter.h"

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

void BundleWriter::add(const BundleEntry& entry)
{
    if (!m_hasEntries) { // FHIR knows no empty arrays
        m_json.key("entry"_L1);
        m_json.beginArray();
        m_hasEntries = true;
    }
    FieldWriter with(m_json);
    m_json.beginObject();
    with("fullUrl"_L1, entry.fullUrl);
    if (entry.resource) {
        m_json.key("resource"_L1);
        write(m_json, *entry.resource);
    }
    if (entry.request)
        with("request"_L1, *entry.request);
    if (entry.response)
        with("response"_L1, *entry.response);
    m_json.endObject();
    m_json.handOn();
}

Result<void> BundleWriter::finish()
{
    if (m_hasEntries)
        m_json.endArray();
    m_json.endObject();
    return m_json.finish() ? Result<void>() : fail(ErrorCode::IoFailed, u"the bundle"_s);
}

} // namespace naer::fhir
