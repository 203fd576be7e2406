// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>
#include <QtTypes>

struct sqlite3;
struct sqlite3_stmt;

namespace naer::bench {

/// The same table as the vault's, by the C API of SQLCipher and nothing else: the limit.
class RawDatabase
{
public:
    explicit RawDatabase(const QString& file);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    void begin() { execute("BEGIN IMMEDIATE"); }
    void commit() { execute("COMMIT"); }
    void insert(int kind, qint64 takenMs, qint64 nonce, qint64 value);
    void insertRollup(int level, qint64 bucket, qint64 sum);
    qint64 latest(int kind);
    /// Steps the range and reads every column; returns the rows.
    qint64 range(int kind, qint64 from, qint64 to);
    qint64 rollups(int level, qint64 from, qint64 to);
    /// Opens the file anew, keys it, reads one row, closes.
    static void openAndRead(const QString& file);

private:
    void execute(const char* sql);
    sqlite3_stmt* prepare(const char* sql);
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_latest = nullptr;
    sqlite3_stmt* m_range = nullptr;
    sqlite3_stmt* m_rollups = nullptr;
};

} // namespace naer::bench
