// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct RelatedPerson : DomainResource
{
    static constexpr QLatin1StringView typeName{"RelatedPerson"};

    std::vector<Identifier> identifier;
    std::optional<bool> active;
    Reference patient;
    std::vector<CodeableConcept> relationship;
    std::vector<HumanName> name;
    std::vector<ContactPoint> telecom;
    QString gender, birthDate;
    std::vector<Address> address;
    Period period;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("active"_L1, self.active);
        with.required("patient"_L1, self.patient);
        with("relationship"_L1, self.relationship);
        with("name"_L1, self.name);
        with("telecom"_L1, self.telecom);
        with.code("gender"_L1, self.gender, {"male"_L1, "female"_L1, "other"_L1, "unknown"_L1});
        with("birthDate"_L1, self.birthDate);
        with("address"_L1, self.address);
        with("period"_L1, self.period);
    }
    bool operator==(const RelatedPerson&) const = default;
};

} // namespace naer::fhir
