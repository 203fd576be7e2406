// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace naer::sandbox {

/// The database: WAL, synchronous FULL, one writer. A statement that fails is remembered until the transaction ends,
/// which then is not committed: whoever writes need not ask after each.
class Store
{
public:
    /// Errors: IoFailed, Damaged.
    static Result<std::unique_ptr<Store>> open(const QString& file);
    ~Store();

    bool begin();
    /// False where anything failed in between; then nothing of it stays.
    bool commit();
    void rollBack();

    using Row = QVariantList;
    QList<Row> rows(const QString& sql, const QVariantList& values = {});
    /// The first column of the first row, or nothing.
    QVariant value(const QString& sql, const QVariantList& values = {});
    /// How many rows it changed.
    int run(const QString& sql, const QVariantList& values = {});
    qint64 insert(const QString& sql, const QVariantList& values); ///< the number of the new row

private:
    Store() = default;
    Result<void> prepareSchema();
    QSqlQuery* executed(const QString& sql, const QVariantList& values);

    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements; ///< prepared once
    bool m_failed = false;
};

} // namespace naer::sandbox
