// SPDX-License-Identifier: MPL-2.0
#include "core/vault/highwatermark.h"

#include "core/base/durablefile.h"
#include "core/crypto/digest.h"

#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr char reachedWord[] = "NaerMrk1";
constexpr char rollbackWord[] = "NaerRbk1";
constexpr qsizetype wordSize = 8;
constexpr qsizetype headSize = wordSize + 8;

} // namespace

HighWaterMark::HighWaterMark(QString path, SecureBytes key)
    : m_path(std::move(path))
    , m_key(std::move(key))
{ }

HighWaterMark::~HighWaterMark() { closeFile(); }

void HighWaterMark::closeFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Result<QByteArray> HighWaterMark::encode(Content content) const
{
    QByteArray bytes(content.kind == Kind::Reached ? reachedWord : rollbackWord, wordSize);
    bytes.resize(headSize);
    qToLittleEndian(content.sequence, bytes.data() + wordSize);
    const auto mac = crypto::hmacSha256(m_key.span(), crypto::bytesOf(bytes));
    if (!mac)
        return passOn(mac);
    return bytes + crypto::toByteArray(*mac);
}

Result<HighWaterMark::Content> HighWaterMark::read() const
{
    const auto bytes = readWhole(m_path, size);
    if (!bytes) { // a folder, a pipe or a bad sector in its place is a mark that says nothing
        const bool unreadable
            = bytes.error().code == ErrorCode::OutOfRange || bytes.error().code == ErrorCode::IoFailed;
        return unreadable ? fail(ErrorCode::Damaged, u"mark"_s) : passOn(bytes);
    }
    if (bytes->size() != size)
        return fail(ErrorCode::Damaged, u"mark"_s);
    const Content content{.kind = bytes->startsWith(reachedWord) ? Kind::Reached : Kind::RollbackSeen,
        .sequence = qFromLittleEndian<qint64>(bytes->constData() + wordSize)};
    const auto expected = encode(content);
    if (!expected)
        return passOn(expected);
    if (*expected != *bytes)
        return fail(ErrorCode::Damaged, u"mark"_s);
    return content;
}

Result<void> HighWaterMark::write(Content content)
{
    const auto bytes = encode(content);
    if (!bytes)
        return passOn(bytes);
    if (m_descriptor < 0)
        m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0 || ::pwrite(m_descriptor, bytes->constData(), size, 0) != size)
        return std::unexpected(systemError(errno, u"mark"));
    return {};
}

Result<void> HighWaterMark::writeDurably(Content content)
{
    closeFile(); // the name will belong to another file
    const auto bytes = encode(content);
    return bytes ? replaceDurably(m_path, *bytes) : passOn(bytes);
}

} // namespace naer
