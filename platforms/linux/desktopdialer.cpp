// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/desktopdialer.h"

namespace naer {

bool DesktopDialer::dial(const QString&) { return false; }

} // namespace naer
