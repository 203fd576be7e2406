// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/desktask.h"

#include "core/base/uuid.h"
#include "core/fhir/resource.h"
#include "core/fhir/systems.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr auto businessSystem = "https://naer.example/fhir/CodeSystem/task-business-status"_L1;

QString isoNow() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate); }

yyjson_mut_val* object(yyjson_mut_doc* document, const char* name, QStringView text)
{
    yyjson_mut_val* const made = yyjson_mut_obj(document);
    setMember(document, made, name, newText(document, text));
    return made;
}

void setBusinessStatus(yyjson_mut_doc* document, yyjson_mut_val* task, const QString& code)
{
    yyjson_mut_val* const coding = object(document, "system", QString(businessSystem));
    setMember(document, coding, "code", newText(document, code));
    yyjson_mut_val* const codings = yyjson_mut_arr(document);
    yyjson_mut_arr_append(codings, coding);
    yyjson_mut_val* const status = yyjson_mut_obj(document);
    setMember(document, status, "coding", codings);
    setMember(document, task, "businessStatus", status);
}

void addNote(yyjson_mut_doc* document, yyjson_mut_val* task, const QString& author, const QString& text)
{
    yyjson_mut_val* notes = yyjson_mut_obj_get(task, "note");
    if (notes == nullptr) {
        notes = yyjson_mut_arr(document);
        setMember(document, task, "note", notes);
    }
    yyjson_mut_val* const note = yyjson_mut_arr_add_obj(document, notes);
    setMember(document, note, "authorReference", object(document, "reference", author));
    setMember(document, note, "time", newText(document, isoNow()));
    setMember(document, note, "text", newText(document, text));
}

} // namespace

DeskTask taskFrom(const DeskPlace& place, yyjson_val* resource)
{
    DeskTask task{.place = place};
    task.id = textOf(resource, "id");
    task.version = textOf(memberOf(resource, "meta"), "versionId");
    task.status = textOf(resource, "status");
    task.what = textOf(resource, "description");
    if (task.what.isEmpty())
        task.what = textOf(memberOf(resource, "code"), "text");
    yyjson_val* const about = memberOf(resource, "for");
    task.about = textOf(about, "display").isEmpty() ? textOf(about, "reference") : textOf(about, "display");
    task.due = textOf(memberOf(memberOf(resource, "restriction"), "period"), "end");
    task.json = toText(resource);
    return task;
}

QByteArray changedTask(const DeskTask& task, const DeskChange& change)
{
    const Json json = parseJson(task.json);
    const EditedJson edited(yyjson_doc_mut_copy(json.get(), nullptr));
    yyjson_mut_doc* const document = edited.get();
    yyjson_mut_val* const root = yyjson_mut_doc_get_root(document);
    setMember(document, root, "status", newText(document, change.status));
    setMember(document, root, "lastModified", newText(document, isoNow()));
    if (!change.businessCode.isEmpty())
        setBusinessStatus(document, root, change.businessCode);
    if (!change.reason.isEmpty())
        setMember(document, root, "statusReason", object(document, "text", change.reason));
    if (!change.answer.isEmpty())
        addNote(document, root, u"Practitioner/"_s + task.place.practitioner, change.answer);
    return toText(root);
}

QByteArray messageAbout(const DeskTask& task, const QString& text)
{
    fhir::Communication message;
    message.identifier = {{.system = fhir::system::uuid, .value = u"urn:uuid:"_s + newUuid()}};
    message.status = u"completed"_s;
    const Json json = parseJson(task.json);
    message.subject.reference = textOf(memberOf(yyjson_doc_get_root(json.get()), "for"), "reference");
    message.recipient = {message.subject};
    message.about = {{.reference = u"Task/"_s + task.id}};
    message.sender.reference = u"Practitioner/"_s + task.place.practitioner;
    message.sent = isoNow();
    message.payload = {{.contentString = text, .contentAttachment = {}, .contentReference = {}}};
    return fhir::toJson(message);
}

} // namespace naer::sandbox
