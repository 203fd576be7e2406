// SPDX-License-Identifier: MPL-2.0
#include "core/vault/vaultfiles.h"

#include "core/base/durablefile.h"
#include "core/vault/highwatermark.h"
#include "core/vault/keyenvelope.h"
#include "core/vault/sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr char plainStart[] = "SQLite format 3"; // with its NUL: 16 bytes
constexpr std::size_t deviceSecretSize = 32;
constexpr qint64 pageSize = 4096;

/// Errors: NoAccess, IoFailed; a missing file is no error.
Result<bool> exists(const QString& path)
{
    struct stat status{};
    if (::lstat(QFile::encodeName(path).constData(), &status) == 0)
        return true;
    const Error error = systemError(errno, u"stat");
    return error.code == ErrorCode::NotFound ? Result<bool>(false) : std::unexpected(error);
}

} // namespace

bool isOneOf(const QString& vaultFile, const QString& path)
{
    const QFileInfo vault(vaultFile);
    const QFileInfo named(path);
    // by name, also of what is not there yet: FILE, FILE.key, FILE-wal, …
    const QString folder = QFileInfo(vault.absolutePath()).canonicalFilePath();
    if (QFileInfo(named.absolutePath()).canonicalFilePath() == folder && named.fileName().startsWith(vault.fileName()))
        return true;
    // by what the name leads to, through links of both kinds
    struct stat target{};
    if (::stat(QFile::encodeName(path).constData(), &target) != 0)
        return false;
    const auto ours = QDir(vault.absolutePath()).entryInfoList({vault.fileName() + u'*'}, QDir::Files | QDir::Hidden);
    return std::ranges::any_of(ours, [&](const QFileInfo& one) {
        struct stat status{};
        return ::stat(QFile::encodeName(one.filePath()).constData(), &status) == 0 && status.st_dev == target.st_dev
            && status.st_ino == target.st_ino;
    });
}

Result<bool> isPlainDatabase(const QString& file)
{
    const auto start = readStart(file, sizeof plainStart);
    if (!start)
        return passOn(start);
    return *start == QByteArrayView(plainStart, sizeof plainStart);
}

Result<void> checkFiles(const QString& file)
{
    const auto vault = exists(file);
    const auto key = exists(KeyEnvelope::pathFor(file));
    const auto unfinished = exists(unfinishedPathFor(file));
    for (const auto* found : {&vault, &key, &unfinished}) {
        if (!*found)
            return passOn(*found);
    }
    if (!*vault && *key && !*unfinished)
        return fail(ErrorCode::NotAVault, u"a key without its file"_s);
    if (!*vault)
        return fail(ErrorCode::NotFound, u"no vault"_s);
    struct stat status{};
    if (::stat(QFile::encodeName(file).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorCode::NotAVault, u"not a plain file"_s);
    const auto plain = isPlainDatabase(file);
    if (!plain)
        return passOn(plain);
    if (*plain)
        return fail(ErrorCode::NotAVault, u"a plain database"_s);
    if (!*key)
        return fail(ErrorCode::NotAVault, u"a file without its key"_s);
    if (status.st_size
        < pageSize) // the first page is on the disk before the file gets its name; SQLite would fill an empty one
        return fail(ErrorCode::Damaged, u"shorter than a page"_s);
    return {};
}

Result<void> clearForCreation(const QString& file)
{
    const auto vault = exists(file);
    const auto key = exists(KeyEnvelope::pathFor(file));
    const auto unfinished = exists(unfinishedPathFor(file));
    for (const auto* found : {&vault, &key, &unfinished}) {
        if (!*found)
            return passOn(*found);
    }
    if (*vault || (*key && !*unfinished)) // a key without a file may be all that is left of a vault in a backup
        return fail(ErrorCode::AlreadyExists);
    if (!*unfinished)
        return {};
    // the key is written when the unfinished file has its first page: a shorter one has nothing to do with this key
    struct stat status{};
    if (*key && ::stat(QFile::encodeName(unfinishedPathFor(file)).constData(), &status) == 0
        && status.st_size < pageSize)
        return fail(ErrorCode::AlreadyExists, u"a key without its file"_s);
    removeUnfinished(file);
    return {};
}

void removeUnfinished(const QString& file)
{
    const QString unfinished = unfinishedPathFor(file);
    // the file that says "unfinished" goes last
    for (const QString& path : {KeyEnvelope::pathFor(file), HighWaterMark::pathFor(file), unfinished + u"-wal"_s,
             unfinished + u"-journal"_s, unfinished})
        ::unlink(QFile::encodeName(path).constData());
}

QString deviceSecretKey(const QString& vaultId) { return u"naer/%1/device-secret"_s.arg(vaultId); }

Result<SecureBytes> readDeviceSecret(SecureStore& store, const QString& vaultId, const QString& storeName)
{
    if (store.name() != storeName)
        return fail(ErrorCode::DeviceSecretMissing, u"kept by %1, asked %2"_s.arg(storeName, store.name()));
    auto secret = store.read(deviceSecretKey(vaultId));
    if (!secret && secret.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::DeviceSecretMissing);
    if (secret && secret->size() != deviceSecretSize)
        return fail(ErrorCode::DeviceSecretMissing, u"not of our size"_s);
    return secret;
}

} // namespace naer
