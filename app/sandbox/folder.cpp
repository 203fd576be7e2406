// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/folder.h"

#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr qint64 longestFile = 1024 * 1024;

} // namespace

QString Folder::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/naer-sandbox"_s;
}

Result<void> Folder::take()
{
    m_path = QDir(m_path).absolutePath();
    const QByteArray name = QFile::encodeName(m_path);
    if (!QDir().mkpath(QDir(m_path + u"/.."_s).absolutePath())
        || (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST))
        return std::unexpected(systemError(errno, u"make the folder"));
    struct stat status{};
    if (::lstat(name.constData(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
        return fail(ErrorCode::NoAccess, u"not a folder of one's own"_s);
    if ((status.st_mode & 0077) != 0 && ::chmod(name.constData(), 0700) != 0)
        return std::unexpected(systemError(errno, u"close the folder"));
    m_lock = std::make_unique<FileLock>(file(u"lock"));
    return m_lock->held();
}

Result<QByteArray> Folder::read(QStringView name) const
{
    auto content = readWhole(file(name), longestFile);
    if (!content && content.error().code == ErrorCode::NotFound)
        return QByteArray();
    return content;
}

Result<void> Folder::write(QStringView name, const QByteArray& content) const
{
    return replaceDurably(file(name), content);
}

} // namespace naer::sandbox
