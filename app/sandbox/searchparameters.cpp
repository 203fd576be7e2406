// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/searchparameters.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

using enum SearchParameter::Kind;

constexpr std::array types{"Communication"_L1, "Composition"_L1, "Consent"_L1, "Device"_L1, "DocumentReference"_L1,
    "Observation"_L1, "Organization"_L1, "Patient"_L1, "Practitioner"_L1, "PractitionerRole"_L1, "Provenance"_L1,
    "RelatedPerson"_L1, "Task"_L1};

constexpr SearchParameter parameters[] = {
    {"Communication"_L1, "based-on"_L1, Reference, "basedOn"_L1},
    {"Communication"_L1, "category"_L1, Token, "category"_L1},
    {"Communication"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Communication"_L1, "part-of"_L1, Reference, "partOf"_L1},
    {"Communication"_L1, "patient"_L1, Reference, "subject"_L1},
    {"Communication"_L1, "received"_L1, Date, "received"_L1},
    {"Communication"_L1, "recipient"_L1, Reference, "recipient"_L1},
    {"Communication"_L1, "sender"_L1, Reference, "sender"_L1},
    {"Communication"_L1, "sent"_L1, Date, "sent"_L1},
    {"Communication"_L1, "status"_L1, Token, "status"_L1},
    {"Communication"_L1, "subject"_L1, Reference, "subject"_L1},
    {"Composition"_L1, "date"_L1, Date, "date"_L1},
    {"Composition"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Composition"_L1, "patient"_L1, Reference, "subject"_L1},
    {"Composition"_L1, "status"_L1, Token, "status"_L1},
    {"Composition"_L1, "subject"_L1, Reference, "subject"_L1},
    {"Composition"_L1, "type"_L1, Token, "type"_L1},
    {"Consent"_L1, "date"_L1, Date, "dateTime"_L1},
    {"Consent"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Consent"_L1, "organization"_L1, Reference, "organization"_L1},
    {"Consent"_L1, "patient"_L1, Reference, "patient"_L1},
    {"Consent"_L1, "status"_L1, Token, "status"_L1},
    {"Device"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Device"_L1, "patient"_L1, Reference, "patient"_L1},
    {"Device"_L1, "status"_L1, Token, "status"_L1},
    {"DocumentReference"_L1, "category"_L1, Token, "category"_L1},
    {"DocumentReference"_L1, "date"_L1, Date, "date"_L1},
    {"DocumentReference"_L1, "identifier"_L1, Token, "masterIdentifier|identifier"_L1},
    {"DocumentReference"_L1, "patient"_L1, Reference, "subject"_L1},
    {"DocumentReference"_L1, "status"_L1, Token, "status"_L1},
    {"DocumentReference"_L1, "subject"_L1, Reference, "subject"_L1},
    {"DocumentReference"_L1, "type"_L1, Token, "type"_L1},
    {"Observation"_L1, "based-on"_L1, Reference, "basedOn"_L1},
    {"Observation"_L1, "category"_L1, Token, "category"_L1},
    {"Observation"_L1, "code"_L1, Token, "code"_L1},
    {"Observation"_L1, "date"_L1, Date, "effectiveDateTime|effectivePeriod|effectiveInstant"_L1},
    {"Observation"_L1, "derived-from"_L1, Reference, "derivedFrom"_L1},
    {"Observation"_L1, "device"_L1, Reference, "device"_L1},
    {"Observation"_L1, "focus"_L1, Reference, "focus"_L1},
    {"Observation"_L1, "has-member"_L1, Reference, "hasMember"_L1},
    {"Observation"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Observation"_L1, "patient"_L1, Reference, "subject"_L1},
    {"Observation"_L1, "status"_L1, Token, "status"_L1},
    {"Observation"_L1, "subject"_L1, Reference, "subject"_L1},
    {"Organization"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Patient"_L1, "birthdate"_L1, Date, "birthDate"_L1},
    {"Patient"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Practitioner"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"PractitionerRole"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"PractitionerRole"_L1, "organization"_L1, Reference, "organization"_L1},
    {"PractitionerRole"_L1, "practitioner"_L1, Reference, "practitioner"_L1},
    {"Provenance"_L1, "recorded"_L1, Date, "recorded"_L1},
    {"Provenance"_L1, "target"_L1, Reference, "target"_L1},
    {"RelatedPerson"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"RelatedPerson"_L1, "patient"_L1, Reference, "patient"_L1},
    {"Task"_L1, "authored-on"_L1, Date, "authoredOn"_L1},
    {"Task"_L1, "based-on"_L1, Reference, "basedOn"_L1},
    {"Task"_L1, "business-status"_L1, Token, "businessStatus"_L1},
    {"Task"_L1, "code"_L1, Token, "code"_L1},
    {"Task"_L1, "focus"_L1, Reference, "focus"_L1},
    {"Task"_L1, "group-identifier"_L1, Token, "groupIdentifier"_L1},
    {"Task"_L1, "identifier"_L1, Token, "identifier"_L1},
    {"Task"_L1, "modified"_L1, Date, "lastModified"_L1},
    {"Task"_L1, "owner"_L1, Reference, "owner"_L1},
    {"Task"_L1, "part-of"_L1, Reference, "partOf"_L1},
    {"Task"_L1, "patient"_L1, Reference, "for"_L1},
    {"Task"_L1, "requester"_L1, Reference, "requester"_L1},
    {"Task"_L1, "status"_L1, Token, "status"_L1},
    {"Task"_L1, "subject"_L1, Reference, "for"_L1},
};

/// A code, a Coding, a CodeableConcept, an Identifier.
void addTokens(const SearchParameter& parameter, yyjson_val* value, QList<SearchEntry>& into)
{
    const auto add = [&](const QString& system, const QString& code) {
        if (!code.isEmpty())
            into.append({.name = parameter.name, .system = system, .value = code});
    };
    if (yyjson_is_str(value))
        return add({}, textOf(value));
    add(textOf(value, "system"), textOf(value, "value"));
    yyjson_val* const codings = memberOf(value, "coding");
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* coding = nullptr;
    yyjson_arr_foreach(codings, index, count, coding) { add(textOf(coding, "system"), textOf(coding, "code")); }
}

void addTimes(const SearchParameter& parameter, yyjson_val* value, QList<SearchEntry>& into)
{
    SearchEntry entry{.name = parameter.name};
    if (yyjson_is_obj(value)) { // a period, open where an end is not said
        const auto start = timeSpan(textOf(value, "start"));
        const auto end = timeSpan(textOf(value, "end"));
        entry.low = start ? start->low : std::numeric_limits<qint64>::min();
        entry.high = end ? end->high : std::numeric_limits<qint64>::max();
        if (start || end)
            into += entry;
    } else if (const auto span = timeSpan(textOf(value))) {
        entry.low = span->low;
        entry.high = span->high;
        into += entry;
    }
}

void addEntries(const SearchParameter& parameter, yyjson_val* value, QStringView root, QList<SearchEntry>& into)
{
    if (yyjson_is_arr(value)) {
        std::size_t index = 0;
        std::size_t count = 0;
        yyjson_val* item = nullptr;
        yyjson_arr_foreach(value, index, count, item) { addEntries(parameter, item, root, into); }
        return;
    }
    switch (parameter.kind) {
    case Token: return addTokens(parameter, value, into);
    case Date: return addTimes(parameter, value, into);
    case Reference:
        if (const QString local = localReference(textOf(value, "reference"), root); !local.isEmpty())
            into.append({.name = parameter.name, .system = local.section(u'/', 0, 0), .value = local.section(u'/', 1)});
    }
}

} // namespace

std::span<const QLatin1StringView> keptTypes() { return types; }

bool isKept(QStringView type)
{
    return std::ranges::any_of(types, [&](QLatin1StringView one) { return one == type; });
}

std::span<const SearchParameter> searchParameters() { return parameters; }

const SearchParameter* searchParameter(QStringView type, QStringView name)
{
    const auto found = std::ranges::find_if(
        parameters, [&](const SearchParameter& one) { return one.type == type && one.name == name; });
    return found == std::end(parameters) ? nullptr : &*found;
}

QList<SearchEntry> searchEntries(QStringView type, yyjson_val* resource, QStringView root)
{
    QList<SearchEntry> entries;
    for (const SearchParameter& parameter : parameters) {
        if (parameter.type != type)
            continue;
        for (const QLatin1StringView path : QLatin1StringView(parameter.paths).tokenize(u'|')) {
            if (yyjson_val* value = memberOf(resource, QByteArray(path.data(), path.size()).constData()))
                addEntries(parameter, value, root, entries);
        }
    }
    return entries;
}

QString localReference(const QString& reference, QStringView root)
{
    static const QRegularExpression form(uR"(^([A-Z][A-Za-z]{2,40}/[A-Za-z0-9\-.]{1,64})(/_history/[0-9]{1,9})?$)"_s);
    QStringView local = reference;
    if (local.startsWith(root) && local.size() > root.size() && local[root.size()] == u'/')
        local = local.sliced(root.size() + 1);
    return form.matchView(local).captured(1);
}

std::optional<TimeSpan> timeSpan(QString text)
{
    static const QRegularExpression form(
        uR"(^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$)"_s);
    text.replace(u' ', u'+'); // a plus sign that was not encoded
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.hasCaptured(2) ? match.captured(2).toInt() : 1,
        match.hasCaptured(3) ? match.captured(3).toInt() : 1);
    if (!date.isValid())
        return std::nullopt;
    const auto midnight
        = [](const QDate& day) { return QDateTime(day, QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch(); };
    if (!match.hasCaptured(2))
        return TimeSpan{midnight(date), midnight(date.addYears(1))};
    if (!match.hasCaptured(3))
        return TimeSpan{midnight(date), midnight(date.addMonths(1))};
    if (!match.hasCaptured(4))
        return TimeSpan{midnight(date), midnight(date.addDays(1))};
    QTime time = QTime::fromString(match.captured(4), u"hh:mm"_s);
    if (!time.isValid() || match.captured(5).toInt() > 60)
        return std::nullopt;
    const QString zone = match.captured(7);
    const int minutes
        = zone.size() == 6 ? (zone.mid(1, 2).toInt() * 60 + zone.mid(4, 2).toInt()) * (zone[0] == u'-' ? -1 : 1) : 0;
    const qint64 low = QDateTime(date, time, QTimeZone::UTC).toMSecsSinceEpoch() + match.captured(5).toInt() * 1000
        + match.captured(6).leftJustified(3, u'0', true).toInt() - minutes * 60'000;
    return TimeSpan{low, low + (match.hasCaptured(6) ? 1 : match.hasCaptured(5) ? 1000 : 60'000)};
}

} // namespace naer::sandbox
