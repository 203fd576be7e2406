// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/store.h"

#include <QFile>
#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr int schemaVersion = 1;
constexpr auto connectionName = "store"_L1;
constexpr qsizetype mostStatements = 500;

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString& file)
{
    std::unique_ptr<Store> store(new Store);
    store->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
    store->m_database.setDatabaseName(file);
    if (!store->m_database.open())
        return fail(ErrorCode::IoFailed, store->m_database.lastError().text());
    if (auto ready = store->prepareSchema(); !ready)
        return passOn(ready);
    return store;
}

Store::~Store()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(connectionName);
}

Result<void> Store::prepareSchema()
{
    for (const auto& pragma : {"PRAGMA locking_mode=EXCLUSIVE"_L1, "PRAGMA journal_mode=WAL"_L1,
             "PRAGMA synchronous=FULL"_L1, "PRAGMA trusted_schema=OFF"_L1})
        rows(pragma);
    const int version = value(u"PRAGMA user_version"_s).toInt();
    if (m_failed || version > schemaVersion)
        return fail(ErrorCode::Damaged, u"the database cannot be read, or is of a newer version"_s);
    QFile schema(u":/sandbox/schema.sql"_s);
    if (!begin() || !schema.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoFailed, u"the schema"_s);
    QString text;
    for (const QString& line : QString::fromUtf8(schema.readAll()).split(u'\n'))
        text += line.section(u"--"_s, 0, 0) + u'\n';
    for (const QString& statement : text.split(u';')) {
        if (!statement.trimmed().isEmpty())
            run(statement);
    }
    run(u"PRAGMA user_version=%1"_s.arg(schemaVersion));
    return commit() ? Result<void>() : fail(ErrorCode::Damaged, u"the schema of the database"_s);
}

bool Store::begin()
{
    m_failed = false;
    run(u"BEGIN IMMEDIATE"_s);
    return !m_failed;
}

bool Store::commit()
{
    if (!m_failed)
        run(u"COMMIT"_s);
    if (!m_failed)
        return true;
    rollBack();
    return false;
}

void Store::rollBack()
{
    run(u"ROLLBACK"_s);
    m_failed = false;
}

QSqlQuery* Store::executed(const QString& sql, const QVariantList& values)
{
    auto& statement = m_statements[sql];
    if (!statement) {
        if (m_statements.size() > mostStatements) {
            m_statements.clear();
            return executed(sql, values);
        }
        statement = std::make_shared<QSqlQuery>(m_database);
        statement->setForwardOnly(true);
        if (!statement->prepare(sql)) {
            qWarning("The database refuses a statement: %s", qPrintable(statement->lastError().text()));
            m_statements.remove(sql);
            m_failed = true;
            return nullptr;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), values[i]);
    if (!statement->exec()) {
        qWarning("The database fails: %s", qPrintable(statement->lastError().nativeErrorCode()));
        m_failed = true;
        return nullptr;
    }
    return statement.get();
}

QList<Store::Row> Store::rows(const QString& sql, const QVariantList& values)
{
    QList<Row> found;
    QSqlQuery* const query = executed(sql, values);
    if (query == nullptr)
        return found;
    while (query->next()) {
        Row row;
        for (int column = 0; column < query->record().count(); ++column)
            row += query->value(column);
        found += row;
    }
    query->finish();
    return found;
}

QVariant Store::value(const QString& sql, const QVariantList& values)
{
    const auto found = rows(sql, values);
    return found.isEmpty() ? QVariant() : found.first().first();
}

int Store::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery* const query = executed(sql, values);
    if (query == nullptr)
        return 0;
    const int changed = query->numRowsAffected();
    query->finish();
    return changed;
}

qint64 Store::insert(const QString& sql, const QVariantList& values)
{
    QSqlQuery* const query = executed(sql, values);
    if (query == nullptr)
        return 0;
    const qint64 number = query->lastInsertId().toLongLong();
    query->finish();
    return number;
}

} // namespace naer::sandbox
