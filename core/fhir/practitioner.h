// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct Qualification
{
    std::vector<Identifier> identifier;
    CodeableConcept code;
    Period period;
    Reference issuer;

    static void fields(auto& with, auto& self)
    {
        with("identifier"_L1, self.identifier);
        with.required("code"_L1, self.code);
        with("period"_L1, self.period);
        with("issuer"_L1, self.issuer);
    }
    bool operator==(const Qualification&) const = default;
};

struct Practitioner : DomainResource
{
    static constexpr QLatin1StringView typeName{"Practitioner"};

    std::vector<Identifier> identifier;
    std::optional<bool> active;
    std::vector<HumanName> name;
    std::vector<ContactPoint> telecom;
    std::vector<Address> address;
    QString gender, birthDate;
    std::vector<Qualification> qualification;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("active"_L1, self.active);
        with("name"_L1, self.name);
        with("telecom"_L1, self.telecom);
        with("address"_L1, self.address);
        with.code("gender"_L1, self.gender, {"male"_L1, "female"_L1, "other"_L1, "unknown"_L1});
        with("birthDate"_L1, self.birthDate);
        with("qualification"_L1, self.qualification);
    }
    bool operator==(const Practitioner&) const = default;
};

struct PractitionerRole : DomainResource
{
    static constexpr QLatin1StringView typeName{"PractitionerRole"};

    std::vector<Identifier> identifier;
    std::optional<bool> active;
    Period period;
    Reference practitioner, organization;
    std::vector<CodeableConcept> code, specialty;
    std::vector<Reference> location;
    std::vector<ContactPoint> telecom;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("active"_L1, self.active);
        with("period"_L1, self.period);
        with("practitioner"_L1, self.practitioner);
        with("organization"_L1, self.organization);
        with("code"_L1, self.code);
        with("specialty"_L1, self.specialty);
        with("location"_L1, self.location);
        with("telecom"_L1, self.telecom);
    }
    bool operator==(const PractitionerRole&) const = default;
};

} // namespace naer::fhir
