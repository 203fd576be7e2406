// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct CommunicationPayload
{
    QString contentString;
    Attachment contentAttachment;
    Reference contentReference;

    static void fields(auto& with, auto& self)
    {
        with("contentString"_L1, self.contentString);
        with("contentAttachment"_L1, self.contentAttachment);
        with("contentReference"_L1, self.contentReference);
    }
    bool operator==(const CommunicationPayload&) const = default;
};

struct Communication : DomainResource
{
    static constexpr QLatin1StringView typeName{"Communication"};

    std::vector<Identifier> identifier;
    std::vector<Reference> basedOn, partOf, inResponseTo;
    QString status;
    CodeableConcept statusReason;
    std::vector<CodeableConcept> category;
    QString priority;
    std::vector<CodeableConcept> medium;
    Reference subject;
    CodeableConcept topic;
    std::vector<Reference> about;
    Reference encounter;
    QString sent, received;
    std::vector<Reference> recipient;
    Reference sender;
    std::vector<CodeableConcept> reasonCode;
    std::vector<Reference> reasonReference;
    std::vector<CommunicationPayload> payload;
    std::vector<Annotation> note;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("basedOn"_L1, self.basedOn);
        with("partOf"_L1, self.partOf);
        with("inResponseTo"_L1, self.inResponseTo);
        with.requiredCode("status"_L1, self.status,
            {"preparation"_L1, "in-progress"_L1, "not-done"_L1, "on-hold"_L1, "stopped"_L1, "completed"_L1,
                "entered-in-error"_L1, "unknown"_L1});
        with("statusReason"_L1, self.statusReason);
        with("category"_L1, self.category);
        with.code("priority"_L1, self.priority, {"routine"_L1, "urgent"_L1, "asap"_L1, "stat"_L1});
        with("medium"_L1, self.medium);
        with("subject"_L1, self.subject);
        with("topic"_L1, self.topic);
        with("about"_L1, self.about);
        with("encounter"_L1, self.encounter);
        with("sent"_L1, self.sent);
        with("received"_L1, self.received);
        with("recipient"_L1, self.recipient);
        with("sender"_L1, self.sender);
        with("reasonCode"_L1, self.reasonCode);
        with("reasonReference"_L1, self.reasonReference);
        with("payload"_L1, self.payload);
        with("note"_L1, self.note);
    }
    bool operator==(const Communication&) const = default;
};

} // namespace naer::fhir
