// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/vault/database.h"

#include <QString>
#include <QStringList>

namespace naer {

/// Half-typed entries, kept over leaving, locking and crashes. Each call is a durable transaction of its own.
class DraftRepository
{
public:
    explicit DraftRepository(Database& database)
        : m_database(database)
    { }

    Result<void> save(const QString& key, const QString& value, const Moment& now);
    /// Errors: NotFound.
    Result<QString> load(const QString& key) const;
    /// Removing what is not there is no error.
    Result<void> remove(const QString& key);
    /// The same inside the caller's transaction.
    Result<void> removeWithin(const QString& key);
    /// In the order of the alphabet.
    Result<QStringList> keys() const;
    /// The keys that begin so, the one saved last first.
    Result<QStringList> newestFirst(const QString& prefix) const;

private:
    Result<QStringList> read(Result<Statement> select) const;
    Database& m_database;
};

} // namespace naer
