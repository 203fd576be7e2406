// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/workact.h"
#include "core/fhir/resource.h"
#include "core/sharing/fhircodes.h"
#include "core/sharing/fhirshare.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Tasks as a place's server has them, and the people who work there.
namespace naer::test {

using namespace Qt::StringLiterals;

/// With single quotes, to be read more easily.
inline QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

inline const Clinician lis{u"Practitioner/7"_s, u"Lis Holm"_s}, ole{u"Practitioner/8"_s, u"Ole Bro"_s},
    eva{u"Practitioner/9"_s, u"Eva Lund"_s};
inline const Clinician nobody;

inline fhir::Reference referenceTo(const Clinician& who) { return {.reference = who.reference, .display = who.name}; }

/// A Task of ours about Patient/17 that nobody has taken yet.
inline fhir::Task taskOf(const QString& id, const QString& status = u"requested"_s)
{
    fhir::Task task;
    task.id = id;
    task.meta.versionId = u"3"_s;
    task.status = status;
    task.intent = u"order"_s;
    task.forWhom.reference = u"Patient/17"_s;
    task.authoredOn = u"2026-10-10T08:00:00+02:00"_s;
    task.owner = {.reference = u"Organization/1"_s, .display = u"Lægehuset i Hammel"_s};
    return task;
}

inline fhir::Task heldBy(const Clinician& who, const Clinician& asked = nobody, const QString& id = u"5"_s)
{
    fhir::Task task = taskOf(id, u"accepted"_s);
    task.owner = referenceTo(who);
    if (!asked.isNobody())
        task.restriction.recipient = {referenceTo(asked)};
    return task;
}

inline fhir::TaskParameter input(const QString& what, const QString& at = {})
{
    return {.type = {.coding = {{.system = ownTaskSystem, .code = what}}}, .valueDateTime = at};
}

inline Moment atNow() { return FakeClock().now(); }

inline QByteArray changed(const QByteArray& task, const WantedAct& wanted, const Clinician& me)
{
    const auto done = changedTask(task, wanted, me, atNow());
    return done ? *done : errorName(done.error().code).toUtf8();
}
inline ErrorCode refusal(const fhir::Task& task, const WantedAct& wanted, const Clinician& me)
{
    const auto done = changedTask(fhir::toJson(task), wanted, me, atNow());
    return done ? ErrorCode::Internal : done.error().code;
}
inline std::optional<WorkItem> itemIn(const QByteArray& task)
{
    fhir::ReadReport report;
    const auto resource = fhir::readResource(task, report);
    return resource ? workItemFrom(std::get<fhir::Task>(*resource)) : std::nullopt;
}
inline QJsonObject objectIn(const QByteArray& task) { return QJsonDocument::fromJson(task).object(); }

} // namespace naer::test
