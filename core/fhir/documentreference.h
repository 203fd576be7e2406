// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct DocumentRelation
{
    QString code;
    Reference target;

    static void fields(auto& with, auto& self)
    {
        with.requiredCode("code"_L1, self.code, {"replaces"_L1, "transforms"_L1, "signs"_L1, "appends"_L1});
        with.required("target"_L1, self.target);
    }
    bool operator==(const DocumentRelation&) const = default;
};

struct DocumentContent
{
    Attachment attachment;
    Coding format;

    static void fields(auto& with, auto& self)
    {
        with.required("attachment"_L1, self.attachment);
        with("format"_L1, self.format);
    }
    bool operator==(const DocumentContent&) const = default;
};

struct DocumentContext
{
    std::vector<Reference> encounter;
    std::vector<CodeableConcept> event;
    Period period;
    CodeableConcept facilityType, practiceSetting;
    Reference sourcePatientInfo;
    std::vector<Reference> related;

    static void fields(auto& with, auto& self)
    {
        with("encounter"_L1, self.encounter);
        with("event"_L1, self.event);
        with("period"_L1, self.period);
        with("facilityType"_L1, self.facilityType);
        with("practiceSetting"_L1, self.practiceSetting);
        with("sourcePatientInfo"_L1, self.sourcePatientInfo);
        with("related"_L1, self.related);
    }
    bool operator==(const DocumentContext&) const = default;
};

struct DocumentReference : DomainResource
{
    static constexpr QLatin1StringView typeName{"DocumentReference"};

    Identifier masterIdentifier;
    std::vector<Identifier> identifier;
    QString status, docStatus;
    CodeableConcept type;
    std::vector<CodeableConcept> category;
    Reference subject;
    QString date;
    std::vector<Reference> author;
    Reference authenticator, custodian;
    std::vector<DocumentRelation> relatesTo;
    QString description;
    std::vector<CodeableConcept> securityLabel;
    std::vector<DocumentContent> content;
    DocumentContext context;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("masterIdentifier"_L1, self.masterIdentifier);
        with("identifier"_L1, self.identifier);
        with.requiredCode("status"_L1, self.status, {"current"_L1, "superseded"_L1, "entered-in-error"_L1});
        with.code("docStatus"_L1, self.docStatus, {"preliminary"_L1, "final"_L1, "amended"_L1, "entered-in-error"_L1});
        with("type"_L1, self.type);
        with("category"_L1, self.category);
        with("subject"_L1, self.subject);
        with("date"_L1, self.date);
        with("author"_L1, self.author);
        with("authenticator"_L1, self.authenticator);
        with("custodian"_L1, self.custodian);
        with("relatesTo"_L1, self.relatesTo);
        with("description"_L1, self.description);
        with("securityLabel"_L1, self.securityLabel);
        with.required("content"_L1, self.content);
        with("context"_L1, self.context);
    }
    bool operator==(const DocumentReference&) const = default;
};

} // namespace naer::fhir
