// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/resource.h"

#include <QUrl>

namespace naer {

/// "17" of "Patient/17", of "Patient/17/_history/2", and of the whole address where it lies below `base`. Empty where
/// it is of another type, or at another server: their 17 is somebody else.
QString idIn(const QString& reference, QLatin1StringView type, const QUrl& base);
/// The id of the Patient that a Patient, Task, Consent or Observation is about; empty as idIn().
QString patientOf(const fhir::Resource& resource, const QUrl& base);

} // namespace naer
