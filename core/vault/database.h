// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace naer {

class Database;

/// A prepared statement on loan from the database's cache; given back (reset, bindings cleared) when it ends.
/// Parameters are numbered from 1, columns from 0, as in SQLite.
class Statement
{
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, int value) { return bind(parameter, static_cast<qint64>(value)); }
    Statement& bind(int parameter, QStringView value);
    Statement& bind(int parameter, const QByteArray& value);
    Statement& bind(int parameter, std::nullopt_t);
    template <typename T>
    Statement& bind(int parameter, const std::optional<T>& value)
    {
        return value ? bind(parameter, *value) : bind(parameter, std::nullopt);
    }

    /// True where there is a row, false at the end. Errors: DiskFull, Damaged, IoFailed, AlreadyExists (unique),
    /// Internal.
    Result<bool> step();
    /// Steps to the end and resets, for statements without rows.
    Result<void> run();
    /// Resets for another round with new bindings.
    void reset();

    qint64 int64(int column) const;
    int integer(int column) const { return static_cast<int>(int64(column)); }
    bool isNull(int column) const;
    std::optional<qint64> optionalInt64(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(int64(column));
    }
    QString text(int column) const;
    QByteArray blob(int column) const { return view(column).toByteArray(); }
    /// The octets as stored, without a copy: valid until the next step.
    QByteArrayView view(int column) const;

private:
    friend class Database;
    Statement(Database& database, sqlite3_stmt* statement)
        : m_database(&database)
        , m_statement(statement)
    { }
    Database* m_database;
    sqlite3_stmt* m_statement;
    int m_bindError = 0;
};

/// The open, keyed and checked database of a vault. Belongs to one thread (see VaultSession). The raw handle never
/// leaves core/vault. Only Vault makes one.
class Database
{
public:
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// `sql` must be a string literal or otherwise outlive the database: statements are cached by where it lies.
    /// A wrong statement is a programming error: it asserts in debug builds and returns Internal.
    Result<Statement> prepare(std::string_view sql);
    Result<void> execute(std::string_view sql);
    qint64 changes() const;
    qint64 lastInsertId() const;

    /// Runs `work` in one transaction: committed durably (it is on the disk when this returns) if it returns a value,
    /// rolled back if it returns an error. Not nested.
    template <typename Work>
    auto inTransaction(Work&& work) -> std::invoke_result_t<Work>
    {
        if (auto begun = begin(); !begun)
            return passOn(begun);
        auto result = work();
        if (!result) {
            rollback();
            return result;
        }
        if (auto committed = commit(); !committed)
            return passOn(committed);
        return result;
    }

private:
    friend class Statement;
    friend class Vault;
    explicit Database(sqlite3* handle);
    Result<void> begin();
    Result<void> commit();
    void rollback();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace naer
