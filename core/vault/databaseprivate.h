// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to core/vault.

#include "core/vault/database.h"
#include "core/vault/sqlite.h"

#include <functional>
#include <vector>

namespace naer {

struct Database::Private
{
    ~Private();
    /// Back into the cache, reset and without bindings.
    void giveBack(sqlite3_stmt* statement);

    Handle handle;
    struct Prepared
    {
        const char* text; ///< the caller's own, which outlives us: the address names it
        sqlite3_stmt* statement;
        bool lent;
    };
    std::vector<Prepared> prepared; // a few dozen: looking through them is quicker than hashing a text
    bool inTransaction = false;
    bool counting = false; ///< each commit adds one to vault.sequence
    qint64 sequence = 0; ///< after the last commit
    std::function<void(qint64)> committed; ///< told the new sequence once it is on the disk
};

} // namespace naer
