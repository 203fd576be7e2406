// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/decimal.h"
#include "core/fhir/jsonwriter.h"

#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace naer::fhir {

/// Writes the elements that a type names in its fields(). What is empty is left out, as FHIR wants it.
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
        m_json.key(name);
        m_json.string(text);
    }
    void operator()(QLatin1StringView name, const std::optional<bool>& value)
    {
        if (!value)
            return;
        m_json.key(name);
        m_json.boolean(*value);
    }
    void operator()(QLatin1StringView name, const std::optional<qint64>& value)
    {
        if (!value)
            return;
        m_json.key(name);
        m_json.number(QByteArray::number(*value));
    }
    void operator()(QLatin1StringView name, const Decimal& value)
    {
        if (value.isEmpty())
            return;
        m_json.key(name);
        m_json.number(value.text);
    }
    void operator()(QLatin1StringView name, const QStringList& texts)
    {
        array(name, texts, [this](const QString& text) { m_json.string(text); });
    }
    template <typename T>
    void operator()(QLatin1StringView name, const std::vector<T>& values)
    {
        array(name, values, [this](const T& value) { object(value); });
    }
    template <typename T>
        requires requires(FieldWriter& with, const T& value) { T::fields(with, value); }
    void operator()(QLatin1StringView name, const T& value)
    {
        const JsonWriter::Mark before = m_json.mark();
        m_json.key(name);
        if (!object(value))
            m_json.takeBack(before);
    }
    template <typename T>
    void required(QLatin1StringView name, const T& value)
    {
        (*this)(name, value);
    }
    using Codes = std::initializer_list<QLatin1StringView>;
    void code(QLatin1StringView name, const QString& value, Codes) { (*this)(name, value); }
    void requiredCode(QLatin1StringView name, const QString& value, Codes) { (*this)(name, value); }

    /// Whether anything stands in it.
    template <typename T>
    bool object(const T& value)
    {
        m_json.beginObject();
        const qsizetype empty = m_json.mark().size;
        T::fields(*this, value);
        const bool written = m_json.mark().size > empty;
        m_json.endObject();
        return written;
    }

private:
    template <typename List, typename Write>
    void array(QLatin1StringView name, const List& values, Write write)
    {
        if (values.empty())
            return;
        m_json.key(name);
        m_json.beginArray();
        for (const auto& value : values)
            write(value);
        m_json.endArray();
    }
    JsonWriter& m_json;
};

} // namespace naer::fhir
