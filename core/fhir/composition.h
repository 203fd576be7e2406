// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct CompositionAttester
{
    QString mode, time;
    Reference party;

    static void fields(auto& with, auto& self)
    {
        with.requiredCode("mode"_L1, self.mode, {"personal"_L1, "professional"_L1, "legal"_L1, "official"_L1});
        with("time"_L1, self.time);
        with("party"_L1, self.party);
    }
    bool operator==(const CompositionAttester&) const = default;
};

struct CompositionEvent
{
    std::vector<CodeableConcept> code;
    Period period;
    std::vector<Reference> detail;

    static void fields(auto& with, auto& self)
    {
        with("code"_L1, self.code);
        with("period"_L1, self.period);
        with("detail"_L1, self.detail);
    }
    bool operator==(const CompositionEvent&) const = default;
};

struct CompositionSection
{
    QString title;
    CodeableConcept code;
    std::vector<Reference> author;
    Reference focus;
    Narrative text;
    QString mode;
    CodeableConcept orderedBy;
    std::vector<Reference> entry;
    CodeableConcept emptyReason;
    std::vector<CompositionSection> section;

    static void fields(auto& with, auto& self)
    {
        with("title"_L1, self.title);
        with("code"_L1, self.code);
        with("author"_L1, self.author);
        with("focus"_L1, self.focus);
        with("text"_L1, self.text);
        with.code("mode"_L1, self.mode, {"working"_L1, "snapshot"_L1, "changes"_L1});
        with("orderedBy"_L1, self.orderedBy);
        with("entry"_L1, self.entry);
        with("emptyReason"_L1, self.emptyReason);
        with("section"_L1, self.section);
    }
    bool operator==(const CompositionSection&) const = default;
};

struct Composition : DomainResource
{
    static constexpr QLatin1StringView typeName{"Composition"};

    Identifier identifier;
    QString status;
    CodeableConcept type;
    std::vector<CodeableConcept> category;
    Reference subject, encounter;
    QString date;
    std::vector<Reference> author;
    QString title, confidentiality;
    std::vector<CompositionAttester> attester;
    Reference custodian;
    std::vector<CompositionEvent> event;
    std::vector<CompositionSection> section;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with.requiredCode(
            "status"_L1, self.status, {"preliminary"_L1, "final"_L1, "amended"_L1, "entered-in-error"_L1});
        with.required("type"_L1, self.type);
        with("category"_L1, self.category);
        with("subject"_L1, self.subject);
        with("encounter"_L1, self.encounter);
        with.required("date"_L1, self.date);
        with.required("author"_L1, self.author);
        with.required("title"_L1, self.title);
        with("confidentiality"_L1, self.confidentiality);
        with("attester"_L1, self.attester);
        with("custodian"_L1, self.custodian);
        with("event"_L1, self.event);
        with("section"_L1, self.section);
    }
    bool operator==(const Composition&) const = default;
};

} // namespace naer::fhir
