// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/random.h"

#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace naer::crypto {

Result<QByteArray> randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"no random bytes"_s);
    return bytes;
}

Result<SecureBytes> randomSecret(std::size_t count)
{
    SecureBytes bytes(count);
    if (bytes.size() != count
        || RAND_priv_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        return fail(ErrorCode::CryptoUnavailable, u"no random bytes"_s);
    return bytes;
}

} // namespace naer::crypto
