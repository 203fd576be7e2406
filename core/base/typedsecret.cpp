// SPDX-License-Identifier: MPL-2.0
#include "core/base/typedsecret.h"

#include <algorithm>

namespace naer {

namespace {

void scrubWhereItLies(const QString& text)
{
    if (!const_cast<QString&>(text).data_ptr().d_ptr())
        return; // a literal of the program, which cannot be written to
    auto* letters = const_cast<QChar*>(text.constData());
    scrub(std::as_writable_bytes(std::span(letters, static_cast<std::size_t>(text.size()))));
}

} // namespace

SecureBytes takeSecret(const QString& typed)
{
    const QString composed = typed.normalized(QString::NormalizationForm_C); // often the very same letters
    QByteArray utf8 = composed.toUtf8();
    SecureBytes secret = SecureBytes::fromUtf8(utf8);
    scrub(std::as_writable_bytes(std::span(utf8.data(), static_cast<std::size_t>(utf8.size()))));
    scrubWhereItLies(composed);
    scrubWhereItLies(typed);
    return secret;
}

qsizetype secretLength(const SecureBytes& secret)
{
    // every octet that does not go on a letter begins one
    return std::ranges::count_if(secret.span(), [](std::byte b) { return (b & std::byte{0xc0}) != std::byte{0x80}; });
}

} // namespace naer
