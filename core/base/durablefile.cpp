// SPDX-License-Identifier: MPL-2.0
#include "core/base/durablefile.h"

#include "core/base/uuid.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Owns a descriptor; -1 is none.
class Descriptor
{
public:
    Descriptor(const QString& path, int flags)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    { }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

std::unexpected<Error> lastError(QStringView doing) { return std::unexpected(systemError(errno, doing)); }

Result<void> writeNew(const QString& path, const QByteArray& content)
{
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file.isOpen() || ::fchmod(file.number(), 0600) != 0)
        return lastError(u"open");
    for (qsizetype done = 0; done < content.size();) {
        const auto written
            = ::write(file.number(), content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return lastError(u"write");
        done += written;
    }
    if (::fsync(file.number()) != 0)
        return lastError(u"fsync");
    return {};
}

} // namespace

Error systemError(int number, QStringView doing)
{
    const QString detail = u"%1: errno %2"_s.arg(doing).arg(number);
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return {ErrorCode::DiskFull, detail};
    case EACCES:
    case EPERM:
    case EROFS: return {ErrorCode::NoAccess, detail};
    case ENOENT:
    case ENOTDIR: return {ErrorCode::NotFound, detail};
    case EEXIST: return {ErrorCode::AlreadyExists, detail};
    default: return {ErrorCode::IoFailed, detail};
    }
}

Result<void> replaceDurably(const QString& path, const QByteArray& content)
{
    // a name of its own, so that two programs writing at once never empty each other's file
    const QString temporary = path + u'.' + newUuid() + u".new"_s;
    if (auto written = writeNew(temporary, content); !written) {
        ::unlink(QFile::encodeName(temporary).constData());
        return written;
    }
    return renameDurably(temporary, path);
}

Result<void> createPrivately(const QString& path)
{
    const Descriptor file(path, O_RDWR | O_CREAT | O_EXCL);
    if (!file.isOpen())
        return lastError(u"create");
    return {};
}

Result<QByteArray> readWhole(const QString& path, qint64 limit)
{
    const Descriptor file(path, O_RDONLY | O_NONBLOCK); // a pipe in the place of a file must not hold us
    if (!file.isOpen())
        return lastError(u"open");
    struct stat status{};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorCode::IoFailed, u"not a plain file"_s);
    if (status.st_size > limit)
        return fail(ErrorCode::OutOfRange, u"longer than it may be"_s);
    QByteArray content(static_cast<qsizetype>(status.st_size), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < content.size()) {
        const auto count
            = ::read(file.number(), content.data() + done, static_cast<std::size_t>(content.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return lastError(u"read");
        if (count == 0)
            break;
        done += count;
    }
    content.truncate(done);
    return content;
}

Result<void> openPlainFile(QFile& file, const QString& path)
{
    const int number = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (number < 0)
        return lastError(u"open");
    struct stat status{};
    if (::fstat(number, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(number);
        return fail(ErrorCode::IoFailed, u"not a plain file"_s);
    }
    if (!file.open(number, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(number);
        return fail(ErrorCode::IoFailed, u"open"_s);
    }
    return {};
}

Result<void> flushFolderOf(const QString& path)
{
    const Descriptor folder(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen()
        || (::fsync(folder.number()) != 0 && errno != EINVAL)) // some file systems cannot flush a folder
        return lastError(u"flush folder");
    return {};
}

Result<void> renameDurably(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return lastError(u"rename");
    return flushFolderOf(to);
}

} // namespace naer
