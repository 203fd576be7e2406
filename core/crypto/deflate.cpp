// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/deflate.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

constexpr int rawWindow = -MAX_WBITS; // negative: no head and no tail
constexpr int usualMemory = 8;
constexpr qsizetype usualInflation = 32; // of FHIR, with some to spare: room that is not used costs no memory

z_stream streamOver(QByteArrayView content)
{
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(content.size());
    return stream;
}

void setOut(z_stream& stream, QByteArray& out)
{
    stream.next_out = reinterpret_cast<Bytef*>(out.data()) + stream.total_out;
    stream.avail_out = static_cast<uInt>(out.size()) - static_cast<uInt>(stream.total_out);
}

} // namespace

Result<QByteArray> deflateRaw(QByteArrayView content)
{
    if (content.size() > std::numeric_limits<int>::max())
        return fail(ErrorCode::TooLong, u"content"_s);
    z_stream stream = streamOver(content);
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, rawWindow, usualMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return fail(ErrorCode::IoFailed, u"deflate"_s);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, stream.avail_in)), Qt::Uninitialized);
    setOut(stream, out);
    const int end = deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return end == Z_STREAM_END ? Result<QByteArray>(std::move(out)) : fail(ErrorCode::IoFailed, u"deflate"_s);
}

Result<QByteArray> inflateRaw(QByteArrayView deflated)
{
    if (deflated.size() > mostInflated)
        return fail(ErrorCode::TooLong, u"deflated"_s);
    const qsizetype most = std::min(mostInflated, deflated.size() * mostInflation);
    z_stream stream = streamOver(deflated);
    if (inflateInit2(&stream, rawWindow) != Z_OK)
        return fail(ErrorCode::IoFailed, u"inflate"_s);
    QByteArray out;
    int end = Z_OK;
    while (end == Z_OK && out.size() < most + 1) { // one more than is allowed shows that there is more
        out.resizeForOverwrite(std::min(most + 1, std::max(out.size() * 4, deflated.size() * usualInflation)));
        setOut(stream, out);
        end = inflate(&stream, Z_NO_FLUSH);
        if (end == Z_OK && stream.avail_out > 0) // it wants more than there is
            break;
    }
    const qsizetype size = static_cast<qsizetype>(stream.total_out);
    const bool hasRest = stream.avail_in > 0;
    inflateEnd(&stream);
    if (size > most)
        return fail(ErrorCode::TooLong, u"inflated"_s);
    if (end != Z_STREAM_END || hasRest)
        return fail(ErrorCode::BadFile, u"deflate"_s);
    out.truncate(size);
    out.squeeze();
    return out;
}

} // namespace naer::crypto
