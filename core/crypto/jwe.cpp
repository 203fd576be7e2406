// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/jwe.h"

#include "core/crypto/aead.h"
#include "core/crypto/base64url.h"
#include "core/crypto/deflate.h"
#include "core/crypto/digest.h"
#include "core/crypto/jweheader.h"
#include "core/crypto/random.h"

#include <array>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

constexpr qsizetype ownSalt = 16;
constexpr qsizetype wrappedSize = 40;

Result<QByteArray> sealed(SecureBytes key, const JweHeader& header, QByteArrayView encryptedKey, QByteArrayView content)
{
    const QByteArray associated = toBase64Url(bytesOf(header.toJson()));
    const auto hidden = Aead(std::move(key)).seal(bytesOf(content), bytesOf(associated));
    if (!hidden)
        return passOn(hidden);
    QByteArray text = associated;
    text.reserve(text.size() + 128 + hidden->hidden.size() / 3 * 4);
    for (const QByteArrayView part :
        {encryptedKey, QByteArrayView(hidden->nonce), QByteArrayView(hidden->hidden), QByteArrayView(hidden->tag)}) {
        text += '.';
        appendBase64Url(text, bytesOf(part));
    }
    return text;
}

/// A JWE taken apart; nothing of it is known to be true.
struct Parts
{
    QByteArrayView associated; ///< the protected header as it stands there
    JweHeader header;
    QByteArray encryptedKey, nonce, hidden, tag;
};

Result<Parts> partsOf(QByteArrayView jwe)
{
    if (jwe.size() > mostJweText)
        return fail(ErrorCode::TooLong, u"jwe"_s);
    std::array<QByteArrayView, 5> texts;
    std::size_t count = 0;
    for (qsizetype start = 0;;) {
        const qsizetype end = jwe.indexOf('.', start);
        if (count == texts.size())
            return fail(ErrorCode::BadFile, u"more than five parts"_s);
        texts[count++] = jwe.sliced(start, (end < 0 ? jwe.size() : end) - start);
        if (end < 0)
            break;
        start = end + 1;
    }
    if (count != texts.size())
        return fail(ErrorCode::BadFile, u"fewer than five parts"_s);
    Parts parts{.associated = texts[0]};
    if (texts[0].size() > longestHeader * 4 / 3 + 3 || texts[1].size() > 2 * wrappedSize)
        return fail(ErrorCode::BadFile, u"header"_s);
    const auto json = fromBase64Url(texts[0]);
    if (!json)
        return passOn(json);
    auto header = readJweHeader(*json);
    if (!header)
        return passOn(header);
    parts.header = std::move(*header);
    const std::array into{&parts.encryptedKey, &parts.nonce, &parts.hidden, &parts.tag};
    for (std::size_t i = 0; i < into.size(); ++i) {
        auto octets = fromBase64Url(texts[i + 1]);
        if (!octets)
            return passOn(octets);
        *into[i] = std::move(*octets);
    }
    if (parts.nonce.size() != Aead::nonceSize || parts.tag.size() != Aead::tagSize)
        return fail(ErrorCode::BadFile, u"size of iv or tag"_s);
    if (parts.hidden.size() > mostJweContent)
        return fail(ErrorCode::TooLong, u"jwe"_s);
    return parts;
}

Result<JweContent> opened(SecureBytes key, Parts& parts)
{
    const std::span hidden(reinterpret_cast<std::byte*>(parts.hidden.data()), // detached here: ours alone
        static_cast<std::size_t>(parts.hidden.size()));
    if (auto fits = Aead(std::move(key)).openInPlace(parts.nonce, parts.tag, hidden, bytesOf(parts.associated)); !fits)
        return passOn(fits);
    if (!parts.header.isDeflated)
        return JweContent{std::move(parts.hidden), parts.header.contentType};
    auto content = inflateRaw(parts.hidden);
    if (!content)
        return passOn(content);
    return JweContent{std::move(*content), parts.header.contentType};
}

} // namespace

Result<QByteArray> sealJwe(
    const SecureBytes& key, QByteArrayView content, const QByteArray& contentType, Deflated deflated)
{
    if (content.size() > mostJweContent)
        return fail(ErrorCode::TooLong, u"content"_s);
    JweHeader header{.contentType = contentType};
    if (deflated == Deflated::No)
        return sealed(key.clone(), header, {}, content);
    const auto shorter = deflateRaw(content);
    if (!shorter)
        return passOn(shorter);
    header.isDeflated = shorter->size() < content.size() && content.size() <= shorter->size() * mostInflation;
    return sealed(key.clone(), header, {}, header.isDeflated ? QByteArrayView(*shorter) : content);
}

Result<JweContent> openJwe(const SecureBytes& key, QByteArrayView jwe)
{
    auto parts = partsOf(jwe);
    if (!parts)
        return passOn(parts);
    if (parts->header.algorithm != JweHeader::Algorithm::Direct)
        return fail(ErrorCode::BadFile, u"header alg"_s);
    if (!parts->encryptedKey.isEmpty())
        return fail(ErrorCode::BadFile, u"an encrypted key"_s);
    return opened(key.clone(), *parts);
}

Result<QByteArray> sealJweWithPassphrase(
    const SecureBytes& passphrase, QByteArrayView content, const QByteArray& contentType, quint32 rounds)
{
    if (content.size() > mostJweContent)
        return fail(ErrorCode::TooLong, u"content"_s);
    if (rounds < ownRounds)
        return fail(ErrorCode::OutOfRange, u"rounds"_s);
    const auto salt = randomBytes(ownSalt);
    auto key = randomSecret(Aead::keySize);
    if (!salt || !key)
        return fail(ErrorCode::CryptoUnavailable, u"no random bytes"_s);
    const auto with = passphraseKey(passphrase.span(), *salt, rounds);
    if (!with)
        return passOn(with);
    const auto wrapped = wrapKey(*with, *key);
    if (!wrapped)
        return passOn(wrapped);
    return sealed(std::move(*key),
        {.algorithm = JweHeader::Algorithm::Passphrase, .contentType = contentType, .salt = *salt, .rounds = rounds},
        *wrapped, content);
}

Result<JweContent> openJweWithPassphrase(const SecureBytes& passphrase, QByteArrayView jwe)
{
    auto parts = partsOf(jwe);
    if (!parts)
        return passOn(parts);
    if (parts->header.algorithm != JweHeader::Algorithm::Passphrase)
        return fail(ErrorCode::BadFile, u"header alg"_s);
    if (parts->encryptedKey.size() != wrappedSize)
        return fail(ErrorCode::BadFile, u"encrypted key"_s);
    const auto with = passphraseKey(passphrase.span(), parts->header.salt, parts->header.rounds);
    if (!with)
        return passOn(with);
    auto key = unwrapKey(*with, parts->encryptedKey);
    return key ? opened(std::move(*key), *parts) : passOn(key);
}

} // namespace naer::crypto
