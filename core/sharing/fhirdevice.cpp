// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirdevice.h"

#include "core/fhir/systems.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Codes of IEEE 11073-10101 for kinds of devices (partition 8).
QString mdcOf(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::BloodPressureMonitor: return u"528391"_s;
    case DeviceKind::Scale: return u"528399"_s;
    case DeviceKind::Oximeter: return u"528388"_s;
    case DeviceKind::GlucoseMeter: return u"528401"_s;
    case DeviceKind::Thermometer: return u"528392"_s;
    }
    return {};
}

} // namespace

fhir::Device fhirDevice(const Device& device, const QString& identifier, const QString& patient)
{
    fhir::Device written;
    written.identifier = {{.system = fhir::system::uuid, .value = identifier}};
    written.manufacturer = device.manufacturer;
    written.modelNumber = device.model;
    written.type.coding = {{.system = fhir::system::mdc, .code = mdcOf(device.kind)}};
    written.patient.reference = patient;
    return written;
}

} // namespace naer
