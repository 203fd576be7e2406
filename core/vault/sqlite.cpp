// SPDX-License-Identifier: MPL-2.0
#include "core/vault/sqlite.h"

#include "core/base/durablefile.h"

#include <QFile>

#include <array>
#include <atomic>
#include <cstring>
#include <mutex>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

sqlite3_mem_methods underneath; // set once, before SQLite starts
std::atomic<qint64> wiped = 0;

void wipeAndFree(void* block)
{
    if (block == nullptr)
        return;
    scrub({static_cast<std::byte*>(block), static_cast<std::size_t>(underneath.xSize(block))});
    wiped.fetch_add(1, std::memory_order_relaxed);
    underneath.xFree(block);
}

void* moveAndWipe(void* block, int size)
{
    const int before = underneath.xSize(block);
    void* larger = underneath.xMalloc(size);
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, block, static_cast<std::size_t>(std::min(before, size)));
    wipeAndFree(block);
    return larger;
}

Result<void> startLibrary()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &underneath) != SQLITE_OK)
        return fail(ErrorCode::CryptoUnavailable, u"memory methods"_s);
    sqlite3_mem_methods wiping = underneath;
    wiping.xFree = wipeAndFree;
    wiping.xRealloc = moveAndWipe;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping) != SQLITE_OK || sqlite3_initialize() != SQLITE_OK)
        return fail(ErrorCode::CryptoUnavailable, u"memory methods"_s);
    // TEMP_STORE 2 or 3: sorts and temporary tables never go to /var/tmp in plaintext (trap 2)
    if (!sqlite3_compileoption_used("HAS_CODEC") || sqlite3_threadsafe() == 0
        || !(sqlite3_compileoption_used("TEMP_STORE=2") || sqlite3_compileoption_used("TEMP_STORE=3")))
        return fail(ErrorCode::CryptoUnavailable, u"not the SQLCipher we were built for"_s);
    return {};
}

} // namespace

qint64 wipedBlocks() { return wiped.load(std::memory_order_relaxed); }

Result<void> prepareLibrary()
{
    static std::once_flag once;
    static Result<void> started;
    std::call_once(once, [] { started = startLibrary(); });
    return started;
}

Result<QByteArray> readStart(const QString& path, int size)
{
    if (auto prepared = prepareLibrary(); !prepared)
        return passOn(prepared);
    sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
    const std::unique_ptr<std::byte[]> memory(new std::byte[static_cast<std::size_t>(system->szOsFile)]());
    auto* const file = reinterpret_cast<sqlite3_file*>(memory.get());
    // as a main database: only then does closing wait for the locks of others in the process
    const char* const name = sqlite3_create_filename(QFile::encodeName(path).constData(), "", "", 0, nullptr);
    int code = system->xOpen(system, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr);
    QByteArray start(size, '\0');
    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, start.data(), size, 0);
    if (file->pMethods != nullptr)
        file->pMethods->xClose(file);
    sqlite3_free_filename(name);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) // a short file is filled up with zeros
        return std::unexpected(storeError(code, nullptr));
    return start;
}

Error storeError(int code, sqlite3* handle)
{
    const QString detail = u"sqlite %1"_s.arg(code);
    switch (code & 0xff) {
    case SQLITE_FULL: return {ErrorCode::DiskFull, detail};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return {ErrorCode::Damaged, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::OpenElsewhere, detail};
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH: return {ErrorCode::NoAccess, detail};
    case SQLITE_TOOBIG: return {ErrorCode::TooLong, detail};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
            return {ErrorCode::AlreadyExists, detail};
        return {ErrorCode::Internal, detail};
    case SQLITE_IOERR: {
        // SQLite knows ENOSPC as "full"; a quota or a limit of the file size is the same to a person
        const int number = handle != nullptr ? sqlite3_system_errno(handle) : 0;
        if (number != 0 && systemError(number, u"").code == ErrorCode::DiskFull)
            return {ErrorCode::DiskFull, detail};
        return {ErrorCode::IoFailed, detail};
    }
    default: return {ErrorCode::Internal, detail};
    }
}

Result<std::optional<QString>> readOne(sqlite3* handle, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (const int code = sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr); code != SQLITE_OK)
        return std::unexpected(storeError(code, handle));
    const std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt* s) { sqlite3_finalize(s); })> owner(statement);
    const int code = statement != nullptr ? sqlite3_step(statement) : SQLITE_DONE;
    if (code == SQLITE_DONE)
        return std::nullopt;
    if (code != SQLITE_ROW)
        return std::unexpected(storeError(code, handle));
    return QString::fromUtf8(
        reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)), sqlite3_column_bytes(statement, 0));
}

Result<void> setPragma(sqlite3* handle, const char* name, const char* value, const char* answer)
{
    const std::string pragma = std::string("PRAGMA ") + name;
    if (auto set = readOne(handle, (pragma + "=" + value).c_str()); !set)
        return passOn(set);
    const auto read = readOne(handle, pragma.c_str());
    if (!read)
        return passOn(read);
    if (!*read || read->value().compare(QLatin1StringView(answer), Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Internal, u"pragma %1 does not hold"_s.arg(QLatin1StringView(name)));
    return {};
}

} // namespace naer
