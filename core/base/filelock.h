// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace naer {

/// Keeps other programs out for as long as it lives (flock on a file of its own, which goes with it). Unlike POSIX
/// locks it is not lost when something else in the process opens and closes a file.
class FileLock
{
public:
    explicit FileLock(const QString& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Errors: OpenElsewhere (another program has it), NoAccess, DiskFull, IoFailed.
    Result<void> held() const;

private:
    QByteArray m_path;
    int m_descriptor;
    int m_error;
};

} // namespace naer
