// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/base64url.h"

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr quint32 noDigit = 0x80000000; // in the top bit: it stays when four of them are joined

/// Two letters for each twelve bits.
constexpr auto pairs = [] {
    std::array<std::array<char, 2>, 4096> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = {alphabet[i >> 6], alphabet[i & 63]};
    return table;
}();

/// The value of a letter, moved to where it stands among four.
constexpr auto digits = [] {
    std::array<std::array<quint32, 256>, 4> table{};
    for (std::size_t place = 0; place < 4; ++place) {
        table[place].fill(noDigit);
        for (quint32 value = 0; value < 64; ++value)
            table[place][static_cast<unsigned char>(alphabet[value])] = value << (18 - 6 * place);
    }
    return table;
}();

quint32 at(std::span<const std::byte> bytes, std::size_t i) { return std::to_integer<quint32>(bytes[i]); }

} // namespace

void appendBase64Url(QByteArray& text, std::span<const std::byte> bytes)
{
    const std::size_t rest = bytes.size() % 3;
    const qsizetype before = text.size();
    text.resizeForOverwrite(before + static_cast<qsizetype>(bytes.size() / 3 * 4 + (rest ? rest + 1 : 0)));
    char* out = text.data() + before;
    std::size_t i = 0;
    for (; i + 3 <= bytes.size(); i += 3, out += 4) {
        const quint32 bits = at(bytes, i) << 16 | at(bytes, i + 1) << 8 | at(bytes, i + 2);
        std::memcpy(out, pairs[bits >> 12].data(), 2);
        std::memcpy(out + 2, pairs[bits & 4095].data(), 2);
    }
    if (rest == 0)
        return;
    const quint32 bits = at(bytes, i) << 16 | (rest == 2 ? at(bytes, i + 1) << 8 : 0);
    std::memcpy(out, pairs[bits >> 12].data(), 2);
    if (rest == 2)
        out[2] = alphabet[bits >> 6 & 63];
}

QByteArray toBase64Url(std::span<const std::byte> bytes)
{
    QByteArray text;
    appendBase64Url(text, bytes);
    return text;
}

Result<QByteArray> fromBase64Url(QByteArrayView text)
{
    const qsizetype rest = text.size() % 4;
    QByteArray bytes(text.size() / 4 * 3 + (rest ? rest - 1 : 0), Qt::Uninitialized);
    const auto* in = reinterpret_cast<const unsigned char*>(text.data());
    auto* out = reinterpret_cast<unsigned char*>(bytes.data());
    quint32 seen = rest == 1 ? noDigit : 0;
    for (const auto* const end = in + text.size() / 4 * 4; in != end; in += 4, out += 3) {
        const quint32 bits = digits[0][in[0]] | digits[1][in[1]] | digits[2][in[2]] | digits[3][in[3]];
        seen |= bits;
        out[0] = static_cast<unsigned char>(bits >> 16);
        out[1] = static_cast<unsigned char>(bits >> 8);
        out[2] = static_cast<unsigned char>(bits);
    }
    if (rest >= 2) {
        const quint32 bits = digits[0][in[0]] | digits[1][in[1]] | (rest == 3 ? digits[2][in[2]] : 0);
        seen |= bits;
        if (bits & (rest == 3 ? 0xffu : 0xffffu)) // left over
            seen = noDigit;
        out[0] = static_cast<unsigned char>(bits >> 16);
        if (rest == 3)
            out[1] = static_cast<unsigned char>(bits >> 8);
    }
    return seen & noDigit ? Result<QByteArray>(fail(ErrorCode::BadFile, u"base64url"_s)) : bytes;
}

} // namespace naer::crypto
