// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/filelock.h"
#include "core/base/result.h"

#include <QString>

#include <memory>

namespace naer::sandbox {

/// The folder of one service: 0700, its files 0600, one program at a time.
class Folder
{
public:
    explicit Folder(QString path)
        : m_path(std::move(path))
    { }

    static QString standardPath();
    QString file(QStringView name) const { return m_path + u'/' + name.toString(); }
    /// Makes it where it is not there, and keeps others out until the end. Errors: OpenElsewhere, NoAccess, IoFailed.
    Result<void> take();
    /// The content, or nothing where it is not there. Errors: NoAccess, OutOfRange, IoFailed.
    Result<QByteArray> read(QStringView name) const;
    Result<void> write(QStringView name, const QByteArray& content) const;

private:
    QString m_path;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace naer::sandbox
