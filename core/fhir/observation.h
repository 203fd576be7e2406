// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

/// One of these; FHIR's value[x], without what we never meet (Range, Ratio, SampledData, time, Period).
struct ObservedValue
{
    Quantity quantity;
    CodeableConcept codeableConcept;
    QString string;
    std::optional<bool> boolean;
    std::optional<qint64> integer;
    QString dateTime;

    static void fields(auto& with, auto& self)
    {
        with("valueQuantity"_L1, self.quantity);
        with("valueCodeableConcept"_L1, self.codeableConcept);
        with("valueString"_L1, self.string);
        with("valueBoolean"_L1, self.boolean);
        with("valueInteger"_L1, self.integer);
        with("valueDateTime"_L1, self.dateTime);
    }
    bool operator==(const ObservedValue&) const = default;
};

struct ReferenceRange
{
    Quantity low, high;
    CodeableConcept type;
    QString text;

    static void fields(auto& with, auto& self)
    {
        with("low"_L1, self.low);
        with("high"_L1, self.high);
        with("type"_L1, self.type);
        with("text"_L1, self.text);
    }
    bool operator==(const ReferenceRange&) const = default;
};

struct ObservationComponent
{
    CodeableConcept code;
    ObservedValue value;
    CodeableConcept dataAbsentReason;
    std::vector<CodeableConcept> interpretation;
    std::vector<ReferenceRange> referenceRange;

    static void fields(auto& with, auto& self)
    {
        with.required("code"_L1, self.code);
        ObservedValue::fields(with, self.value);
        with.understood("dataAbsentReason"_L1, self.dataAbsentReason);
        with("interpretation"_L1, self.interpretation);
        with("referenceRange"_L1, self.referenceRange);
    }
    bool operator==(const ObservationComponent&) const = default;
};

struct Observation : DomainResource
{
    static constexpr QLatin1StringView typeName{"Observation"};

    std::vector<Identifier> identifier;
    std::vector<Reference> basedOn, partOf;
    QString status;
    std::vector<CodeableConcept> category;
    CodeableConcept code;
    Reference subject;
    std::vector<Reference> focus;
    Reference encounter;
    QString effectiveDateTime;
    Period effectivePeriod;
    QString effectiveInstant, issued;
    std::vector<Reference> performer;
    ObservedValue value;
    CodeableConcept dataAbsentReason;
    std::vector<CodeableConcept> interpretation;
    std::vector<Annotation> note;
    CodeableConcept bodySite, method;
    Reference device;
    std::vector<ReferenceRange> referenceRange;
    std::vector<Reference> hasMember, derivedFrom;
    std::vector<ObservationComponent> component;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("basedOn"_L1, self.basedOn);
        with("partOf"_L1, self.partOf);
        with.requiredCode("status"_L1, self.status,
            {"registered"_L1, "preliminary"_L1, "final"_L1, "amended"_L1, "corrected"_L1, "cancelled"_L1,
                "entered-in-error"_L1, "unknown"_L1});
        with("category"_L1, self.category);
        with.required("code"_L1, self.code);
        with("subject"_L1, self.subject);
        with("focus"_L1, self.focus);
        with("encounter"_L1, self.encounter);
        with("effectiveDateTime"_L1, self.effectiveDateTime);
        with("effectivePeriod"_L1, self.effectivePeriod);
        with("effectiveInstant"_L1, self.effectiveInstant);
        with("issued"_L1, self.issued);
        with("performer"_L1, self.performer);
        ObservedValue::fields(with, self.value);
        with.understood("dataAbsentReason"_L1, self.dataAbsentReason);
        with("interpretation"_L1, self.interpretation);
        with("note"_L1, self.note);
        with("bodySite"_L1, self.bodySite);
        with("method"_L1, self.method);
        with("device"_L1, self.device);
        with("referenceRange"_L1, self.referenceRange);
        with("hasMember"_L1, self.hasMember);
        with("derivedFrom"_L1, self.derivedFrom);
        with("component"_L1, self.component);
    }
    bool operator==(const Observation&) const = default;
};

} // namespace naer::fhir
