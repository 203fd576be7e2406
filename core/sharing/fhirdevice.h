// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicerepository.h"
#include "core/fhir/device.h"

namespace naer {

/// A device as a FHIR resource: kind, maker and model; not the name by which it calls itself, since makers put its
/// address into that. `url` is its fullUrl and identifier, `patient` a reference.
fhir::Device fhirDevice(const Device& device, const QString& url, const QString& patient);

} // namespace naer
