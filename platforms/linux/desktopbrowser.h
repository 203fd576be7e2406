// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/browser.h"

namespace naer {

/// By the desktop's choice of program (xdg-open or the portal).
class DesktopBrowser final : public Browser
{
public:
    Result<void> open(const QUrl& url) override;
};

} // namespace naer
