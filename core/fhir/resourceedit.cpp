// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/resourceedit.h"

#include "core/fhir/jsondocument.h"

#include <cstdlib>

namespace naer::fhir {

namespace {

struct FreeEdited
{
    void operator()(yyjson_mut_doc* document) const { yyjson_mut_doc_free(document); }
};

struct FreeText
{
    void operator()(char* text) const { std::free(text); } // yyjson writes with malloc
};

/// Where the element stands; made where it is needed. Null: it is not there.
yyjson_mut_val* parentOf(yyjson_mut_doc* document, const NewElement& element)
{
    yyjson_mut_val* const root = yyjson_mut_doc_get_root(document);
    if (element.within.isEmpty())
        return root;
    const auto length = static_cast<std::size_t>(element.within.size());
    yyjson_mut_val* const there = yyjson_mut_obj_getn(root, element.within.data(), length);
    if (yyjson_mut_is_obj(there) || element.json.isEmpty())
        return there;
    yyjson_mut_val* const made = yyjson_mut_obj(document);
    yyjson_mut_obj_put(root, yyjson_mut_strncpy(document, element.within.data(), length), made);
    return made;
}

} // namespace

Result<QByteArray> withElements(QByteArrayView resource, const std::vector<NewElement>& elements)
{
    const auto read = parseJson(resource);
    if (!read)
        return passOn(read);
    const std::unique_ptr<yyjson_mut_doc, FreeEdited> edited(yyjson_doc_mut_copy(read->get(), nullptr));
    yyjson_mut_val* const root = edited ? yyjson_mut_doc_get_root(edited.get()) : nullptr;
    if (!yyjson_mut_is_obj(root) || yyjson_mut_obj_get(root, "resourceType") == nullptr)
        return fail(ErrorCode::BadFile, QStringLiteral("no resource"));
    for (const NewElement& element : elements) {
        const auto length = static_cast<std::size_t>(element.name.size());
        yyjson_mut_val* const parent = parentOf(edited.get(), element);
        if (parent == nullptr)
            continue; // it is not there, and is to go
        yyjson_mut_val* value = nullptr;
        if (!element.json.isEmpty()) {
            const auto one = parseJson(element.json);
            if (!one)
                return passOn(one);
            value = yyjson_val_mut_copy(edited.get(), yyjson_doc_get_root(one->get()));
        }
        yyjson_mut_val* const list
            = element.isAdded ? yyjson_mut_obj_getn(parent, element.name.data(), length) : nullptr;
        if (element.isAdded && value != nullptr && yyjson_mut_is_arr(list)) {
            yyjson_mut_arr_append(list, value);
            continue;
        }
        if (element.isAdded && value != nullptr) {
            yyjson_mut_val* const first = yyjson_mut_arr(edited.get());
            yyjson_mut_arr_append(first, value);
            value = first;
        }
        if (value == nullptr)
            yyjson_mut_obj_remove_keyn(parent, element.name.data(), length);
        else
            yyjson_mut_obj_put(parent, yyjson_mut_strncpy(edited.get(), element.name.data(), length), value);
    }
    for (const NewElement& element : elements) { // FHIR knows no empty objects
        const auto length = static_cast<std::size_t>(element.within.size());
        if (length > 0 && yyjson_mut_obj_size(yyjson_mut_obj_getn(root, element.within.data(), length)) == 0)
            yyjson_mut_obj_remove_keyn(root, element.within.data(), length);
    }
    std::size_t size = 0;
    const std::unique_ptr<char, FreeText> text(yyjson_mut_write(edited.get(), 0, &size));
    if (!text)
        return fail(ErrorCode::BadFile, QStringLiteral("not written"));
    return QByteArray(text.get(), static_cast<qsizetype>(size));
}

} // namespace naer::fhir
