// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/helpdirectory.h"

#include "core/guidance/holidays.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int minutesPerDay = 24 * 60;

std::optional<int> minuteFrom(const QString& text)
{
    if (text == "24:00"_L1)
        return minutesPerDay;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    return time.isValid() ? std::optional(time.hour() * 60 + time.minute()) : std::nullopt;
}

std::optional<QList<OpeningHours::Stretch>> stretchesFrom(const QJsonValue& json)
{
    if (!json.isArray())
        return std::nullopt;
    QList<OpeningHours::Stretch> stretches;
    for (const QJsonValue item : json.toArray()) {
        const auto from = minuteFrom(item[0].toString());
        const auto to = minuteFrom(item[1].toString());
        if (!from || !to || *from >= *to)
            return std::nullopt;
        stretches += {*from, *to};
    }
    return stretches;
}

std::optional<OpeningHours> hoursFrom(const QJsonValue& json)
{
    OpeningHours hours;
    if (json.toString() == "always"_L1) {
        hours.always = true;
        return hours;
    }
    if (json.toString() == "unknown"_L1) {
        hours.known = false;
        return hours;
    }
    const auto weekdays = stretchesFrom(json["weekdays"_L1]);
    const auto saturdays = stretchesFrom(json["saturdays"_L1]);
    const auto sundays = stretchesFrom(json["sundays"_L1]);
    const auto holidays = stretchesFrom(json["holidays"_L1]);
    if (!weekdays || !saturdays || !sundays || !holidays)
        return std::nullopt;
    hours.weekdays = *weekdays;
    hours.saturdays = *saturdays;
    hours.sundays = *sundays;
    hours.holidays = *holidays;
    return hours;
}

Bilingual bilingualFrom(const QJsonValue& json) { return {json["da"_L1].toString(), json["en"_L1].toString()}; }

Result<HelpLine> lineFrom(const QJsonValue& json)
{
    HelpLine line;
    line.id = json["id"_L1].toString();
    line.phone = json["phone"_L1].toString();
    line.shown = json["shown"_L1].toString();
    line.name = bilingualFrom(json["name"_L1]);
    line.purpose = bilingualFrom(json["purpose"_L1]);
    line.audience = json["audience"_L1].toString() == "young"_L1 ? HelpLine::Audience::Young : HelpLine::Audience::All;
    line.source = json["source"_L1].toString();
    line.verified = QDate::fromString(json["verified"_L1].toString(), Qt::ISODate);
    const auto hours = hoursFrom(json["hours"_L1]);
    const QString seenAt = json["seenAt"_L1].toString();
    line.seenAt = seenAt == "owner"_L1 ? HelpLine::SeenAt::Owner : HelpLine::SeenAt::Elsewhere;
    const bool saysWhere = seenAt == "owner"_L1 || (seenAt == "elsewhere"_L1 && hours && !hours->known);
    const bool digits
        = !line.phone.isEmpty() && std::ranges::all_of(line.phone, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool sameDigits = line.shown.isEmpty() || QString(line.shown).remove(u' ') == line.phone;
    if (line.id.isEmpty() || !digits || !sameDigits || line.name.danish.isEmpty() || line.name.english.isEmpty()
        || line.source.isEmpty() || !line.verified.isValid() || !hours || !saysWhere)
        return fail(ErrorCode::BadFile, u"help line "_s + line.id);
    line.hours = *hours;
    return line;
}

bool isOpenAt(const QList<OpeningHours::Stretch>& stretches, int minute)
{
    return std::ranges::any_of(
        stretches, [minute](const auto& s) { return minute >= s.fromMinute && minute < s.toMinute; });
}

} // namespace

const QList<OpeningHours::Stretch>& OpeningHours::usual(const QDate& day) const
{
    if (isDanishHoliday(day))
        return holidays;
    return day.dayOfWeek() == 6 ? saturdays : day.dayOfWeek() == 7 ? sundays : weekdays;
}

QList<OpeningHours::Stretch> OpeningHours::on(const QDate& day) const
{
    if (!isHalfHoliday(day))
        return usual(day);
    QList<Stretch> common;
    for (const Stretch& one : usual(day)) {
        for (const Stretch& other : holidays) {
            const int from = std::max(one.fromMinute, other.fromMinute);
            const int to = std::min(one.toMinute, other.toMinute);
            if (from < to)
                common += {from, to};
        }
    }
    return common;
}

bool OpeningHours::isUncertainAt(const QDate& day, int minute) const
{
    return isHalfHoliday(day) && isOpenAt(usual(day), minute) != isOpenAt(holidays, minute);
}

const HelpDirectory& HelpDirectory::instance()
{
    static const HelpDirectory directory = [] {
        QFile file(u":/naer/guidance/helplines.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the help directory is not compiled in");
        auto read = fromJson(file.readAll());
        if (!read)
            qFatal("the help directory is wrong: %s", qPrintable(read.error().detail));
        return *read;
    }();
    return directory;
}

Result<HelpDirectory> HelpDirectory::fromJson(const QByteArray& json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadFile, parse.errorString());
    HelpDirectory directory;
    directory.m_verified = QDate::fromString(document["verified"_L1].toString(), Qt::ISODate);
    directory.m_bestBefore = QDate::fromString(document["bestBefore"_L1].toString(), Qt::ISODate);
    const auto doctor = hoursFrom(document["ownDoctorHours"_L1]);
    if (!directory.m_verified.isValid() || !directory.m_bestBefore.isValid() || !doctor)
        return fail(ErrorCode::BadFile, u"dates or the doctor's hours"_s);
    directory.m_ownDoctorHours = *doctor;
    for (const QJsonValue value : document["lines"_L1].toArray()) {
        auto line = lineFrom(value);
        if (!line)
            return passOn(line);
        directory.m_lines += *line;
    }
    if (directory.m_lines.isEmpty())
        return fail(ErrorCode::BadFile, u"no lines"_s);
    return directory;
}

OpenState HelpDirectory::stateAt(const OpeningHours& hours, const QDateTime& local)
{
    if (!hours.known)
        return OpenState::Unknown;
    if (hours.always)
        return OpenState::Open;
    const int minute = local.time().hour() * 60 + local.time().minute();
    if (hours.isUncertainAt(local.date(), minute))
        return OpenState::Unknown;
    return isOpenAt(hours.on(local.date()), minute) ? OpenState::Open : OpenState::Closed;
}

std::optional<QDateTime> HelpDirectory::nextOpening(const OpeningHours& hours, const QDateTime& local)
{
    if (stateAt(hours, local) != OpenState::Closed)
        return std::nullopt;
    const int now = local.time().hour() * 60 + local.time().minute();
    for (int ahead = 0; ahead <= 8; ++ahead) {
        const QDate day = local.date().addDays(ahead);
        for (const auto& stretch : hours.on(day)) {
            if (ahead > 0 || stretch.fromMinute > now)
                return QDateTime(day, QTime(stretch.fromMinute / 60, stretch.fromMinute % 60), local.timeZone());
        }
    }
    return std::nullopt;
}

QList<HelpLine> HelpDirectory::ordered(const QDateTime& local, bool young) const
{
    QList<HelpLine> result = m_lines;
    const auto rank = [&](const HelpLine& line) {
        const OpenState state = stateAt(line.hours, local);
        const int open = state == OpenState::Open ? 0 : state == OpenState::Unknown ? 1 : 2;
        const bool youngLine = line.audience == HelpLine::Audience::Young;
        const int audience = young ? (youngLine ? 0 : 1) : (youngLine ? 2 : 0);
        return std::pair(audience, open);
    };
    std::ranges::stable_sort(result, {}, rank);
    return result;
}

} // namespace naer
