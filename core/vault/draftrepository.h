// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace naer {

class Database;

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
    /// In the order of the alphabet.
    Result<QStringList> keys() const;

private:
    Database& m_database;
};

} // namespace naer
