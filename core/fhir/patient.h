// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct PatientCommunication
{
    CodeableConcept language;
    std::optional<bool> preferred;

    static void fields(auto& with, auto& self)
    {
        with.required("language"_L1, self.language);
        with("preferred"_L1, self.preferred);
    }
    bool operator==(const PatientCommunication&) const = default;
};

struct Patient : DomainResource
{
    static constexpr QLatin1StringView typeName{"Patient"};

    std::vector<Identifier> identifier;
    std::optional<bool> active;
    std::vector<HumanName> name;
    std::vector<ContactPoint> telecom;
    QString gender, birthDate;
    std::optional<bool> deceasedBoolean;
    QString deceasedDateTime;
    std::vector<Address> address;
    CodeableConcept maritalStatus;
    std::vector<PatientCommunication> communication;
    std::vector<Reference> generalPractitioner;
    Reference managingOrganization;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("active"_L1, self.active);
        with("name"_L1, self.name);
        with("telecom"_L1, self.telecom);
        with.code("gender"_L1, self.gender, {"male"_L1, "female"_L1, "other"_L1, "unknown"_L1});
        with("birthDate"_L1, self.birthDate);
        with("deceasedBoolean"_L1, self.deceasedBoolean);
        with("deceasedDateTime"_L1, self.deceasedDateTime);
        with("address"_L1, self.address);
        with("maritalStatus"_L1, self.maritalStatus);
        with("communication"_L1, self.communication);
        with("generalPractitioner"_L1, self.generalPractitioner);
        with("managingOrganization"_L1, self.managingOrganization);
    }
    bool operator==(const Patient&) const = default;
};

} // namespace naer::fhir
