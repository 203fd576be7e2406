// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct ConsentActor
{
    CodeableConcept role;
    Reference reference;

    static void fields(auto& with, auto& self)
    {
        with.required("role"_L1, self.role);
        with.required("reference"_L1, self.reference);
    }
    bool operator==(const ConsentActor&) const = default;
};

struct ConsentData
{
    QString meaning;
    Reference reference;

    static void fields(auto& with, auto& self)
    {
        with.requiredCode("meaning"_L1, self.meaning, {"instance"_L1, "related"_L1, "dependents"_L1, "authoredby"_L1});
        with.required("reference"_L1, self.reference);
    }
    bool operator==(const ConsentData&) const = default;
};

/// What is permitted or denied; provisions inside are exceptions.
struct ConsentProvision
{
    QString type;
    Period period;
    std::vector<ConsentActor> actor;
    std::vector<CodeableConcept> action;
    std::vector<Coding> securityLabel, purpose, class_;
    std::vector<CodeableConcept> code;
    Period dataPeriod;
    std::vector<ConsentData> data;
    std::vector<ConsentProvision> provision;

    static void fields(auto& with, auto& self)
    {
        with.code("type"_L1, self.type, {"deny"_L1, "permit"_L1});
        with("period"_L1, self.period);
        with("actor"_L1, self.actor);
        with("action"_L1, self.action);
        with("securityLabel"_L1, self.securityLabel);
        with("purpose"_L1, self.purpose);
        with("class"_L1, self.class_);
        with("code"_L1, self.code);
        with("dataPeriod"_L1, self.dataPeriod);
        with("data"_L1, self.data);
        with("provision"_L1, self.provision);
    }
    bool operator==(const ConsentProvision&) const = default;
};

struct ConsentPolicy
{
    QString authority, uri;

    static void fields(auto& with, auto& self)
    {
        with("authority"_L1, self.authority);
        with("uri"_L1, self.uri);
    }
    bool operator==(const ConsentPolicy&) const = default;
};

struct ConsentVerification
{
    std::optional<bool> verified;
    Reference verifiedWith;
    QString verificationDate;

    static void fields(auto& with, auto& self)
    {
        with.required("verified"_L1, self.verified);
        with("verifiedWith"_L1, self.verifiedWith);
        with("verificationDate"_L1, self.verificationDate);
    }
    bool operator==(const ConsentVerification&) const = default;
};

struct Consent : DomainResource
{
    static constexpr QLatin1StringView typeName{"Consent"};

    std::vector<Identifier> identifier;
    QString status;
    CodeableConcept scope;
    std::vector<CodeableConcept> category;
    Reference patient;
    QString dateTime;
    std::vector<Reference> performer, organization;
    Reference sourceReference;
    std::vector<ConsentPolicy> policy;
    CodeableConcept policyRule;
    std::vector<ConsentVerification> verification;
    ConsentProvision provision;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with.requiredCode("status"_L1, self.status,
            {"draft"_L1, "proposed"_L1, "active"_L1, "rejected"_L1, "inactive"_L1, "entered-in-error"_L1});
        with.required("scope"_L1, self.scope);
        with.required("category"_L1, self.category);
        with("patient"_L1, self.patient);
        with("dateTime"_L1, self.dateTime);
        with("performer"_L1, self.performer);
        with("organization"_L1, self.organization);
        with("sourceReference"_L1, self.sourceReference);
        with("policy"_L1, self.policy);
        with("policyRule"_L1, self.policyRule);
        with("verification"_L1, self.verification);
        with("provision"_L1, self.provision);
    }
    bool operator==(const Consent&) const = default;
};

} // namespace naer::fhir
