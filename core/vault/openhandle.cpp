// SPDX-License-Identifier: MPL-2.0
#include "core/vault/sqlite.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

struct Pragma
{
    const char* name;
    const char* value;
    const char* answer;
};

/// In this order; each is read back.
constexpr std::array pragmas{
    Pragma{"cipher_log_level", "NONE",
        "NONE"}, // after keying: the first key of the process sets it back to WARN on stderr
    Pragma{"cipher_page_size", "4096", "4096"}, // best for points (1.1)
    Pragma{"cipher_use_hmac", "ON", "1"}, Pragma{"cipher_hmac_algorithm", "HMAC_SHA512", "HMAC_SHA512"},
    Pragma{"temp_store", "MEMORY", "2"}, // trap 2: never plaintext in /var/tmp
    Pragma{"locking_mode", "EXCLUSIVE", "exclusive"}, // before the first read: no -shm, a second opener is refused
    Pragma{"journal_mode", "WAL", "wal"}, Pragma{"foreign_keys", "ON", "1"}, Pragma{"trusted_schema", "OFF", "0"},
    Pragma{"cell_size_check", "ON", "1"}, Pragma{"secure_delete", "ON", "1"},
    Pragma{"cache_size", "-16384", "-16384"}, // 16 MiB; decides how long a large import takes (1.1)
    Pragma{"synchronous", "FULL", "2"}, // what was saved is on the disk (3: NORMAL loses acknowledged rows)
    Pragma{"wal_autocheckpoint", "256", "256"}, // pages; a cut WAL loses little (trap 7)
};

struct Limit
{
    int id;
    int value;
};

/// Far above what we do, far below what harms.
constexpr std::array limits{
    Limit{SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
    Limit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
    Limit{SQLITE_LIMIT_COLUMN, 100},
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 100},
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 10},
    Limit{SQLITE_LIMIT_FUNCTION_ARG, 16},
    Limit{SQLITE_LIMIT_ATTACHED, 0},
    Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
    Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    Limit{SQLITE_LIMIT_WORKER_THREADS, 0},
};

struct Switch
{
    int id;
    int value;
};

constexpr std::array switches{
    Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},
    Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    Switch{SQLITE_DBCONFIG_DQS_DML, 0},
    Switch{SQLITE_DBCONFIG_DQS_DDL, 0},
    Switch{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    Switch{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
};

Result<void> setSwitch(sqlite3* handle, int id, int value)
{
    int answer = -1;
    if (sqlite3_db_config(handle, id, value, &answer) != SQLITE_OK || answer != value)
        return fail(ErrorCode::Internal, u"switch %1 does not hold"_s.arg(id));
    return {};
}

/// SQLCipher takes a raw key only as x'<64 hex>' in exactly 67 characters; anything else is silently a passphrase (trap
/// 4).
Result<void> setKey(sqlite3* handle, const SecureBytes& key)
{
    static constexpr char digits[] = "0123456789abcdef";
    constexpr std::size_t keySize = 32;
    if (key.size() != keySize)
        return fail(ErrorCode::Internal, u"key size"_s);
    SecureBytes text(3 + 2 * keySize);
    if (text.isEmpty())
        return fail(ErrorCode::Internal, u"no memory"_s);
    auto* at = reinterpret_cast<char*>(text.data());
    *at++ = 'x';
    *at++ = '\'';
    for (const std::byte byte : key.span()) {
        *at++ = digits[std::to_integer<unsigned>(byte >> 4)];
        *at++ = digits[std::to_integer<unsigned>(byte & std::byte{0x0f})];
    }
    *at = '\'';
    if (const int code = sqlite3_key_v2(handle, "main", text.data(), static_cast<int>(text.size())); code != SQLITE_OK)
        return std::unexpected(storeError(code, handle));
    return {};
}

} // namespace

Result<Handle> openHandle(const QString& path, const SecureBytes& key, HandleOptions options)
{
    if (auto prepared = prepareLibrary(); !prepared)
        return passOn(prepared);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(
        QFile::encodeName(path).constData(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle(opened);
    if (code != SQLITE_OK)
        return std::unexpected(storeError(code, opened));
    sqlite3_extended_result_codes(opened, 1);
    if (auto keyed = setKey(opened, key); !keyed)
        return passOn(keyed);
    for (const Limit& limit : limits) {
        sqlite3_limit(opened, limit.id, limit.value);
        if (sqlite3_limit(opened, limit.id, -1) != limit.value)
            return fail(ErrorCode::Internal, u"limit %1 does not hold"_s.arg(limit.id));
    }
    for (const Switch& item : switches) {
        if (auto set = setSwitch(opened, item.id, item.value); !set)
            return passOn(set);
    }
    const auto version = readOne(opened, "PRAGMA cipher_version");
    if (!version || !*version || !version->value().startsWith(u'4'))
        return fail(ErrorCode::CryptoUnavailable, u"cipher_version"_s);
    for (const Pragma& pragma : pragmas) {
        if (auto set = setPragma(opened, pragma.name, pragma.value, pragma.answer); !set)
            return passOn(set);
    }
    if (!options.fresh) { // the first read of the content; takes the lock
        if (auto read = readOne(opened, "SELECT count(*) FROM sqlite_master"); !read)
            return passOn(read);
    }
    return handle;
}

Result<void> settle(sqlite3* handle) { return setSwitch(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0); }

} // namespace naer
