// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/developmentfilestore.h"

#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 longestSecret = 64 * 1024;

} // namespace

QString DevelopmentFileStore::pathFor(const QString& key) const
{
    // the key's bytes in hexadecimal where they are no plain letters: no key can leave the folder
    return m_folder + u'/' + QString::fromLatin1(key.toUtf8().toPercentEncoding({}, ".~")) + u".secret"_s;
}

Result<SecureBytes> DevelopmentFileStore::read(const QString& key)
{
    auto bytes = readWhole(pathFor(key), longestSecret);
    if (!bytes)
        return passOn(bytes);
    SecureBytes value = SecureBytes::fromUtf8(*bytes);
    scrub({reinterpret_cast<std::byte*>(bytes->data()), static_cast<std::size_t>(bytes->size())});
    return value;
}

Result<void> DevelopmentFileStore::write(const QString& key, const SecureBytes& value)
{
    if (!QDir().mkpath(QFileInfo(m_folder).absolutePath()))
        return fail(ErrorCode::NoAccess, u"the folder above the store"_s);
    if (::mkdir(QFile::encodeName(m_folder).constData(), 0700) != 0 && errno != EEXIST)
        return std::unexpected(systemError(errno, u"mkdir"));
    QByteArray bytes(reinterpret_cast<const char*>(value.data()), static_cast<qsizetype>(value.size()));
    auto written = replaceDurably(pathFor(key), bytes);
    scrub({reinterpret_cast<std::byte*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    return written;
}

Result<void> DevelopmentFileStore::remove(const QString& key)
{
    const QString path = pathFor(key);
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT || errno == ENOTDIR ? Result<void>() : std::unexpected(systemError(errno, u"unlink"));
    return flushFolderOf(path);
}

} // namespace naer
