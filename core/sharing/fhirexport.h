// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observationrepository.h"
#include "core/sharing/fhircodes.h"

#include <QIODevice>

namespace naer {

enum class FhirBundle {
    Transaction, ///< to be sent to a server: each entry makes itself once, however often it is sent (ifNoneExist); a
                 ///< corrected one takes the place of what was sent before
    Document, ///< a report that stands by itself, with a list of contents first
    Collection, ///< a heap
};
/// "transaction"; nothing where there is none of that name.
std::optional<FhirBundle> fhirBundleNamed(QStringView name);

struct FhirExport
{
    FhirBundle bundle = FhirBundle::Collection;
    FhirReceiver receiver = FhirReceiver::DkCore;
    TimeRange range;
    std::vector<const Kind*> kinds; ///< empty: all
    QString title; ///< of a document, in the language of whoever reads it
    QString vaultId; ///< names the person: no number of theirs is in the vault
};

/// A document lists its contents in front, in memory.
inline constexpr qint64 mostInDocument = 10'000;

/// The measurements that count as a FHIR R4 Bundle: the person (by the name they gave for the paper), their devices,
/// and one Observation for each, oldest first of each kind; streamed. Returns the number of measurements. Errors:
/// TooLong (more than mostInDocument in a document), IoFailed.
Result<qint64> writeFhir(Database& database, const FhirExport& wanted, const Moment& now, QIODevice& out);

} // namespace naer
