// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/desktopbrowser.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace naer {

Result<void> DesktopBrowser::open(const QUrl& url)
{
    return QDesktopServices::openUrl(url) ? Result<void>() : fail(ErrorCode::NotFound, u"no browser"_s);
}

} // namespace naer
