// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicerepository.h"
#include "core/fhir/device.h"

namespace naer {

/// A device as a FHIR resource: kind, maker and model; not the name by which it calls itself, since makers put its
/// address into that. `patient` is a reference.
fhir::Device fhirDevice(const Device& device, const QString& identifier, const QString& patient);

} // namespace naer
