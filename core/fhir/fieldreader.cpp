// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/fieldreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer::fhir {

namespace {

QLatin1StringView nameOf(yyjson_val* key)
{
    return QLatin1StringView(yyjson_get_str(key), static_cast<qsizetype>(yyjson_get_len(key)));
}

} // namespace

QString Place::text() const
{
    QString path = parent ? parent->text() + u'.' : QString();
    path += QString::fromUtf8(name.data(), std::min<qsizetype>(name.size(), 64)); // an unknown name may be anything
    return index < 0 ? path : path + u"[%1]"_s.arg(index);
}

FieldReader::FieldReader(yyjson_val* object, const Place& place, ReadReport& report)
    : m_object(object)
    , m_place(place)
    , m_report(report)
{
    yyjson_obj_iter members;
    yyjson_obj_iter_init(object, &members);
    while (yyjson_val* key = yyjson_obj_iter_next(&members))
        m_present |= bitOf(nameOf(key));
    yyjson_obj_iter_init(object, &m_members);
}

yyjson_val* FieldReader::find(QLatin1StringView name)
{
    yyjson_val* const value
        = yyjson_obj_iter_getn(&m_members, name.data(), static_cast<std::size_t>(name.size())); // quick where in order
    m_found += value != nullptr;
    return value;
}

void FieldReader::readText(yyjson_val* value, const Place& place, QString& text)
{
    if (!yyjson_is_str(value) || yyjson_get_len(value) == 0)
        return report(ReadIssue::Kind::WrongType, place);
    text = QString::fromUtf8(yyjson_get_str(value), static_cast<qsizetype>(yyjson_get_len(value)));
}

void FieldReader::operator()(QLatin1StringView name, std::optional<bool>& value)
{
    yyjson_val* const item = take(name);
    if (item == nullptr)
        return;
    if (!yyjson_is_bool(item))
        return report(ReadIssue::Kind::WrongType, {&m_place, name});
    value = yyjson_get_bool(item);
}

void FieldReader::operator()(QLatin1StringView name, std::optional<qint64>& value)
{
    yyjson_val* const item = take(name);
    if (item == nullptr)
        return;
    bool whole = false;
    const bool isNumber = yyjson_is_raw(item); // of all else there are no octets to look at
    const qint64 number = isNumber
        ? QByteArrayView(yyjson_get_raw(item), static_cast<qsizetype>(yyjson_get_len(item))).toLongLong(&whole)
        : 0;
    if (!whole)
        return report(ReadIssue::Kind::WrongType, {&m_place, name});
    value = number;
}

void FieldReader::operator()(QLatin1StringView name, Decimal& value)
{
    yyjson_val* const item = take(name);
    if (item == nullptr)
        return;
    if (!yyjson_is_raw(item))
        return report(ReadIssue::Kind::WrongType, {&m_place, name});
    value.text = QByteArray(yyjson_get_raw(item), static_cast<qsizetype>(yyjson_get_len(item)));
}

void FieldReader::code(QLatin1StringView name, QString& value, Codes allowed)
{
    (*this)(name, value);
    if (!value.isEmpty() && std::ranges::find(allowed, value) == allowed.end())
        report(ReadIssue::Kind::BadCode, {&m_place, name});
}

void FieldReader::reportRest(const QList<QLatin1StringView>& asked)
{
    QList<QLatin1StringView> seen;
    yyjson_obj_iter members;
    yyjson_obj_iter_init(m_object, &members);
    while (yyjson_val* key = yyjson_obj_iter_next(&members)) {
        const QLatin1StringView name = nameOf(key);
        const Place place{&m_place, name};
        if (name == "modifierExtension"_L1 || name == "implicitRules"_L1
            || name == "_value"_L1) // "_value": why there is none
            report(ReadIssue::Kind::Modifier, place);
        else if (!asked.contains(name))
            report(ReadIssue::Kind::Unknown, place);
        else if (seen.contains(name))
            report(ReadIssue::Kind::Duplicate, place);
        seen += name;
    }
}

} // namespace naer::fhir
