// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/observation.h"
#include "core/measurements/measurementservice.h"
#include "core/sharing/fhircodes.h"

#include <QHash>

#include <span>

namespace naer {

/// Who a bundle is about and by which names its entries call each other.
struct FhirSubject
{
    QString patient; ///< fullUrl of the Patient
    QString vaultId; ///< names of devices are derived from it
    FhirReceiver receiver = FhirReceiver::DkCore;

    QString deviceIdentifier(int device) const;
};

/// Writes measurements as FHIR Observations (R4, DK Core). The parts that every observation of a kind has are made
/// once.
///
/// What is carried: values, instant with offset, when it was written down, status (final, corrected, entered-in-error),
/// by whom (F61: the citizen, a helper, a device), context, note, a device's remarks. Not carried: the single readings
/// of a guided measurement, by how much a device's clock was corrected.
class FhirObservationWriter
{
public:
    explicit FhirObservationWriter(FhirSubject subject)
        : m_subject(std::move(subject))
    { }

    /// One, or of a blood pressure with a pulse two: the pressure names the pulse as its member. They stand until the
    /// next call.
    std::span<const fhir::Observation> write(const Observation& observation);
    /// The pulse of a pressure that has none any more: entered in error, without a value.
    fhir::Observation takenOutPulse(const Observation& pressure) const;
    static QString identifierOf(const ObservationId& id) { return QStringLiteral("urn:uuid:") + id.toString(); }
    static QString identifierOfPulse(const ObservationId& pressure);

private:
    /// The observation itself, and of a blood pressure its pulse.
    using Pair = std::array<fhir::Observation, 2>;
    Pair prepared(const Kind& kind) const;
    void fill(fhir::Observation& one, const QString& identifier, const Observation& observation) const;
    fhir::Quantity quantity(const Kind& kind, int component, Milli value) const;

    FhirSubject m_subject;
    QHash<int, Pair> m_prepared; ///< by kind; each is filled anew for each measurement
};

/// What one Observation of others comes to.
struct FhirMeasurement
{
    NewObservation entry;
    std::optional<ObservationId> id; ///< where it is one of ours
    QStringList members; ///< fullUrls of observations that belong to it
    bool takenBack = false; ///< entered in error, or cancelled: there is no measurement
};

struct FhirProblem
{
    ErrorCode code;
    QString path; ///< "valueQuantity"
};

/// Reads one Observation as a measurement. Never guesses: a unit, a time or a code that is not known is a problem.
/// Problems: UnknownKind (code), UnknownUnit, EmptyValue, NotANumber, BadTime, OutOfRange and others of checkValues(),
/// UnknownContext (a status that is not final).
std::expected<FhirMeasurement, FhirProblem> readMeasurement(const fhir::Observation& observation);

} // namespace naer
