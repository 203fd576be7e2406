// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct ProvenanceAgent
{
    CodeableConcept type;
    std::vector<CodeableConcept> role;
    Reference who, onBehalfOf;

    static void fields(auto& with, auto& self)
    {
        with("type"_L1, self.type);
        with("role"_L1, self.role);
        with.required("who"_L1, self.who);
        with("onBehalfOf"_L1, self.onBehalfOf);
    }
    bool operator==(const ProvenanceAgent&) const = default;
};

struct ProvenanceEntity
{
    QString role;
    Reference what;

    static void fields(auto& with, auto& self)
    {
        with.requiredCode(
            "role"_L1, self.role, {"derivation"_L1, "revision"_L1, "quotation"_L1, "source"_L1, "removal"_L1});
        with.required("what"_L1, self.what);
    }
    bool operator==(const ProvenanceEntity&) const = default;
};

struct Provenance : DomainResource
{
    static constexpr QLatin1StringView typeName{"Provenance"};

    std::vector<Reference> target;
    Period occurredPeriod;
    QString occurredDateTime, recorded;
    QStringList policy;
    Reference location;
    std::vector<CodeableConcept> reason;
    CodeableConcept activity;
    std::vector<ProvenanceAgent> agent;
    std::vector<ProvenanceEntity> entity;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with.required("target"_L1, self.target);
        with("occurredPeriod"_L1, self.occurredPeriod);
        with("occurredDateTime"_L1, self.occurredDateTime);
        with.required("recorded"_L1, self.recorded);
        with("policy"_L1, self.policy);
        with("location"_L1, self.location);
        with("reason"_L1, self.reason);
        with("activity"_L1, self.activity);
        with.required("agent"_L1, self.agent);
        with("entity"_L1, self.entity);
    }
    bool operator==(const Provenance&) const = default;
};

} // namespace naer::fhir
