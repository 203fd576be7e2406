// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

struct sqlite3;

namespace naer {

/// One step of the schema: script number n leads from user_version n-1 to n.
struct Migration
{
    int version = 0;
    QByteArray sql;
};

/// The steps built into the program (migrations/NNN-*.sql), in order. Errors: Internal where one is missing.
Result<std::vector<Migration>> builtInMigrations();

/// Brings the schema from the version the file names to the newest, each step in one transaction together with its
/// version, so that an interruption leaves a whole older version. Errors: TooNew (nothing is changed), Damaged (another
/// program's file), and what the store says.
Result<void> migrate(sqlite3* handle, const std::vector<Migration>& steps);
Result<int> schemaVersion(sqlite3* handle);

} // namespace naer
