// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/consent.h"
#include "core/gateway/recipient.h"
#include "core/sharing/consent.h"
#include "core/sharing/share.h"

namespace naer {

/// "urn:uuid:…": the identifier, in the system of URIs, by which a consent or share of ours is found at a server.
QString urnOf(const QString& uuid);
/// The citizen at this recipient's server.
QString patientAt(const Recipient& recipient);

/// A consent as FHIR says it: permit, to this organisation, until its end, for these codes measured in this period.
fhir::Consent fhirConsent(const Consent& consent, const Recipient& recipient, const Moment& now);
/// What a Task says of the measurements that it asks to look at.
struct TaskContent
{
    QStringList measurements
        = {}; ///< identifiers, of entries beside it; empty where there are too many for one transaction
    int count = 0; ///< as the citizen counts them: a pulse goes with its pressure
    std::optional<Moment> newest = {}; ///< when the newest one was taken
};

/// A share as the organisation's task: to look by the day that it promised. One that was taken back is cancelled.
fhir::Task fhirTask(const Share& share, const TaskContent& content, const Recipient& recipient, const Moment& now);

/// What an input of such a task is, in ownTaskSystem.
inline const QString taskMeasurement = QStringLiteral("measurement");
inline const QString taskCount = QStringLiteral("number-of-measurements");
inline const QString taskNewest = QStringLiteral("newest-measurement"); ///< so that a worklist tells how old it is

} // namespace naer
