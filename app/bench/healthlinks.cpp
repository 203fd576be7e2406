// SPDX-License-Identifier: MPL-2.0
#include "app/bench/healthlinks.h"

#include "app/bench/fhirbundles.h"
#include "core/crypto/deflate.h"
#include "core/crypto/digest.h"
#include "core/crypto/jwe.h"

#include <memory>
#include <openssl/evp.h>
#include <zlib.h>

using namespace naer::crypto;

namespace naer::bench {

namespace {

constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr unsigned char nonce[nonceSize] = {}; // of the bench alone: ours takes a fresh one each time

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
Context newContext() { return {EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free}; }
const unsigned char* raw(const QByteArray& octets)
{
    return reinterpret_cast<const unsigned char*>(octets.constData());
}
unsigned char* raw(QByteArray& octets) { return reinterpret_cast<unsigned char*>(octets.data()); }

QByteArray gcm(const QByteArray& key, const QByteArray& content)
{
    const Context context = newContext();
    QByteArray hidden(content.size() + tagSize, Qt::Uninitialized);
    int written = 0;
    EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), raw(key), nonce, nullptr);
    EVP_EncryptUpdate(context.get(), raw(hidden), &written, raw(content), static_cast<int>(content.size()));
    EVP_EncryptFinal_ex(context.get(), raw(hidden) + written, &written);
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, hidden.data() + content.size());
    return hidden;
}

} // namespace

LinkFile::LinkFile(qsizetype octets)
    : m_key(32, 'k')
    , m_content(writeBundle(manyObservations()).first(octets))
    , m_hidden(gcm(m_key, m_content))
{
    const SecureBytes key(bytesOf(m_key));
    m_plainJwe = *sealJwe(key, m_content, "application/fhir+json", Deflated::No);
    m_deflatedJwe = *sealJwe(key, m_content, "application/fhir+json", Deflated::Yes);
    m_deflated = *deflateRaw(m_content);
}

qsizetype LinkFile::seal(bool deflated) const
{
    const SecureBytes key(bytesOf(m_key));
    return sealJwe(key, m_content, "application/fhir+json", deflated ? Deflated::Yes : Deflated::No)->size();
}

qsizetype LinkFile::open(bool deflated) const
{
    const SecureBytes key(bytesOf(m_key));
    return openJwe(key, deflated ? m_deflatedJwe : m_plainJwe)->content.size();
}

qsizetype LinkFile::rawSeal() const { return gcm(m_key, m_content).size(); }

qsizetype LinkFile::rawOpen() const
{
    const Context context = newContext();
    QByteArray content(m_content.size(), Qt::Uninitialized);
    QByteArray tag = m_hidden.last(tagSize);
    int written = 0;
    EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), raw(m_key), nonce, nullptr);
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data());
    EVP_DecryptUpdate(context.get(), raw(content), &written, raw(m_hidden), static_cast<int>(content.size()));
    return EVP_DecryptFinal_ex(context.get(), raw(content) + written, &written) == 1 ? content.size() : -1;
}

qsizetype LinkFile::rawDeflate() const
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(m_content.size()))), Qt::Uninitialized);
    stream.next_in = const_cast<Bytef*>(raw(m_content));
    stream.avail_in = static_cast<uInt>(m_content.size());
    stream.next_out = raw(out);
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    deflateEnd(&stream);
    return static_cast<qsizetype>(stream.total_out);
}

qsizetype LinkFile::rawInflate() const
{
    z_stream stream{};
    inflateInit2(&stream, -MAX_WBITS);
    QByteArray out(m_content.size(), Qt::Uninitialized);
    stream.next_in = const_cast<Bytef*>(raw(m_deflated));
    stream.avail_in = static_cast<uInt>(m_deflated.size());
    stream.next_out = raw(out);
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return static_cast<qsizetype>(stream.total_out);
}

} // namespace naer::bench
