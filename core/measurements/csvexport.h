// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observationrepository.h"

#include <QIODevice>

namespace naer {

/// Writes all measurements of the range as CSV that a Danish spreadsheet opens with a double click and that CsvImport
/// reads back: UTF-8 with mark, semicolons, decimal comma, CRLF, one header line. A text that a spreadsheet would take
/// for a formula gets an apostrophe before it. Streams. Returns the number of lines written. Errors: IoFailed,
/// DiskFull.
Result<qint64> writeCsv(Database& database, const TimeRange& range, QIODevice& out);

/// "128/82", "81,5": the first components as one text; the optional one (pulse) is left out.
QString valueText(const Kind& kind, const Values& values, QChar decimalPoint);

} // namespace naer
