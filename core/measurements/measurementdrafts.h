// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/vault/draftrepository.h"

namespace naer {

/// What is begun of measurements and not saved. Each kind has a draft of its own, and so has each correction: what is
/// typed of one never touches another. What a draft says is the screens' own business.
class MeasurementDrafts
{
public:
    explicit MeasurementDrafts(Database& database)
        : m_drafts(database)
    { }

    Result<void> saveEntry(const Kind& kind, const QString& text, const Moment& now);
    /// Empty where nothing is begun.
    QString entry(const Kind& kind) const;
    Result<void> removeEntry(const Kind& kind);
    /// The same inside the caller's transaction: the number is stored and no longer begun, or neither.
    Result<void> removeEntryWithin(const Kind& kind);
    /// The kinds with something begun, the newest first.
    QList<const Kind*> begun() const;

    Result<void> saveChange(const ObservationId& id, const QString& text, const Moment& now);
    /// Empty where nothing is begun.
    QString change(const ObservationId& id) const;
    Result<void> removeChange(const ObservationId& id);
    /// The correction begun last.
    std::optional<ObservationId> newestChange() const;

private:
    bool oldIsOf(const Kind& kind) const;
    DraftRepository m_drafts;
};

} // namespace naer
