// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/sharedseries.h"
#include "core/clinician/workitem.h"
#include "core/fhir/resource.h"

namespace naer {

/// A resource and the name by which others refer to it: "Observation/17", or the fullUrl of a Bundle.
struct RecordEntry
{
    QString url;
    fhir::Resource resource;
};

/// How far a clinician has seen before.
struct LastLook
{
    QString newest; ///< the newest time of change that was seen, as the server says it; empty: nothing was seen
    Moment at;
};

/// What a citizen shares with the place, for one screen (F2): their words first, what is new, what is not shared.
struct CitizenRecord
{
    QString name;
    QDate born; ///< may be invalid: not said
    QString cpr; ///< "020191-9990"; may be empty
    std::vector<WorkItem> items; ///< open ones first, then the newest
    int unreadableItems = 0; ///< Tasks that we cannot read for sure
    std::vector<SharedSeries> series; ///< with measurements or with what was taken out; what has changed first
    bool isByConsent = false; ///< consents say what is shared; false of a file or link, which is all there is
    std::vector<const Kind*> notShared; ///< by the consents; may exist or not
    std::optional<Moment> sharedUntil; ///< the latest end of the consents
    int unreadable = 0; ///< Observations that we cannot read for sure
    int changes = 0; ///< since the last look; all, where there was none
    std::optional<Moment> lastLook;
    QString newest; ///< what a LastLook is to keep
};

/// Puts together what a server or a file has about one citizen. What no consent in force covers is left out, where
/// there are consents: what the citizen took back is gone at once. `byConsent`: without any consent there is nothing.
/// `base`: the address of the server; of a file empty.
CitizenRecord citizenRecord(const std::vector<RecordEntry>& entries, bool byConsent,
    const std::optional<LastLook>& lastLook, const Moment& now, const QUrl& base = {});

} // namespace naer
