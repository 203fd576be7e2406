// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/search.h"

#include "core/fhir/jsonwriter.h"

#include <QBuffer>
#include <QRegularExpression>

namespace naer::sandbox {

namespace {

constexpr int usualCount = 50;
constexpr int mostCount = 500;
constexpr qint64 largestPage = 16 * 1024 * 1024; ///< octets; a page ends early rather than be larger
constexpr qsizetype mostParameters = 20;
constexpr qsizetype mostValues = 50;

struct Condition
{
    QString sql;
    QVariantList values;
};

std::unexpected<Refusal> notKnown(const QString& name)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_:.\\-]{1,40}$"_s);
    return refuse(400, u"not-supported"_s,
        plain.match(name).hasMatch() ? u"this search does not know the parameter '%1'"_s.arg(name)
                                     : u"this search does not know a parameter"_s);
}

std::unexpected<Refusal> badValue(const QString& name)
{
    return refuse(400, u"value"_s, u"the value of '%1' cannot be read"_s.arg(name));
}

/// "a,b\,c" is "a" and "b,c".
QStringList alternatives(const QString& value)
{
    QStringList parts(u""_s);
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            parts.last() += value[++i];
        else if (value[i] == u',')
            parts += u""_s;
        else
            parts.last() += value[i];
    }
    return parts;
}

/// "ge2026-01-01" over two columns (from low until before high). Empty where it cannot be read.
Condition timeCondition(const QString& value, const QString& low, const QString& high)
{
    static const QRegularExpression form(u"^(eq|ge|gt|le|lt)?([0-9].*)$"_s);
    const auto match = form.match(value);
    const auto span = timeSpan(match.captured(2));
    if (!span)
        return {};
    const QString prefix = match.captured(1);
    if (prefix == "ge"_L1)
        return {high + u" > ?"_s, {span->low}};
    if (prefix == "gt"_L1)
        return {high + u" > ?"_s, {span->high}};
    if (prefix == "le"_L1)
        return {low + u" < ?"_s, {span->high}};
    if (prefix == "lt"_L1)
        return {low + u" < ?"_s, {span->low}};
    return {low + u" >= ? AND "_s + high + u" <= ?"_s, {span->low, span->high}};
}

/// "code", "system|code", "|code", "system|".
Condition tokenCondition(const QString& value)
{
    const qsizetype bar = value.indexOf(u'|');
    if (bar < 0)
        return {u"value = ?"_s, {value}};
    if (bar == value.size() - 1)
        return {u"system = ?"_s, {value.first(bar)}};
    return {u"value = ? AND system = ?"_s, {value.sliced(bar + 1), value.first(bar)}};
}

/// "Patient/1", "1", or a whole address of the place.
Condition referenceCondition(const QString& value, const QString& name, const QString& root)
{
    static const QRegularExpression id(u"^[A-Za-z0-9\\-.]{1,64}$"_s);
    if (const QString local = localReference(value, root); !local.isEmpty())
        return {u"value = ? AND system = ?"_s, {local.section(u'/', 1), local.section(u'/', 0, 0)}};
    if (!id.match(value).hasMatch())
        return {};
    if (name == "patient"_L1)
        return {u"value = ? AND system = 'Patient'"_s, {value}};
    return {u"value = ?"_s, {value}};
}

Answer<Condition> entryCondition(const SearchParameter& parameter, const QString& value, const QString& root)
{
    const QStringList parts = alternatives(value);
    if (parts.size() > mostValues)
        return badValue(parameter.name);
    Condition condition{u"r.seq IN (SELECT seq FROM entry WHERE name = ? AND ("_s, {QString(parameter.name)}};
    for (const QString& part : parts) {
        Condition one;
        switch (part.isEmpty() ? SearchParameter::Kind::Reference : parameter.kind) {
        case SearchParameter::Kind::Token: one = tokenCondition(part); break;
        case SearchParameter::Kind::Date: one = timeCondition(part, u"low"_s, u"high"_s); break;
        case SearchParameter::Kind::Reference: one = referenceCondition(part, parameter.name, root); break;
        }
        if (one.sql.isEmpty())
            return badValue(parameter.name);
        condition.sql += (condition.values.size() > 1 ? u" OR ("_s : u"("_s) + one.sql + u')';
        condition.values += one.values;
    }
    condition.sql += u"))"_s;
    return condition;
}

Answer<Condition> idCondition(const QString& value)
{
    const QStringList ids = alternatives(value);
    if (ids.size() > mostValues)
        return badValue(u"_id"_s);
    Condition condition{u"r.id IN ("_s + QStringList(ids.size(), u"?"_s).join(u',') + u')', {}};
    for (const QString& id : ids)
        condition.values += id;
    return condition;
}

struct Wanted
{
    Condition condition;
    int count = usualCount;
    qint64 after = 0;
};

Answer<Condition> conditionOf(
    const ResourceStore& resources, const QString& type, const QString& name, const QString& value)
{
    if (name == "_id"_L1)
        return idCondition(value);
    if (name == "_lastUpdated"_L1) {
        Condition times = timeCondition(value, u"r.updated"_s, u"(r.updated + 1)"_s);
        return times.sql.isEmpty() ? Answer<Condition>(badValue(name)) : times;
    }
    const SearchParameter* const parameter = searchParameter(type, name);
    return parameter ? entryCondition(*parameter, value, resources.root()) : Answer<Condition>(notKnown(name));
}

Answer<Wanted> wantedOf(const ResourceStore& resources, const QString& type, const Parameters& query)
{
    Wanted wanted{.condition = {u"r.place = ? AND r.type = ?"_s, {resources.place(), type}}};
    if (query.all().size() > mostParameters)
        return refuse(400, u"too-costly"_s, u"more parameters than are read"_s);
    for (const auto& [name, value] : query.all()) {
        bool whole = true;
        if (name == "_count"_L1) {
            wanted.count = std::min(value.toInt(&whole), mostCount);
            if (!whole || wanted.count < 1)
                return badValue(name);
        } else if (name == "_page"_L1) {
            wanted.after = value.toLongLong(&whole);
            if (!whole)
                return badValue(name);
        } else if (name == "_format"_L1) {
            if (value != "json"_L1 && value != "application/fhir+json"_L1 && value != "application/json"_L1)
                return refuse(406, u"not-supported"_s, u"only JSON is written here"_s);
        } else {
            const auto condition = conditionOf(resources, type, name, value);
            if (!condition)
                return refused(condition);
            wanted.condition.sql += u" AND "_s + condition->sql;
            wanted.condition.values += condition->values;
        }
    }
    return wanted;
}

} // namespace

Answer<SearchPage> search(
    const ResourceStore& resources, const QString& type, const Parameters& query, const std::optional<QString>& patient)
{
    auto wanted = wantedOf(resources, type, query);
    if (!wanted)
        return refused(wanted);
    if (patient) {
        wanted->condition.sql += u" AND r.patient = ?"_s;
        wanted->condition.values += *patient;
    }
    SearchPage page;
    Store& store = resources.store();
    page.total
        = store.value(u"SELECT count(*) FROM resource r WHERE "_s + wanted->condition.sql, wanted->condition.values)
              .toLongLong();
    qint64 octets = 0;
    qint64 after = wanted->after;
    bool more = true;
    while (more && page.found.size() < wanted->count) { // a few at a time: one resource may be 16 MB
        const int few = std::min<int>(20, wanted->count - static_cast<int>(page.found.size()));
        const auto rows = store.rows(u"SELECT "_s + ResourceStore::columns + u" FROM "_s + ResourceStore::newest
                + u" WHERE "_s + wanted->condition.sql + u" AND r.seq > ? ORDER BY r.seq LIMIT ?"_s,
            wanted->condition.values + QVariantList{after, few});
        more = rows.size() == few;
        for (const Store::Row& row : rows) {
            page.found += ResourceStore::fromRow(row);
            after = page.found.last().seq;
            octets += page.found.last().json.size();
            if (octets > largestPage)
                break;
        }
        if (octets > largestPage)
            break;
    }
    const auto left
        = store.value(u"SELECT 1 FROM resource r WHERE "_s + wanted->condition.sql + u" AND r.seq > ? LIMIT 1"_s,
            wanted->condition.values + QVariantList{after});
    if (left.isValid() && !page.found.isEmpty()) {
        Parameters next;
        for (const auto& [name, value] : query.all()) {
            if (name != "_page"_L1)
                next.add(name, value);
        }
        next.add(u"_page"_s, QString::number(after));
        page.next = next.encoded();
    }
    return page;
}

QByteArray searchset(const SearchPage& page, const QString& root, const QString& type, const Parameters& query)
{
    const QByteArray address = root.toLatin1() + '/' + type.toLatin1();
    const QByteArray self = query.encoded();
    QByteArray json = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":" + QByteArray::number(page.total)
        + ",\"link\":[{\"relation\":\"self\",\"url\":\"" + address + (self.isEmpty() ? "" : "?") + self + "\"}";
    if (!page.next.isEmpty())
        json += ",{\"relation\":\"next\",\"url\":\"" + address + '?' + page.next + "\"}";
    json += ']';
    for (qsizetype i = 0; i < page.found.size(); ++i)
        json += (i == 0 ? QByteArray(",\"entry\":[") : QByteArray(",")) + "{\"fullUrl\":\"" + address + '/'
            + page.found[i].id.toLatin1() + "\",\"resource\":" + page.found[i].json
            + ",\"search\":{\"mode\":\"match\"}}";
    return json + (page.found.isEmpty() ? "}" : "]}");
}

Answer<IdentifierCondition> identifierCondition(const QString& query, const QString& expression)
{
    const auto parsed = Parameters::parse(query.toUtf8());
    if (!parsed || parsed->all().size() != 1 || parsed->all().first().first != "identifier"_L1)
        return refuse(400, u"not-supported"_s, u"a condition is one identifier here"_s, expression);
    const QString value = parsed->all().first().second;
    const qsizetype bar = value.indexOf(u'|');
    if (bar <= 0 || bar == value.size() - 1 || value.contains(u','))
        return refuse(400, u"value"_s, u"an identifier is system|value here"_s, expression);
    return IdentifierCondition{value.first(bar), value.sliced(bar + 1)};
}

} // namespace naer::sandbox
