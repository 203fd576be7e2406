// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/desktopfileopener.h"

#include <QDesktopServices>
#include <QUrl>

namespace naer {

bool DesktopFileOpener::open(const QString& path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

} // namespace naer
