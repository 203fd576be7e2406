// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/jwe.h"

#include "core/crypto/base64url.h"
#include "core/crypto/deflate.h"
#include "core/crypto/digest.h"
#include "core/crypto/jweheader.h"

#include <cstdint>
#include <cstdlib>

using namespace naer;
using namespace naer::crypto;

/// What others made is taken apart within bounds; what is taken is written again as it was.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    static const SecureBytes key(bytesOf(*fromBase64Url("rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q")));
    if (const auto opened = openJwe(key, bytes)) {
        const auto again = openJwe(key, *sealJwe(key, opened->content, {}, Deflated::Yes));
        if (!again || again->content != opened->content)
            abort();
    }
    if (const auto octets = fromBase64Url(bytes); octets && toBase64Url(bytesOf(*octets)) != bytes)
        abort();
    if (const auto header = readJweHeader(bytes)) {
        const auto again = readJweHeader(header->toJson());
        if (!again || again->algorithm != header->algorithm || again->isDeflated != header->isDeflated
            || again->contentType != header->contentType || again->salt != header->salt
            || again->rounds != header->rounds)
            abort();
    }
    if (const auto inflated = inflateRaw(bytes);
        inflated && (inflated->size() > mostInflated || inflated->size() > bytes.size() * mostInflation))
        abort();
    return 0;
}
