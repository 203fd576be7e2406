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

/// Whom the holder has asked stands where FHIR says for whom fulfilment is sought (Task.restriction.recipient).
void ask(fhir::Task& task, const Clinician& whom, Elements& elements)
{
    task.restriction.recipient.clear();
    if (!whom.isNobody())
        task.restriction.recipient = {referenceTo(whom)};
    elements.push_back({"restriction"_L1, elementJson(task.restriction)});
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
    case Act::Decline: return item.handedTo.is(me) || (isMine && !item.handedTo.isNobody());
    case Act::Answer: return isMine;
    }
    return false;
}

Result<QByteArray> changedTask(
    QByteArrayView json, const WantedAct& wanted, const Clinician& me, const Moment& now)
{
    fhir::ReadReport report;
    auto resource = fhir::readResource(json, report);
    if (!resource)
        return passOn(resource);
    auto* const task = std::get_if<fhir::Task>(&*resource);
    const auto item = task ? workItemFrom(*task) : std::nullopt;
    if (!item)
        return fail(ErrorCode::BadFile, u"no Task of ours"_s);
    if (!mayAct(*item, wanted.act, me))
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
    case Act::Decline: ask(*task, {}, elements); break;
    case Act::Answer: {
        const QString text = wanted.text.trimmed();
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
    switch (wanted.act) {
    case Act::TakeOver:
    case Act::Accept: return item.stage == WorkItem::Stage::Open && item.holder.is(me) && item.handedTo.isNobody();
    case Act::HandOn: return item.stage == WorkItem::Stage::Open && item.handedTo.is(wanted.to);
    case Act::Decline: return item.stage == WorkItem::Stage::Open && item.handedTo.isNobody();
    case Act::Answer:
        return item.stage == WorkItem::Stage::Answered && item.holder.is(me)
            && item.answer == plainText(wanted.text.trimmed(), longestAnswer, Lines::Kept);
    }
    return false;
}

} // namespace naer
