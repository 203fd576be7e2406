// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to core/vault: the only place that names SQLCipher's header. Linked statically with hidden names (trap 10).

#include "core/base/result.h"
#include "core/base/securebytes.h"

#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC 1
#endif
#include <QByteArray>
#include <QString>

#include <memory>
#include <sqlcipher/sqlite3.h>
#include <string>

namespace naer {

struct CloseHandle
{
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

/// What SQLite's extended code means for us; `handle` may be null. The detail names the code only: SQLite's own message
/// can quote what was written.
Error storeError(int code, sqlite3* handle);

/// One row, one column, as text; nothing where there is no row. Errors: as Statement::step.
Result<std::optional<QString>> readOne(sqlite3* handle, const char* sql);

/// Once for the process, before SQLite's first use: memory is wiped when it is given back, so that pages and rows do
/// not stay in the heap after locking (1.1: the same effect as cipher_memory_security at 0-2 % of its cost); checks
/// that the library is SQLCipher with the options we count on, and warms its provider up. Errors: CryptoUnavailable.
Result<void> prepareLibrary();

struct HandleOptions
{
    bool fresh = false; ///< the file is new and empty
};
/// Opens, keys, sets up and checks. The handle keeps the WAL on closing until settle() is called, so that a refusal
/// leaves every file as it was. Errors: CryptoUnavailable, Damaged, OpenElsewhere, NoAccess, DiskFull, IoFailed,
/// Internal.
Result<Handle> openHandle(const QString& path, const SecureBytes& key, HandleOptions options);
/// From here on the handle may write: checkpoints at closing are allowed.
Result<void> settle(sqlite3* handle);

/// The first bytes of a file, read through SQLite's own door. Nothing else in the process may open the vault's file:
/// closing any descriptor of a file drops all POSIX locks the process has on it, and SQLite's with them. Errors: as
/// openHandle.
Result<QByteArray> readStart(const QString& path, int size);

/// Sets a pragma and reads it back: SQLite takes a mistyped name in silence. Errors: Internal where it does not answer
/// as expected, and what the store says.
Result<void> setPragma(sqlite3* handle, const char* name, const char* value, const char* answer);

/// Blocks that SQLite's allocator wiped and gave back so far; tests ask whether the wiping is in place.
qint64 wipedBlocks();

} // namespace naer
