// SPDX-License-Identifier: MPL-2.0
#include "core/vault/database.h"

#include "core/vault/databaseprivate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

Database::Private::~Private()
{
    for (const Prepared& one : prepared)
        sqlite3_finalize(one.statement);
}

void Database::Private::giveBack(sqlite3_stmt* statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    std::ranges::find(prepared, statement, &Prepared::statement)->lent = false;
}

Database::Database(sqlite3* handle)
    : d(std::make_unique<Private>())
{
    d->handle.reset(handle);
}

Database::~Database() = default;

Result<Statement> Database::prepare(std::string_view sql)
{
    for (Private::Prepared& one : d->prepared) {
        if (one.text != sql.data() || one.lent || sql != sqlite3_sql(one.statement))
            continue;
        one.lent = true;
        return Statement(*this, one.statement);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(
        d->handle.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    Q_ASSERT_X(code != SQLITE_ERROR, "Database::prepare", sqlite3_errmsg(d->handle.get()));
    if (code != SQLITE_OK)
        return std::unexpected(storeError(code, d->handle.get()));
    if (statement == nullptr)
        return fail(ErrorCode::Internal, u"empty statement"_s);
    d->prepared.push_back({sql.data(), statement, true});
    return Statement(*this, statement);
}

Result<void> Database::execute(std::string_view sql)
{
    const int code = sqlite3_exec(d->handle.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
    Q_ASSERT_X(code != SQLITE_ERROR, "Database::execute", sqlite3_errmsg(d->handle.get()));
    if (code != SQLITE_OK)
        return std::unexpected(storeError(code, d->handle.get()));
    return {};
}

qint64 Database::changes() const { return sqlite3_changes64(d->handle.get()); }
qint64 Database::lastInsertId() const { return sqlite3_last_insert_rowid(d->handle.get()); }

Result<void> Database::begin()
{
    if (d->inTransaction)
        return fail(ErrorCode::Internal, u"a transaction inside a transaction"_s);
    auto begun = prepare("BEGIN IMMEDIATE").and_then([](Statement statement) { return statement.run(); });
    d->inTransaction = begun.has_value();
    return begun;
}

Result<void> Database::commit()
{
    Result<void> done;
    if (d->counting)
        done = prepare("UPDATE vault SET sequence = ?1").and_then([this](Statement statement) {
            return statement.bind(1, d->sequence + 1).run();
        });
    if (done)
        done = prepare("COMMIT").and_then([](Statement statement) { return statement.run(); });
    if (!done) {
        rollback();
        return done;
    }
    d->inTransaction = false;
    if (d->counting) {
        ++d->sequence;
        if (d->committed)
            d->committed(d->sequence);
    }
    return {};
}

void Database::rollback()
{
    // after a full disk or a failed write SQLite has rolled back by itself; asking again would be an error
    if (sqlite3_get_autocommit(d->handle.get()) == 0)
        (void)prepare("ROLLBACK").and_then([](Statement statement) { return statement.run(); });
    d->inTransaction = false;
}

} // namespace naer
