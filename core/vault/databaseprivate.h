// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to core/vault.

#include "core/vault/database.h"
#include "core/vault/sqlite.h"

#include <functional>
#include <string>
#include <unordered_map>

namespace naer {

struct Database::Private
{
    ~Private();
    /// Back into the cache, reset and without bindings.
    void giveBack(sqlite3_stmt* statement);

    Handle handle;
    std::unordered_multimap<std::string_view, sqlite3_stmt*> idle; // keyed by the statement's own copy of its text
    bool inTransaction = false;
    bool counting = false; ///< each commit adds one to vault.sequence
    qint64 sequence = 0; ///< after the last commit
    std::function<void(qint64)> committed; ///< told the new sequence once it is on the disk
};

} // namespace naer
