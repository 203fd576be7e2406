// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/workitem.h"

#include "core/base/plaintext.h"
#include "core/clinician/patientref.h"
#include "core/gateway/tokenanswer.h"
#include "core/sharing/fhircodes.h"
#include "core/sharing/fhirshare.h"
#include "core/sharing/share.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestName = 200, longestText = 10'000;

std::optional<Moment> momentFrom(const QString& text)
{
    const auto moment = Moment::fromIso(text);
    return moment ? std::optional(*moment) : std::nullopt;
}

QString plainName(const QString& name) { return plainText(name, longestName, Lines::Joined); }

Clinician clinicianFrom(const fhir::Reference& reference, const QUrl& base)
{
    for (const auto type : {"Practitioner"_L1, "PractitionerRole"_L1}) {
        if (const QString id = idIn(reference.reference, type, base); !id.isEmpty())
            return {type + u'/' + id, plainName(reference.display)};
    }
    return {};
}

WorkItem::Stage stageOf(const QString& status)
{
    if (status == "completed"_L1)
        return WorkItem::Stage::Answered;
    if (status == "rejected"_L1 || status == "failed"_L1)
        return WorkItem::Stage::Refused;
    const bool isOver = status == "cancelled"_L1 || status == "entered-in-error"_L1;
    return isOver ? WorkItem::Stage::Ended : WorkItem::Stage::Open;
}

} // namespace

bool isPractitioner(const fhir::Reference& reference)
{
    const QString type = reference.reference.section(u"/_history/"_s, 0, 0).section(u'/', -2, -2);
    return type == "Practitioner"_L1 || type == "PractitionerRole"_L1;
}

std::optional<WorkItem> workItemFrom(const fhir::Task& task, const QUrl& base)
{
    WorkItem item;
    item.patient = idIn(task.forWhom.reference, "Patient"_L1, base);
    if (item.patient.isEmpty() || task.id.isEmpty() || !isFhirId(task.id))
        return std::nullopt;
    item.id = task.id;
    if (!task.meta.versionId.isEmpty() && isFhirId(task.meta.versionId))
        item.version = "W/\"" + task.meta.versionId.toUtf8() + '"';
    item.question = plainText(task.description, longestText, Lines::Kept);
    item.sentAt = momentFrom(task.authoredOn);
    item.answerBy = momentFrom(task.restriction.period.end);
    item.changedAt = momentFrom(task.lastModified.isEmpty() ? task.meta.lastUpdated : task.lastModified);
    item.stage = stageOf(task.status);
    item.holder = clinicianFrom(task.owner, base);
    const auto asked = std::ranges::find_if(task.restriction.recipient, isPractitioner);
    if (!item.holder.isNobody() && asked != task.restriction.recipient.end())
        item.handedTo = clinicianFrom(*asked, base);
    int listed = 0, counted = 0;
    for (const fhir::TaskParameter& input : task.input) {
        const QString what = input.type.code(ownTaskSystem);
        listed += what == taskMeasurement;
        if (what == taskCount)
            counted = static_cast<int>(std::clamp<qint64>(input.valueInteger.value_or(0), 0, 1'000'000));
        if (what == taskNewest)
            item.newest = momentFrom(input.valueDateTime);
    }
    item.measurements = counted > 0 ? counted : listed; // the list has pulses of their own
    for (const fhir::Annotation& note : task.note)
        item.notes.push_back(
            {clinicianFrom(note.authorReference, base), plainText(note.text, longestText, Lines::Kept)});
    if (item.stage == WorkItem::Stage::Answered || item.stage == WorkItem::Stage::Ended) {
        const TaskAnswer answer = answerIn(task);
        item.answer = answer.text;
        item.answeredBy = answer.by;
    } else if (item.stage == WorkItem::Stage::Refused) {
        item.answer = plainText(task.statusReason.text, longestText, Lines::Kept);
    }
    return item;
}

Need needOf(const WorkItem& item, const Clinician& me, const Moment& now)
{
    if (item.stage != WorkItem::Stage::Open)
        return Need::Nothing;
    if (item.handedTo.is(me))
        return Need::HandedToMe;
    if (item.answerBy && *item.answerBy < now)
        return Need::Overdue;
    if (item.holder.isNobody())
        return Need::Nobodys;
    return item.holder.is(me) ? Need::Mine : Need::Others;
}

std::vector<WorkItem> worklist(std::vector<WorkItem> items, const Clinician& me, const Moment& now)
{
    std::erase_if(items, [](const WorkItem& item) {
        return item.stage != WorkItem::Stage::Open && item.stage != WorkItem::Stage::Answered;
    });
    constexpr qint64 never = std::numeric_limits<qint64>::max(), unknown = std::numeric_limits<qint64>::min();
    const auto order = [&](const WorkItem& item) {
        if (item.stage == WorkItem::Stage::Answered)
            return std::tuple(Need::Nothing, false, item.changedAt ? -item.changedAt->utcMs : never, unknown);
        return std::tuple(needOf(item, me, now), item.question.isEmpty(), item.answerBy ? item.answerBy->utcMs : never,
            item.newest ? item.newest->utcMs : unknown);
    };
    std::ranges::stable_sort(items, {}, order);
    return items;
}

} // namespace naer
