// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/commands.h"

#include <QIODevice>

namespace naer::cli {

/// An export never takes the place of a device, a folder, the vault, what lies beside it, or the device's secrets, by
/// whatever link. Errors: NotAPlace, NotFound (the folder of the file).
Result<void> mayWriteTo(const QString& name, const Session& session);

/// Writes through a temporary file: a stopped export never leaves half a file under the wanted name. 0600. Returns the
/// number of octets. Errors: as mayWriteTo(), NoAccess, IoFailed, and those of `write`.
Result<qint64> writeFile(
    const QString& name, const Session& session, const std::function<Result<void>(QIODevice&)>& write);
/// The same, on the disk when this returns.
Result<qint64> writeFile(const QString& name, const Session& session, const QByteArray& content);

} // namespace naer::cli
