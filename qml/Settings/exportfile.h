// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/vault/database.h"

#include <QIODevice>

#include <functional>

namespace naer {

/// A name in `folder` that is not taken: "naer-2026-10-12.pdf", then "naer-2026-10-12-2.pdf".
QString freeExportName(const QString& folder, const QDate& day, const QString& format);

/// Writes the file readable by its owner alone, whole or not at all. It is in the vault's log before it is there; a
/// failed one is logged too. Makes the folder where it is missing. Errors: NoAccess, DiskFull, IoFailed, those of
/// `write`.
Result<void> writeExport(Database& database, const QString& path, const QString& format, const Moment& now,
    const std::function<Result<void>(QIODevice&)>& write);

} // namespace naer
