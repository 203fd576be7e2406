// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/base64url.h"
#include "core/crypto/digest.h"
#include "core/sharing/healthlink.h"

#include <cstdint>
#include <cstdlib>

using namespace naer;

namespace {

void check(const QString& text)
{
    const auto link = readHealthLink(text);
    if (!link)
        return;
    const auto again = readHealthLink(link->toText());
    if (!again || again->url != link->url || again->label != link->label || again->expiresAt != link->expiresAt
        || again->isDirect != link->isDirect || !again->key.equals(link->key.span()))
        abort();
    const bool isHttps = link->url.scheme() == QLatin1StringView("https") && !link->url.host().isEmpty();
    if (!isHttps || !link->url.userInfo().isEmpty() || link->key.size() != 32
        || (link->isDirect && link->wantsPasscode))
        abort();
}

} // namespace

/// As a link, and as what is in one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    check(QString::fromUtf8(bytes));
    check(QStringLiteral("shlink:/") + QString::fromLatin1(crypto::toBase64Url(crypto::bytesOf(bytes))));
    return 0;
}
