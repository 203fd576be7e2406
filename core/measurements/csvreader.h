// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QStringList>

namespace naer {

/// One record of a CSV file and the line it began on (from 1).
struct CsvRecord
{
    qint64 line = 0;
    QStringList fields;
};

/// Reads CSV as people's spreadsheets write it (RFC 4180 with its common departures): comma, semicolon or tab, taken
/// from the first line; quoted fields with doubled quotes and line breaks; CRLF, LF or CR; an optional UTF-8 mark.
/// Streams: holds one record at a time. Bytes are untrusted.
class CsvReader
{
public:
    /// `device` is open for reading and outlives the reader.
    explicit CsvReader(QIODevice& device)
        : m_device(device)
    { }

    /// The next record with any text in it; nothing at the end of the file.
    /// Errors: BadFile with line number in `detail` (not UTF-8, a quote that never ends, a field over 10,000 or a
    /// record over 64 fields), IoFailed.
    Result<std::optional<CsvRecord>> next();
    QChar separator() const { return m_separator; }

    static constexpr qsizetype longestField = 10'000;
    static constexpr qsizetype mostFields = 64;

private:
    bool fill();
    int peek();
    int get();
    Result<std::optional<CsvRecord>> broken(const char* why) const;
    Result<void> endField(CsvRecord& record, QByteArray& field);
    void detectSeparator();

    QIODevice& m_device;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qint64 m_line = 1;
    QChar m_separator;
    bool m_started = false;
};

} // namespace naer
