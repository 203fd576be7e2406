// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <vector>

namespace naer {

/// A QR code (ISO/IEC 18004) without the quiet zone, which is four modules wide.
struct QrCode
{
    int width = 0; ///< modules
    std::vector<bool> dark; ///< row by row

    bool isDark(int x, int y) const { return dark[static_cast<std::size_t>(y * width + x)]; }
};

inline constexpr int qrQuietZone = 4; ///< modules

/// Octets, error correction M as SMART Health Links want it. Errors: EmptyValue, TooLong (over 2,331 octets).
Result<QrCode> makeQrCode(QByteArrayView text);

} // namespace naer
