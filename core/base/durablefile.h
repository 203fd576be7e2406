// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

class QFile;

namespace naer {

/// Small files that must survive a power cut, readable by their owner alone (0600).

/// Replaces the file as a whole: a temporary file beside it, flushed, renamed, the folder flushed. Whoever reads finds
/// the old content or the new, never a part. Errors: DiskFull, NoAccess, IoFailed; the old file is then unchanged.
Result<void> replaceDurably(const QString& path, const QByteArray& content);
/// Makes a new empty file. Errors: AlreadyExists, DiskFull, NoAccess, IoFailed.
Result<void> createPrivately(const QString& path);
/// At most `limit` bytes. Errors: NotFound, NoAccess, OutOfRange (longer than the limit), IoFailed.
Result<QByteArray> readWhole(const QString& path, qint64 limit);
/// Opens a file that a person named, for reading, where it is a plain one: a pipe or a device in its place would hold
/// us for ever. Errors: NotFound, NoAccess, IoFailed.
Result<void> openPlainFile(QFile& file, const QString& path);
/// Makes names in the folder of `path` last. Errors: NoAccess, IoFailed.
Result<void> flushFolderOf(const QString& path);
/// Renames within one folder and flushes it. Errors: as replaceDurably.
Result<void> renameDurably(const QString& from, const QString& to);
/// What an errno of the system means for us.
Error systemError(int number, QStringView doing);

} // namespace naer
