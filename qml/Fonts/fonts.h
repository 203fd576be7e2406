// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// Makes the embedded font known, once, and returns its family. Needs a QGuiApplication.
QString loadFonts();

} // namespace naer
