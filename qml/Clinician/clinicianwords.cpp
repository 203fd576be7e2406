// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/clinicianwords.h"

#include "qml/Theme/format.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// The first words.
QString shortened(const QString& text)
{
    constexpr qsizetype longest = 90;
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longest);
    return line.first(space > 0 ? space : longest) + u" …"_s;
}

} // namespace

QString ClinicianWords::need(Need need)
{
    switch (need) {
    case Need::HandedToMe: return tr("Handed to you: say yes or no");
    case Need::Overdue: return tr("Over time");
    case Need::Nobodys: return tr("Nobody has it");
    case Need::Mine: return tr("You have it");
    case Need::Others: return tr("A colleague has it");
    case Need::Nothing: return tr("Answered lately");
    }
    return {};
}

QString ClinicianWords::symbol(Need need)
{
    switch (need) {
    case Need::HandedToMe: return u"people"_s;
    case Need::Overdue: return u"warning"_s;
    case Need::Nobodys: return u"clock"_s;
    case Need::Mine: return u"person"_s;
    case Need::Others: return u"people"_s;
    case Need::Nothing: return u"checkCircle"_s;
    }
    return {};
}

QString ClinicianWords::holder(const WorkItem& item, const Clinician& me)
{
    const QString who = item.holder.name.isEmpty() ? tr("A colleague") : Wording::breakable(item.holder.name);
    const QString asked = item.handedTo.name.isEmpty() ? tr("a colleague") : Wording::breakable(item.handedTo.name);
    if (item.holder.isNobody())
        return tr("Nobody has it.");
    if (item.handedTo.is(me))
        return tr("%1 has it and asks you to take it over. Until you say yes, %1 has it.").arg(who);
    if (item.holder.is(me))
        return item.handedTo.isNobody()
            ? tr("You have it.")
            : tr("You have it and have asked %1. Until %1 says yes, you have it.").arg(asked);
    return item.handedTo.isNobody() ? tr("%1 has it.").arg(who) : tr("%1 has it and has asked %2.").arg(who, asked);
}

QString ClinicianWords::answerBy(const WorkItem& item, const Moment& now)
{
    if (!item.answerBy)
        return tr("No day was promised.");
    const QString day = Format::longDate(item.answerBy->day());
    return *item.answerBy < now ? tr("Was to be answered by %1.").arg(day) : tr("Answer by %1.").arg(day);
}

QString ClinicianWords::answered(const WorkItem& item, const Moment& now)
{
    const QString when = item.changedAt ? u' ' + Wording::when(*item.changedAt, now) : QString();
    return item.answeredBy.isEmpty()
        ? tr("Answered%1.", "%1: when").arg(when)
        : tr("Answered%1 by %2.", "%1: when").arg(when, Wording::breakable(item.answeredBy));
}

QString ClinicianWords::sent(const WorkItem& item, const Moment& now)
{
    const QString count
        = item.measurements > 0 ? tr("%n measure\u00ADment(s).", nullptr, item.measurements) : QString();
    const QString when = item.sentAt ? tr("Sent %1.").arg(Wording::when(*item.sentAt, now)) : QString();
    return QStringList{when, count}.join(u' ').trimmed();
}

QString ClinicianWords::item(const WorkItem& item, const Clinician& me, const Moment& now)
{
    QStringList parts{item.born.isValid() ? tr("Born %1.").arg(Format::dateWithYear(item.born)) : QString(),
        item.question.isEmpty() ? tr("No question.") : tr("“%1”").arg(shortened(item.question)),
        item.stage == WorkItem::Stage::Open ? answerBy(item, now) : answered(item, now)};
    const Need need = needOf(item, me, now);
    const bool isSaidByHeading
        = need == Need::Nothing || need == Need::Nobodys || (need == Need::Mine && item.handedTo.isNobody());
    if (!isSaidByHeading)
        parts += holder(item, me);
    if (item.newest)
        parts += tr("Newest measure\u00ADment: %1.").arg(Wording::when(*item.newest, now));
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString ClinicianWords::person(const CitizenRecord& record)
{
    QStringList parts;
    if (record.born.isValid())
        parts += tr("Born %1.").arg(Format::dateWithYear(record.born));
    if (!record.cpr.isEmpty())
        parts += tr("CPR %1").arg(record.cpr);
    return parts.join(u' ');
}

QString ClinicianWords::changes(const CitizenRecord& record, const Moment& now)
{
    if (record.series.empty())
        return tr("No measure\u00ADments are shared now.");
    if (!record.isByConsent)
        return {};
    if (!record.lastLook)
        return tr("You have not looked before on this device. All is new.");
    const QString since = Wording::when(*record.lastLook, now);
    return record.changes == 0 ? tr("Nothing new since you last looked, %1.").arg(since)
                               : tr("%n new or changed since you last looked, %1.", nullptr, record.changes).arg(since);
}

QString ClinicianWords::kinds(const std::vector<const Kind*>& kinds)
{
    QStringList names;
    for (const Kind* kind : kinds) {
        QString name = Wording::kindName(*kind);
        if (!names.isEmpty() && name.size() > 1 && name[1].isLower()) // FEV1 stays
            name[0] = name[0].toLower();
        names += name;
    }
    return names.join(u", "_s);
}

QString ClinicianWords::notShared(const CitizenRecord& record)
{
    if (!record.isByConsent)
        return tr("This is what was in the link. There may be more that is not shared.");
    const QString always = tr("Wellbeing, own notes about the days and reasons for not measuring are never sent.");
    return record.notShared.empty() ? always : kinds(record.notShared) + u". "_s + always;
}

QString ClinicianWords::sharedUntil(const CitizenRecord& record)
{
    return record.sharedUntil
        ? tr("Shared until %1, or until the citizen stops.").arg(Format::dateWithYear(record.sharedUntil->day()))
        : QString();
}

QString ClinicianWords::unreadable(const CitizenRecord& record)
{
    return record.unreadable > 0
        ? tr("%n measure\u00ADment(s) cannot be read here for sure and are not shown. See them in your own system.",
              nullptr, record.unreadable)
        : QString();
}

QString ClinicianWords::quality(const SharedSeries& series)
{
    QStringList parts;
    const auto add = [&](Reported reported, const QString& words) {
        if (const int count = series.countBy(reported); count > 0)
            parts += words.arg(count);
    };
    add(Reported::Device, tr("%1 from a device", "measurements"));
    add(Reported::Citizen, tr("%1 typed by the citizen", "measurements"));
    add(Reported::Helper, tr("%1 typed by a helper", "measurements"));
    add(Reported::Unknown, tr("%1 from an unknown source", "measurements"));
    return parts.isEmpty() ? QString() : parts.join(u", "_s) + u'.';
}

QString ClinicianWords::reported(const SharedReading& reading)
{
    switch (reading.reported) {
    case Reported::Device: return tr("From a device");
    case Reported::Citizen: return tr("Typed by the citizen");
    case Reported::Helper: return reading.by.isEmpty() ? tr("Typed by a helper") : tr("Typed by %1").arg(reading.by);
    case Reported::Unknown: return reading.by.isEmpty() ? tr("Source unknown") : tr("By %1").arg(reading.by);
    }
    return {};
}

QString ClinicianWords::failure(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NoNetwork:
        return tr("There is no connection to the place's system. Try again, or call the citizen.");
    case ErrorCode::SignInNeeded: return tr("Your log-in has run out. Log in again.");
    case ErrorCode::RefusedByServer: return tr("The place's system says no. Nothing was changed.");
    case ErrorCode::Contradiction: return tr("Somebody else was quicker. See below how it stands now.");
    case ErrorCode::NotFound: return tr("It is not there any more: the citizen may have taken it back.");
    case ErrorCode::TooLong: return tr("There is more than can be shown here. See it in your own system.");
    default: return Wording::failure(error);
    }
}

} // namespace naer
