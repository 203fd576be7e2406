// SPDX-License-Identifier: MPL-2.0
#include "core/base/typedsecret.h"

namespace naer {

SecureBytes takeSecret(const QString& typed)
{
    QByteArray utf8 = typed.toUtf8();
    SecureBytes secret = SecureBytes::fromUtf8(utf8);
    scrub(std::as_writable_bytes(std::span(utf8.data(), static_cast<std::size_t>(utf8.size()))));
    if (const_cast<QString&>(typed).data_ptr().d_ptr()) { // not a literal of the program, which cannot be written to
        auto* letters = const_cast<QChar*>(typed.constData());
        scrub(std::as_writable_bytes(std::span(letters, static_cast<std::size_t>(typed.size()))));
    }
    return secret;
}

} // namespace naer
