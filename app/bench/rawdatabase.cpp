// SPDX-License-Identifier: MPL-2.0
#define SQLITE_HAS_CODEC 1
#include "app/bench/rawdatabase.h"

#include <cstdio>
#include <cstdlib>
#include <sqlcipher/sqlite3.h>
#include <string>

namespace naer::bench {

namespace {

const std::string rawKey = "x'" + std::string(64, '7') + "'";

void must(int code, int wanted = SQLITE_OK)
{
    if (code != wanted) {
        std::fprintf(stderr, "the raw database answers %d\n", code);
        std::exit(1);
    }
}

sqlite3* opened(const QString& file)
{
    sqlite3* handle = nullptr;
    must(sqlite3_open(qUtf8Printable(file), &handle));
    must(sqlite3_key(handle, rawKey.data(), static_cast<int>(rawKey.size())));
    must(sqlite3_exec(handle,
        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY",
        nullptr, nullptr, nullptr));
    return handle;
}

} // namespace

RawDatabase::RawDatabase(const QString& file)
    : m_handle(opened(file))
{
    execute("CREATE TABLE IF NOT EXISTS observation (kind INTEGER NOT NULL, taken_ms INTEGER NOT NULL, nonce INTEGER "
            "NOT NULL,"
            " taken_offset INTEGER NOT NULL, v1 INTEGER NOT NULL, v2 INTEGER, v3 INTEGER, recorded_ms INTEGER NOT NULL,"
            " recorded_offset INTEGER NOT NULL, recorded_by TEXT NOT NULL, source INTEGER NOT NULL, status INTEGER NOT "
            "NULL,"
            " version INTEGER NOT NULL, context TEXT, readings TEXT, note TEXT, device INTEGER, remarks TEXT,"
            " clock_correction INTEGER, PRIMARY KEY (kind, taken_ms, nonce)) "
            "WITHOUT ROWID");
    execute("CREATE TABLE IF NOT EXISTS rollup (kind INTEGER, level INTEGER, bucket INTEGER, n1 INTEGER, sum1 INTEGER, "
            "low1 INTEGER,"
            " high1 INTEGER, PRIMARY KEY (kind, level, bucket)) WITHOUT ROWID");
    m_insert = prepare("INSERT INTO observation VALUES (?1, ?2, ?3, 0, ?4, NULL, NULL, ?2, 0, 'self', 0, 0, 1, NULL, "
                       "NULL, NULL, NULL, NULL, NULL)");
    m_latest = prepare(
        "SELECT * FROM observation WHERE kind = ?1 AND status < 2 ORDER BY taken_ms DESC, nonce DESC LIMIT 1");
    m_range = prepare(
        "SELECT * FROM observation WHERE kind = ?1 AND taken_ms >= ?2 AND taken_ms < ?3 ORDER BY taken_ms, nonce");
    m_rollups
        = prepare("SELECT * FROM rollup WHERE kind = 6 AND level = ?1 AND bucket BETWEEN ?2 AND ?3 ORDER BY bucket");
}

RawDatabase::~RawDatabase()
{
    for (sqlite3_stmt* statement : {m_insert, m_latest, m_range, m_rollups})
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void RawDatabase::execute(const char* sql) { must(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr)); }

sqlite3_stmt* RawDatabase::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    must(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr));
    return statement;
}

void RawDatabase::insert(int kind, qint64 takenMs, qint64 nonce, qint64 value)
{
    sqlite3_bind_int(m_insert, 1, kind);
    sqlite3_bind_int64(m_insert, 2, takenMs);
    sqlite3_bind_int64(m_insert, 3, nonce);
    sqlite3_bind_int64(m_insert, 4, value);
    must(sqlite3_step(m_insert), SQLITE_DONE);
    sqlite3_reset(m_insert);
}

void RawDatabase::insertRollup(int level, qint64 bucket, qint64 sum)
{
    sqlite3_stmt* statement = prepare("INSERT OR REPLACE INTO rollup VALUES (6, ?1, ?2, 288, ?3, ?3, ?3)");
    sqlite3_bind_int(statement, 1, level);
    sqlite3_bind_int64(statement, 2, bucket);
    sqlite3_bind_int64(statement, 3, sum);
    must(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_finalize(statement);
}

qint64 RawDatabase::latest(int kind)
{
    sqlite3_bind_int(m_latest, 1, kind);
    must(sqlite3_step(m_latest), SQLITE_ROW);
    const qint64 value = sqlite3_column_int64(m_latest, 4);
    sqlite3_reset(m_latest);
    return value;
}

qint64 RawDatabase::range(int kind, qint64 from, qint64 to)
{
    sqlite3_bind_int(m_range, 1, kind);
    sqlite3_bind_int64(m_range, 2, from);
    sqlite3_bind_int64(m_range, 3, to);
    qint64 rows = 0;
    volatile qint64 read = 0;
    while (sqlite3_step(m_range) == SQLITE_ROW) {
        for (int column = 0; column < 16; ++column)
            read = read + sqlite3_column_int64(m_range, column);
        ++rows;
    }
    sqlite3_reset(m_range);
    return rows;
}

qint64 RawDatabase::rollups(int level, qint64 from, qint64 to)
{
    sqlite3_bind_int(m_rollups, 1, level);
    sqlite3_bind_int64(m_rollups, 2, from);
    sqlite3_bind_int64(m_rollups, 3, to);
    qint64 rows = 0;
    volatile qint64 read = 0;
    while (sqlite3_step(m_rollups) == SQLITE_ROW) {
        for (int column = 2; column < 7; ++column)
            read = read + sqlite3_column_int64(m_rollups, column);
        ++rows;
    }
    sqlite3_reset(m_rollups);
    return rows;
}

void RawDatabase::openAndRead(const QString& file)
{
    sqlite3* handle = opened(file);
    must(sqlite3_exec(
        handle, "SELECT * FROM observation WHERE kind = 6 ORDER BY taken_ms DESC LIMIT 1", nullptr, nullptr, nullptr));
    sqlite3_close(handle);
}

} // namespace naer::bench
