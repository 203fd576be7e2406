// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

/// An input or output of a task.
struct TaskParameter
{
    CodeableConcept type, valueCodeableConcept;
    QString valueString, valueDateTime;
    std::optional<bool> valueBoolean;
    std::optional<qint64> valueInteger;
    Quantity valueQuantity;
    Reference valueReference;

    static void fields(auto& with, auto& self)
    {
        with.required("type"_L1, self.type);
        with("valueCodeableConcept"_L1, self.valueCodeableConcept);
        with("valueString"_L1, self.valueString);
        with("valueDateTime"_L1, self.valueDateTime);
        with("valueBoolean"_L1, self.valueBoolean);
        with("valueInteger"_L1, self.valueInteger);
        with("valueQuantity"_L1, self.valueQuantity);
        with("valueReference"_L1, self.valueReference);
    }
    bool operator==(const TaskParameter&) const = default;
};

struct TaskRestriction
{
    std::optional<qint64> repetitions;
    Period period;
    std::vector<Reference> recipient;

    static void fields(auto& with, auto& self)
    {
        with("repetitions"_L1, self.repetitions);
        with("period"_L1, self.period);
        with("recipient"_L1, self.recipient);
    }
    bool operator==(const TaskRestriction&) const = default;
};

struct Task : DomainResource
{
    static constexpr QLatin1StringView typeName{"Task"};

    std::vector<Identifier> identifier;
    std::vector<Reference> basedOn;
    Identifier groupIdentifier;
    std::vector<Reference> partOf;
    QString status;
    CodeableConcept statusReason, businessStatus;
    QString intent, priority;
    CodeableConcept code;
    QString description;
    Reference focus, forWhom, encounter;
    Period executionPeriod;
    QString authoredOn, lastModified;
    Reference requester;
    std::vector<CodeableConcept> performerType;
    Reference owner, location;
    CodeableConcept reasonCode;
    Reference reasonReference;
    std::vector<Annotation> note;
    std::vector<Reference> relevantHistory;
    TaskRestriction restriction;
    std::vector<TaskParameter> input, output;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("basedOn"_L1, self.basedOn);
        with("groupIdentifier"_L1, self.groupIdentifier);
        with("partOf"_L1, self.partOf);
        with.requiredCode("status"_L1, self.status,
            {"draft"_L1, "requested"_L1, "received"_L1, "accepted"_L1, "rejected"_L1, "ready"_L1, "cancelled"_L1,
                "in-progress"_L1, "on-hold"_L1, "failed"_L1, "completed"_L1, "entered-in-error"_L1});
        with("statusReason"_L1, self.statusReason);
        with("businessStatus"_L1, self.businessStatus);
        with.requiredCode("intent"_L1, self.intent,
            {"unknown"_L1, "proposal"_L1, "plan"_L1, "order"_L1, "original-order"_L1, "reflex-order"_L1,
                "filler-order"_L1, "instance-order"_L1, "option"_L1});
        with.code("priority"_L1, self.priority, {"routine"_L1, "urgent"_L1, "asap"_L1, "stat"_L1});
        with("code"_L1, self.code);
        with("description"_L1, self.description);
        with("focus"_L1, self.focus);
        with("for"_L1, self.forWhom);
        with("encounter"_L1, self.encounter);
        with("executionPeriod"_L1, self.executionPeriod);
        with("authoredOn"_L1, self.authoredOn);
        with("lastModified"_L1, self.lastModified);
        with("requester"_L1, self.requester);
        with("performerType"_L1, self.performerType);
        with("owner"_L1, self.owner);
        with("location"_L1, self.location);
        with("reasonCode"_L1, self.reasonCode);
        with("reasonReference"_L1, self.reasonReference);
        with("note"_L1, self.note);
        with("relevantHistory"_L1, self.relevantHistory);
        with("restriction"_L1, self.restriction);
        with("input"_L1, self.input);
        with("output"_L1, self.output);
    }
    bool operator==(const Task&) const = default;
};

} // namespace naer::fhir
