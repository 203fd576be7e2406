// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/bundlereader.h"

#include "core/fhir/fieldreader.h"
#include "core/fhir/jsondocument.h"

namespace naer::fhir {

namespace {

/// An entry but for its resource, which is read by its type.
struct EntryFields
{
    BundleEntry& entry;

    static void fields(auto& with, auto& self)
    {
        with("fullUrl"_L1, self.entry.fullUrl);
        with.skip("resource"_L1);
        with.skip("request"_L1);
        with.skip("response"_L1);
        with.skip("link"_L1);
        with.skip("search"_L1);
    }
};

/// The Bundle without its entries: an empty list is left where they were.
struct HeadFields
{
    BundleHead head;
    static void fields(auto& with, auto& self)
    {
        with.skip("resourceType"_L1);
        BundleHead::fields(with, self.head);
        with.skip("entry"_L1);
        with.skip("signature"_L1);
    }
};

template <typename T>
std::optional<T> member(yyjson_val* object, const char* name, const Place& place, ReadReport& report)
{
    yyjson_val* const value = yyjson_obj_get(object, name);
    if (value == nullptr)
        return std::nullopt;
    const Place inside{&place, QLatin1StringView(name)};
    T read;
    if (yyjson_is_obj(value))
        FieldReader::readAll(value, inside, report, read);
    else
        report.add({ReadIssue::Kind::WrongType, inside.text()});
    return read;
}

} // namespace

Result<bool> BundleReader::next()
{
    m_canGoOn = false;
    const auto json = m_scanner.next();
    if (!json)
        return passOn(json);
    if (!*json) {
        auto head = readHead();
        return head ? Result<bool>(false) : passOn(head);
    }
    ++m_count;
    m_canGoOn = true;
    auto done = read(**json);
    return done ? Result<bool>(true) : passOn(done);
}

Result<void> BundleReader::read(QByteArrayView json)
{
    m_entry = {};
    const auto document = parseJson(json);
    if (!document)
        return fail(document.error().code, u"entry %1, %2"_s.arg(m_count).arg(document.error().detail));
    yyjson_val* const object = yyjson_doc_get_root(document->get());
    const int before = m_report.errors();
    const Place place{nullptr, "entry"_L1, m_count - 1};
    EntryFields fields{m_entry};
    FieldReader::readAll(object, place, m_report, fields);
    m_entry.request = member<BundleRequest>(object, "request", place, m_report);
    m_entry.response = member<BundleResponse>(object, "response", place, m_report);
    if (yyjson_val* const value = yyjson_obj_get(object, "resource")) {
        if (auto resource = readResource(value, m_report, m_entry.resource); !resource)
            return resource;
    }
    return m_report.errors() == before ? Result<void>() : fail(ErrorCode::BadFile, place.text());
}

Result<void> BundleReader::readHead()
{
    const auto document = parseJson(m_scanner.rest());
    if (!document)
        return fail(ErrorCode::BadFile, u"around the entries, %1"_s.arg(document.error().detail));
    yyjson_val* const object = yyjson_doc_get_root(document->get());
    yyjson_val* const type = yyjson_is_obj(object) ? yyjson_obj_get(object, "resourceType") : nullptr;
    if (!yyjson_equals_str(type, "Bundle"))
        return fail(ErrorCode::BadFile, u"resourceType"_s);
    if (yyjson_val* const entries = yyjson_obj_get(object, "entry"); entries != nullptr
        && (!yyjson_is_arr(entries) || yyjson_arr_size(entries) > 0)) // a name written with escapes, say
        return fail(ErrorCode::BadFile, u"entry"_s);
    const int before = m_report.errors();
    HeadFields read;
    FieldReader::readAll(object, {nullptr, "Bundle"_L1}, m_report, read);
    if (m_report.errors() > before)
        return fail(ErrorCode::BadFile, u"Bundle"_s);
    m_head = std::move(read.head);
    return {};
}

} // namespace naer::fhir
