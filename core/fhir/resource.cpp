// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/resource.h"

#include "core/fhir/fieldreader.h"
#include "core/fhir/fieldwriter.h"
#include "core/fhir/jsondocument.h"

#include <QBuffer>

namespace naer::fhir {

namespace {

/// A resource with its type in front, for one who reads its elements.
template <typename T>
struct Typed
{
    T& value;
    static void fields(auto& with, auto& self)
    {
        with.skip("resourceType"_L1);
        T::fields(with, self.value);
    }
};

template <typename T>
Result<void> read(yyjson_val* object, ReadReport& report, std::optional<Resource>& into)
{
    const int before = report.errors();
    Typed<T> read{std::get<T>(into.emplace(std::in_place_type<T>))};
    FieldReader::readAll(object, {nullptr, T::typeName}, report, read);
    if (report.errors() == before)
        return {};
    into.reset();
    return fail(ErrorCode::BadFile, report.firstError() ? report.firstError()->path : QString(T::typeName));
}

template <std::size_t I = 0>
Result<void> readAs(QByteArrayView type, yyjson_val* object, ReadReport& report, std::optional<Resource>& into)
{
    if constexpr (I < std::variant_size_v<Resource>) {
        using T = std::variant_alternative_t<I, Resource>;
        return QLatin1StringView(type) == T::typeName ? read<T>(object, report, into)
                                                      : readAs<I + 1>(type, object, report, into);
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
    std::visit([&](const auto& one) { writeResource(json, one); }, resource);
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

Result<void> readResource(yyjson_val* object, ReadReport& report, std::optional<Resource>& into)
{
    yyjson_val* const type = yyjson_is_obj(object) ? yyjson_obj_get(object, "resourceType") : nullptr;
    if (!yyjson_is_str(type))
        return fail(ErrorCode::BadFile, u"resourceType"_s);
    return readAs(
        QByteArrayView(yyjson_get_str(type), static_cast<qsizetype>(yyjson_get_len(type))), object, report, into);
}

Result<Resource> readResource(QByteArrayView json, ReadReport& report)
{
    const auto document = parseJson(json);
    if (!document)
        return passOn(document);
    std::optional<Resource> resource;
    const auto read = readResource(yyjson_doc_get_root(document->get()), report, resource);
    return read ? Result<Resource>(std::move(*resource)) : passOn(read);
}

} // namespace naer::fhir
