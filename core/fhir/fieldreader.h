// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to core/fhir: the only headers that know yyjson.

#include "core/fhir/decimal.h"
#include "core/fhir/readreport.h"

#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>
#include <yyjson.h>

namespace naer::fhir {

/// Where in a resource we are; a chain on the stack, made into a text only for an issue.
struct Place
{
    const Place* parent = nullptr;
    QLatin1StringView name;
    int index = -1;

    QString text() const;
    int depth() const { return parent ? parent->depth() + 1 : 0; }
};

/// Reads the elements that a type names in its fields(). Whatever is of another type, doubled, missing or unknown is
/// reported with its place.
class FieldReader
{
public:
    static constexpr int deepest = 32;

    FieldReader(yyjson_val* object, const Place& place, ReadReport& report);

    void operator()(QLatin1StringView name, QString& text)
    {
        if (yyjson_val* value = take(name))
            readText(value, {&m_place, name}, text);
    }
    void operator()(QLatin1StringView name, std::optional<bool>& value);
    void operator()(QLatin1StringView name, std::optional<qint64>& value);
    void operator()(QLatin1StringView name, Decimal& value);
    void operator()(QLatin1StringView name, QStringList& texts)
    {
        array(name, [&](yyjson_val* item, const Place& place) { readText(item, place, texts.emplaceBack()); });
    }
    template <typename T>
    void operator()(QLatin1StringView name, std::vector<T>& values)
    {
        array(name, [&](yyjson_val* item, const Place& place) {
            readObject(item, place, values.emplace_back());
            if (values.back() == T{}) // nothing in it that we know
                values.pop_back();
        });
    }
    template <typename T>
        requires requires(FieldReader& with, T& value) { T::fields(with, value); }
    void operator()(QLatin1StringView name, T& value)
    {
        if (yyjson_val* item = take(name))
            readObject(item, {&m_place, name}, value);
    }
    template <typename T>
    void required(QLatin1StringView name, T& value)
    {
        (*this)(name, value);
        if (value == T{}) // not there, or nothing in it that we know
            report(ReadIssue::Kind::Missing, {&m_place, name});
    }
    /// Optional, but where it stands there must be something in it that we know.
    template <typename T>
    void understood(QLatin1StringView name, T& value)
    {
        const int before = m_found;
        (*this)(name, value);
        if (m_found > before && value == T{})
            report(ReadIssue::Kind::Modifier, {&m_place, name});
    }
    using Codes = std::initializer_list<QLatin1StringView>;
    void code(QLatin1StringView name, QString& value, Codes allowed);
    void requiredCode(QLatin1StringView name, QString& value, Codes allowed)
    {
        code(name, value, allowed);
        if (value.isEmpty())
            report(ReadIssue::Kind::Missing, {&m_place, name});
    }
    /// Passes over an element that is known but not read here.
    void skip(QLatin1StringView name) { take(name); }

    /// The elements of a whole object, `value` being as new.
    template <typename T>
    static void readAll(yyjson_val* object, const Place& place, ReadReport& report, T& value)
    {
        FieldReader with(object, place, report);
        T::fields(with, value);
        if (with.m_found == static_cast<int>(yyjson_obj_size(object)))
            return;
        NameCollector asked;
        T::fields(asked, value);
        with.reportRest(asked.names);
    }

private:
    /// The names that a type asks for; only where something else stands there, too.
    struct NameCollector
    {
        QList<QLatin1StringView> names;
        void operator()(QLatin1StringView name, const auto&) { names += name; }
        void required(QLatin1StringView name, const auto&) { names += name; }
        void understood(QLatin1StringView name, const auto&) { names += name; }
        void code(QLatin1StringView name, const auto&, Codes) { names += name; }
        void requiredCode(QLatin1StringView name, const auto&, Codes) { names += name; }
        void skip(QLatin1StringView name) { names += name; }
    };
    void reportRest(const QList<QLatin1StringView>& asked);
    /// One of 64 bits by length and letters: most names that are asked for are not there, and are not looked for.
    static quint64 bitOf(QLatin1StringView name)
    {
        const auto letter = [&](qsizetype i) { return static_cast<quint64>(name.data()[i]); };
        const qsizetype size = name.size();
        return size == 0
            ? 0
            : quint64{1} << ((letter(0) * 7 + letter(size / 2) * 3 + letter(size - 1) + quint64(size) * 5) & 63);
    }
    yyjson_val* take(QLatin1StringView name) { return m_present & bitOf(name) ? find(name) : nullptr; }
    yyjson_val* find(QLatin1StringView name);
    void readText(yyjson_val* value, const Place& place, QString& text);
    void report(ReadIssue::Kind kind, const Place& place) { m_report.add({kind, place.text()}); }
    template <typename T>
    void readObject(yyjson_val* item, const Place& place, T& value)
    {
        if (!yyjson_is_obj(item))
            report(ReadIssue::Kind::WrongType, place);
        else if (place.depth() > deepest)
            report(ReadIssue::Kind::TooDeep, place);
        else
            readAll(item, place, m_report, value);
    }
    template <typename Read>
    void array(QLatin1StringView name, Read read)
    {
        yyjson_val* const list = take(name);
        if (list == nullptr)
            return;
        Place place{&m_place, name, 0};
        if (!yyjson_is_arr(list) || yyjson_arr_size(list) == 0) {
            place.index = -1;
            report(ReadIssue::Kind::WrongType, place);
            return;
        }
        yyjson_arr_iter items;
        yyjson_arr_iter_init(list, &items);
        while (yyjson_val* item = yyjson_arr_iter_next(&items)) {
            read(item, place);
            ++place.index;
        }
    }

    yyjson_val* m_object;
    yyjson_obj_iter m_members;
    const Place& m_place;
    ReadReport& m_report;
    quint64 m_present = 0; ///< bitOf() the names that are there
    int m_found = 0;
};

} // namespace naer::fhir
