// SPDX-License-Identifier: MPL-2.0
#include "core/base/filelock.h"

#include "core/base/durablefile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Whether the name still leads to the file that is locked: whoever held it before takes the name away with it.
bool isStill(const QByteArray& path, int descriptor)
{
    struct stat named{};
    struct stat open{};
    return ::lstat(path.constData(), &named) == 0 && ::fstat(descriptor, &open) == 0 && named.st_dev == open.st_dev
        && named.st_ino == open.st_ino;
}

} // namespace

FileLock::FileLock(const QString& path)
    : m_path(QFile::encodeName(path))
    , m_descriptor(::open(m_path.constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600))
    , m_error(m_descriptor < 0 ? errno : 0)
{
    if (m_descriptor < 0)
        return;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        m_error = errno;
    else if (!isStill(m_path, m_descriptor))
        m_error = EWOULDBLOCK;
}

FileLock::~FileLock()
{
    if (m_descriptor < 0)
        return;
    if (m_error == 0)
        ::unlink(m_path.constData());
    ::close(m_descriptor);
}

Result<void> FileLock::held() const
{
    if (m_error == EWOULDBLOCK)
        return fail(ErrorCode::OpenElsewhere, u"another program works on it"_s);
    return m_error == 0 ? Result<void>() : std::unexpected(systemError(m_error, u"lock"));
}

} // namespace naer
