// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct DeviceName
{
    QString name, type;

    static void fields(auto& with, auto& self)
    {
        with.required("name"_L1, self.name);
        with.requiredCode("type"_L1, self.type,
            {"udi-label-name"_L1, "user-friendly-name"_L1, "patient-reported-name"_L1, "manufacturer-name"_L1,
                "model-name"_L1, "other"_L1});
    }
    bool operator==(const DeviceName&) const = default;
};

struct DeviceVersion
{
    CodeableConcept type;
    QString value;

    static void fields(auto& with, auto& self)
    {
        with("type"_L1, self.type);
        with.required("value"_L1, self.value);
    }
    bool operator==(const DeviceVersion&) const = default;
};

struct Device : DomainResource
{
    static constexpr QLatin1StringView typeName{"Device"};

    std::vector<Identifier> identifier;
    QString status, manufacturer, serialNumber;
    std::vector<DeviceName> deviceName;
    QString modelNumber;
    CodeableConcept type;
    std::vector<DeviceVersion> version;
    Reference patient, owner;
    std::vector<Annotation> note;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with("identifier"_L1, self.identifier);
        with.code("status"_L1, self.status, {"active"_L1, "inactive"_L1, "entered-in-error"_L1, "unknown"_L1});
        with("manufacturer"_L1, self.manufacturer);
        with("serialNumber"_L1, self.serialNumber);
        with("deviceName"_L1, self.deviceName);
        with("modelNumber"_L1, self.modelNumber);
        with("type"_L1, self.type);
        with("version"_L1, self.version);
        with("patient"_L1, self.patient);
        with("owner"_L1, self.owner);
        with("note"_L1, self.note);
    }
    bool operator==(const Device&) const = default;
};

} // namespace naer::fhir
