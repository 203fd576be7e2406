// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/csvreader.h"
#include "core/measurements/importplan.h"

namespace naer {

/// Reads measurements from CSV into a plan.
///
/// Columns by their header, in any order, unknown ones passed over: `kind`, `taken_at` (ISO 8601), `value` ("128/82",
/// "81,5"), and optionally `unit`, `pulse`, `context` ("arm=left;posture=sitting"), `note`, `recorded_by`, `status`
/// (withdrawn and merged lines are left out), `id`; five names may be Danish too ("måling", "tidspunkt", "værdi",
/// "enhed", "puls"), and so may the kinds ("vægt"). A line is doubled when the vault knows its id or brought
/// it in before, whatever became of it there, or when an earlier line, or the vault but for its devices, has the same
/// kind, instant and values. Two lines of one id that say different things: the second is refused.
class CsvImport
{
public:
    CsvImport(Database& database, const Clock& clock, Stopped stopped = {})
        : m_database(database)
        , m_clock(clock)
        , m_stopped(std::move(stopped))
    { }

    /// Errors: BadFile (no header that we know, broken CSV: with the line), TooLong (more than 2,000,000 lines or 64
    /// million letters of notes), Locked (stopped).
    Result<ImportPlan> plan(QIODevice& file) const;

private:
    struct Columns;
    std::expected<NewObservation, ImportProblem> readLine(const Columns& columns, const CsvRecord& record) const;
    /// Whether the vault has this line, by its id or by what it says.
    Result<bool> isKnown(const NewObservation& entry) const;
    Database& m_database;
    const Clock& m_clock;
    Stopped m_stopped;
};

} // namespace naer
