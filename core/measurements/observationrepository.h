// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/vault/database.h"

#include <functional>

namespace naer {

/// Half-open: from ≤ taken < to.
struct TimeRange
{
    qint64 fromMs = std::numeric_limits<qint64>::min();
    qint64 toMs = std::numeric_limits<qint64>::max();
};

/// Observations in the vault. Knows rows, not rules: those are in MeasurementService.
class ObservationRepository
{
public:
    explicit ObservationRepository(Database& database)
        : m_database(database)
    { }

    /// Errors: AlreadyExists (the same id).
    Result<void> insert(const Observation& observation);
    /// Writes the observation over its row and keeps what stood there as a version with the reason.
    Result<void> replace(const Observation& now, const ObservationVersion& before);
    /// Errors: NotFound.
    Result<Observation> find(const ObservationId& id) const;
    /// The versions before the present one, oldest first.
    Result<std::vector<ObservationVersion>> versions(const ObservationId& id) const;
    /// In order of time, withdrawn ones included; stops when `visit` returns false.
    Result<void> forEach(
        const Kind& kind, const TimeRange& range, const std::function<bool(const Observation&)>& visit) const;
    enum class Withdrawn { Without, With };
    /// Newest first, withdrawn ones only where they are asked for, merged ones never; after a page, those behind its
    /// last (keyset paging).
    Result<std::vector<Observation>> newest(const Kind& kind, int limit,
        const std::optional<ObservationId>& behind = std::nullopt, Withdrawn withdrawn = Withdrawn::Without) const;
    /// Whether a row that is not withdrawn, and not a device's, has this kind, instant and these values. (What a device
    /// has too is joined with it, and brings its note.)
    Result<bool> hasTwin(const Kind& kind, const Moment& taken, const Values& values) const;

private:
    Observation read(const Statement& row) const;
    Database& m_database;
};

/// Empty where there is nothing; JSON that is none reads as nothing.
QString textsToJson(const QStringList& texts);
QStringList textsFromJson(const QString& json);
QString contextToJson(const Context& context);
Context contextFromJson(const QString& json);

} // namespace naer
