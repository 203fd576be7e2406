// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace naer {

class Database;

struct JournalEntry
{
    qint64 sequence = 0;
    Moment at;
    QString event; ///< a code: "vault-created"
    QString detail; ///< a code or JSON; may be empty
};

/// The tamper-evident log of the vault: each hash covers its row and the hash before it, so that a row changed, added
/// in between or taken out shows. Rows cut off at the end show at the high-water mark, not here.
class Journal
{
public:
    explicit Journal(Database& database)
        : m_database(database)
    { }

    /// Inside the caller's transaction: what is logged and the log stand or fall together. Errors: as Statement::step.
    Result<void> append(QStringView event, QStringView detail, const Moment& at);
    /// The newest first.
    Result<std::vector<JournalEntry>> entries(int limit) const;
    /// The number of entries. Errors: Damaged with the sequence of the first row that does not fit.
    Result<qint64> verifyChain() const;

private:
    Database& m_database;
};

} // namespace naer
