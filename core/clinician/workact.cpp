// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/workact.h"

#include "core/base/plaintext.h"
#include "core/fhir/resource.h"
#include "core/fhir/resourceedit.h"
#include "core/sharing/fhircodes.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

using fhir::elementJson;
using Elements = std::vector<fhir::NewElement>;

fhir::Reference referenceTo(const Clinician& who) { return {.reference = who.reference, .display = who.name}; }

/// As JSON can carry them: half an emoji is none.
QString wordsOf(const WantedAct& wanted) { return QString::fromUtf8(wanted.text.trimmed().toUtf8()); }

/// Whom the holder has asked stands where FHIR says for whom fulfilment is sought (Task.restriction.recipient).
void ask(fhir::Task& task, const Clinician& whom, Elements& elements)
{
    auto& recipients = task.restriction.recipient;
    if (std::erase_if(recipients, isPractitioner) == 0 && whom.isNobody())
        return;
    if (!whom.isNobody())
        recipients.insert(recipients.begin(), referenceTo(whom));
    elements.push_back({.name = "recipient"_L1, .json = elementJson(recipients), .within = "restriction"_L1});
}

void take(fhir::Task& task, const Clinician& me, Elements& elements)
{
    const fhir::CodeableConcept opened{.coding = {{.system = ownTaskStatusSystem, .code = u"opened"_s}}};
    elements.push_back({"status"_L1, elementJson(u"accepted"_s)});
    elements.push_back({"businessStatus"_L1, elementJson(opened)});
    elements.push_back({"owner"_L1, elementJson(referenceTo(me))});
    ask(task, {}, elements);
}

void answer(fhir::Task& task, const QString& text, const Clinician& me, const Moment& now, Elements& elements)
{
    elements.push_back({"status"_L1, elementJson(u"completed"_s)});
    elements.push_back({"businessStatus"_L1, {}});
    elements.push_back({"note"_L1,
        elementJson(fhir::Annotation{.authorReference = referenceTo(me), .time = now.toIso(), .text = text}), true});
    ask(task, {}, elements);
}

} // namespace

bool mayAct(const WorkItem& item, Act act, const Clinician& me)
{
    const bool isMine = item.holder.is(me);
    if (item.stage == WorkItem::Stage::Answered)
        return act == Act::Answer && isMine;
    if (item.stage != WorkItem::Stage::Open)
        return false;
    switch (act) {
    case Act::TakeOver: return !isMine && !item.handedTo.is(me);
    case Act::HandOn: return isMine && item.handedTo.isNobody();
    case Act::Accept: return item.handedTo.is(me);
    case Act::Decline: return item.handedTo.is(me);
    case Act::Keep: return isMine && !item.handedTo.isNobody();
    case Act::Answer: return isMine;
    }
    return false;
}

Result<QByteArray> changedTask(
    QByteArrayView json, const WantedAct& wanted, const Clinician& me, const Moment& now, const QUrl& base)
{
    fhir::ReadReport report;
    auto resource = fhir::readResource(json, report);
    if (!resource)
        return passOn(resource);
    auto* const task = std::get_if<fhir::Task>(&*resource);
    const auto item = task ? workItemFrom(*task, base) : std::nullopt;
    if (!item)
        return fail(ErrorCode::BadFile, u"no Task of ours"_s);
    const bool isFromAnother = wanted.act == Act::TakeOver && item->holder.reference != wanted.from.reference;
    if (!mayAct(*item, wanted.act, me) || isFromAnother)
        return fail(ErrorCode::Contradiction, u"it stands otherwise by now"_s);
    Elements elements{{"lastModified"_L1, elementJson(now.toIso())}};
    switch (wanted.act) {
    case Act::TakeOver:
    case Act::Accept: take(*task, me, elements); break;
    case Act::HandOn:
        if (wanted.to.isNobody() || wanted.to.is(me))
            return fail(ErrorCode::NotFound, u"nobody to hand it to"_s);
        ask(*task, wanted.to, elements);
        break;
    case Act::Decline:
    case Act::Keep: ask(*task, {}, elements); break;
    case Act::Answer: {
        const QString text = wordsOf(wanted);
        if (text.isEmpty())
            return fail(ErrorCode::EmptyValue, u"answer"_s);
        if (text.size() > longestAnswer)
            return fail(ErrorCode::TooLong, u"answer"_s);
        answer(*task, text, me, now, elements);
        break;
    }
    }
    return fhir::withElements(json, elements);
}

bool hasHappened(const WorkItem& item, const WantedAct& wanted, const Clinician& me)
{
    const bool isOpen = item.stage == WorkItem::Stage::Open, isMine = item.holder.is(me);
    switch (wanted.act) {
    case Act::TakeOver:
    case Act::Accept:
    case Act::Keep: return isOpen && isMine && item.handedTo.isNobody();
    case Act::HandOn: return isOpen && isMine && item.handedTo.is(wanted.to);
    case Act::Decline: return isOpen && !isMine && !item.holder.isNobody() && !item.handedTo.is(me);
    case Act::Answer:
        return item.stage == WorkItem::Stage::Answered && isMine
            && std::ranges::any_of(item.notes, [&](const WorkItem::Note& note) {
                   return note.by.is(me) && note.text == plainText(wordsOf(wanted), longestAnswer, Lines::Kept);
               });
    }
    return false;
}

} // namespace naer
