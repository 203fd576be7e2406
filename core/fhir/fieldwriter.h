// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/decimal.h"
#include "core/fhir/jsonwriter.h"

#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace naer::fhir {

/// Writes the elements that a type names in its fields(). What is empty is left out, as FHIR wants it: an object is
/// begun when the first thing in it is written.
class FieldWriter
{
public:
    explicit FieldWriter(JsonWriter& json)
        : m_json(json)
    { }

    void operator()(QLatin1StringView name, const QString& text)
    {
        if (text.isEmpty())
            return;
        begin(name);
        m_json.string(text);
    }
    void operator()(QLatin1StringView name, const std::optional<bool>& value)
    {
        if (!value)
            return;
        begin(name);
        m_json.boolean(*value);
    }
    void operator()(QLatin1StringView name, const std::optional<qint64>& value)
    {
        if (!value)
            return;
        begin(name);
        m_json.number(QByteArray::number(*value));
    }
    void operator()(QLatin1StringView name, const Decimal& value)
    {
        if (value.isEmpty())
            return;
        begin(name);
        m_json.number(value.text);
    }
    void operator()(QLatin1StringView name, const QStringList& texts)
    {
        array(name, texts, [this](const QString& text) { m_json.string(text); });
    }
    template <typename T>
    void operator()(QLatin1StringView name, const std::vector<T>& values)
    {
        array(name, values, [this](const T& value) {
            m_json.beginObject();
            FieldWriter inside(m_json);
            T::fields(inside, value);
            m_json.endObject();
        });
    }
    template <typename T>
        requires requires(FieldWriter& with, const T& value) { T::fields(with, value); }
    void operator()(QLatin1StringView name, const T& value)
    {
        Pending object{name, m_pending};
        m_pending = &object;
        T::fields(*this, value);
        if (object.begun)
            m_json.endObject();
        m_pending = object.around;
    }
    template <typename T>
    void required(QLatin1StringView name, const T& value)
    {
        (*this)(name, value);
    }
    template <typename T>
    void understood(QLatin1StringView name, const T& value)
    {
        (*this)(name, value);
    }
    using Codes = std::initializer_list<QLatin1StringView>;
    void code(QLatin1StringView name, const QString& value, Codes) { (*this)(name, value); }
    void requiredCode(QLatin1StringView name, const QString& value, Codes) { (*this)(name, value); }

private:
    /// An object of which nothing is written yet.
    struct Pending
    {
        QLatin1StringView name;
        Pending* around;
        bool begun = false;
    };
    void begin(Pending* object)
    {
        if (object == nullptr || object->begun)
            return;
        begin(object->around);
        m_json.key(object->name);
        m_json.beginObject();
        object->begun = true;
    }
    void begin(QLatin1StringView name)
    {
        begin(m_pending);
        m_json.key(name);
    }
    template <typename List, typename Write>
    void array(QLatin1StringView name, const List& values, Write write)
    {
        if (values.empty())
            return;
        begin(name);
        m_json.beginArray();
        for (const auto& value : values)
            write(value);
        m_json.endArray();
    }

    JsonWriter& m_json;
    Pending* m_pending = nullptr;
};

/// A resource as a JSON object, its type in front.
template <typename T>
void writeResource(JsonWriter& json, const T& resource)
{
    json.beginObject();
    json.key(QLatin1StringView("resourceType"));
    json.string(T::typeName);
    FieldWriter with(json);
    T::fields(with, resource);
    json.endObject();
}

} // namespace naer::fhir
