// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/resource.h"

#include "core/fhir/fieldreader.h"
#include "core/fhir/fieldwriter.h"
#include "core/fhir/jsondocument.h"

#include <QBuffer>

namespace naer::fhir {

namespace {

/// A resource with its type in front, for one who reads or writes its elements.
template <typename T>
struct Typed
{
    T value;
    static void fields(auto& with, auto& self)
    {
        with.skip("resourceType"_L1);
        T::fields(with, self.value);
    }
};

template <typename T>
Result<Resource> read(yyjson_val* object, ReadReport& report)
{
    const int before = report.errors();
    Typed<T> read;
    FieldReader::readAll(object, {nullptr, T::typeName}, report, read);
    if (report.errors() > before)
        return fail(ErrorCode::BadFile, report.firstError() ? report.firstError()->path : QString(T::typeName));
    return Resource(std::move(read.value));
}

template <std::size_t I = 0>
Result<Resource> readAs(QByteArrayView type, yyjson_val* object, ReadReport& report)
{
    if constexpr (I < std::variant_size_v<Resource>) {
        using T = std::variant_alternative_t<I, Resource>;
        return QLatin1StringView(type) == T::typeName ? read<T>(object, report) : readAs<I + 1>(type, object, report);
    } else {
        return fail(ErrorCode::UnknownKind, QString::fromUtf8(type.first(std::min<qsizetype>(type.size(), 64))));
    }
}

} // namespace

QLatin1StringView typeOf(const Resource& resource)
{
    return std::visit([]<typename T>(const T&) { return T::typeName; }, resource);
}

void write(JsonWriter& json, const Resource& resource)
{
    std::visit(
        [&]<typename T>(const T& one) {
            json.beginObject();
            json.key("resourceType"_L1);
            json.string(T::typeName);
            FieldWriter with(json);
            T::fields(with, one);
            json.endObject();
        },
        resource);
}

QByteArray toJson(const Resource& resource)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    write(json, resource);
    json.finish();
    return buffer.data();
}

Result<JsonDocument> parseJson(QByteArrayView json)
{
    yyjson_read_err error;
    // the text is only read: the flag for reading in place is not set
    JsonDocument document(yyjson_read_opts(const_cast<char*>(json.data()), static_cast<std::size_t>(json.size()),
        YYJSON_READ_NUMBER_AS_RAW, nullptr, &error));
    if (!document)
        return fail(ErrorCode::BadFile, u"octet %1"_s.arg(error.pos));
    return document;
}

Result<Resource> readResource(yyjson_val* object, ReadReport& report)
{
    yyjson_val* const type = yyjson_is_obj(object) ? yyjson_obj_get(object, "resourceType") : nullptr;
    if (!yyjson_is_str(type))
        return fail(ErrorCode::BadFile, u"resourceType"_s);
    return readAs(QByteArrayView(yyjson_get_str(type), static_cast<qsizetype>(yyjson_get_len(type))), object, report);
}

Result<Resource> readResource(QByteArrayView json, ReadReport& report)
{
    const auto document = parseJson(json);
    return document ? readResource(yyjson_doc_get_root(document->get()), report) : passOn(document);
}

} // namespace naer::fhir
