// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/csvreader.h"
#include "core/measurements/measurementservice.h"

#include <QSet>

#include <functional>

namespace naer {

/// One refused line and why.
struct ImportProblem
{
    qint64 line = 0;
    ErrorCode code = ErrorCode::BadFile;
    QString column; ///< the header of the field at fault; may be empty
};

/// What a file would bring (F78): nothing is stored by reading it.
struct ImportPlan
{
    std::vector<NewObservation> fresh;
    std::vector<qint64> freshLines; ///< line of each, same order
    qint64 withdrawn = 0; ///< taken out, or kept behind another one: left out
    qint64 doubled = 0; ///< already in the vault, or twice in the file
    std::vector<qint64> doubledLines; ///< the first 100
    qint64 refused = 0;
    std::vector<ImportProblem> problems; ///< the first 100
    qint64 unlikely = 0; ///< possible but outside the table's soft range; brought in as they are

    static constexpr std::size_t mostListed = 100;
};

/// Reads measurements from CSV into a plan and stores the plan in one transaction.
///
/// Columns by their header, in any order, unknown ones passed over: `kind`, `taken_at` (ISO 8601), `value` ("128/82",
/// "81,5"), and optionally `unit`, `pulse`, `context` ("arm=left;posture=sitting"), `note`, `recorded_by`, `status`
/// (withdrawn and merged lines are left out), `id`; five names may be Danish too ("måling", "tidspunkt", "værdi",
/// "enhed", "puls"), and so may the kinds ("vægt"). A line is doubled when the vault knows its id, whatever became of
/// it there, or when the vault or an earlier line has the same kind, instant and values.
class CsvImport
{
public:
    /// `stopped` is asked now and then: a citizen who locks does not wait for a million lines.
    CsvImport(Database& database, const Clock& clock, std::function<bool()> stopped = {})
        : m_database(database)
        , m_clock(clock)
        , m_stopped(std::move(stopped))
    { }

    /// Errors: BadFile (no header that we know, broken CSV: with the line), TooLong (more than 2,000,000 lines or 64
    /// million letters of notes), Locked (stopped).
    Result<ImportPlan> plan(QIODevice& file) const;
    /// All or nothing. Returns the number stored. Errors: Locked (stopped), as MeasurementService::add.
    Result<qint64> store(const ImportPlan& plan);

    static constexpr qint64 mostLines = 2'000'000;
    static constexpr qint64 mostLetters = 64'000'000;

private:
    struct Columns;
    std::expected<NewObservation, ImportProblem> readLine(const Columns& columns, const CsvRecord& record) const;
    bool stopped(qint64 line) const { return line % 1024 == 0 && m_stopped && m_stopped(); }
    /// Whether the vault has this line, by its id or by what it says.
    Result<bool> isKnown(const Columns& columns, const CsvRecord& record, const NewObservation& entry) const;
    Database& m_database;
    const Clock& m_clock;
    std::function<bool()> m_stopped;
};

} // namespace naer
