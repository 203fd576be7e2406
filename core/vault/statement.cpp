// SPDX-License-Identifier: MPL-2.0
#include "core/vault/database.h"
#include "core/vault/databaseprivate.h"

#include <utility>

namespace naer {

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bindError(other.m_bindError)
{ }

Statement::~Statement()
{
    if (m_statement != nullptr)
        m_database->d->giveBack(m_statement);
}

Statement& Statement::bind(int parameter, qint64 value)
{
    if (const int code = sqlite3_bind_int64(m_statement, parameter, value); code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

Statement& Statement::bind(int parameter, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    const int code = sqlite3_bind_text64(m_statement, parameter, utf8.constData(),
        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

Statement& Statement::bind(int parameter, const QByteArray& value)
{
    // an empty blob, not NULL: only nullopt is NULL
    const int code = value.isEmpty() ? sqlite3_bind_zeroblob(m_statement, parameter, 0)
                                     : sqlite3_bind_blob64(m_statement, parameter, value.constData(),
                                           static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT);
    if (code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

Statement& Statement::bind(int parameter, std::nullopt_t)
{
    if (const int code = sqlite3_bind_null(m_statement, parameter); code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

Result<bool> Statement::step()
{
    sqlite3* const handle = m_database->d->handle.get();
    if (m_bindError != 0)
        return std::unexpected(storeError(m_bindError, handle));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = storeError(sqlite3_extended_errcode(handle), handle);
    sqlite3_reset(m_statement);
    return std::unexpected(error);
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return passOn(row);
        if (!*row)
            break;
    }
    sqlite3_reset(m_statement);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bindError = 0;
}

qint64 Statement::int64(int column) const { return sqlite3_column_int64(m_statement, column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

QString Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArrayView Statement::view(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

} // namespace naer
