// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/qrcode.h"

#include <qrencode.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace naer {

Result<QrCode> makeQrCode(QByteArrayView text)
{
    if (text.isEmpty())
        return fail(ErrorCode::EmptyValue, u"text"_s);
    const auto* const octets = reinterpret_cast<const unsigned char*>(text.data());
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(static_cast<int>(text.size()), octets, 0, QR_ECLEVEL_M), QRcode_free);
    if (!made)
        return fail(ErrorCode::TooLong, u"for a square"_s);
    QrCode code{.width = made->width, .dark = {}};
    code.dark.reserve(static_cast<std::size_t>(made->width * made->width));
    for (int i = 0; i < made->width * made->width; ++i)
        code.dark.push_back((made->data[i] & 1) != 0);
    return code;
}

} // namespace naer
