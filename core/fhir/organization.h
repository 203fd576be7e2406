// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct Organization : DomainResource
{
    static constexpr QLatin1StringView typeName{"Organization"};

    std::vector<Identifier> identifier;
    std::optional<bool> active;
    std::vector<CodeableConcept> type;
    QString name;
    QStringList alias;
    std::vector<ContactPoint> telecom;
    std::vector<Address> address;
    Reference partOf;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with("active"_L1, self.active);
        with("type"_L1, self.type);
        with("name"_L1, self.name);
        with("alias"_L1, self.alias);
        with("telecom"_L1, self.telecom);
        with("address"_L1, self.address);
        with("partOf"_L1, self.partOf);
    }
    bool operator==(const Organization&) const = default;
};

} // namespace naer::fhir
