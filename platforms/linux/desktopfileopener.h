// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/fileopener.h"

namespace naer {

/// By the desktop's choice of program (xdg-open or the portal).
class DesktopFileOpener final : public FileOpener
{
public:
    bool open(const QString& path) override;
};

} // namespace naer
