// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/knownanswers.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/stretch.h"

#include <set>

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

Result<QByteArray> answerOf(const KnownAnswer& known)
{
    const QByteArray key = QByteArray::fromHex(known.key);
    const QByteArray message = QByteArray::fromHex(known.message);
    const QByteArray salt = QByteArray::fromHex(known.salt);
    const QByteArray associated = QByteArray::fromHex(known.associated);
    const std::size_t length = static_cast<std::size_t>(known.answer.size()) / 2;
    const auto plain = [](const auto& bytes) { return toByteArray(bytes); };
    const auto secret = [](const SecureBytes& bytes) { return toByteArray(bytes.span()); };

    switch (known.primitive) {
    case Primitive::Sha256: return sha256({bytesOf(message)}).transform(plain);
    case Primitive::HmacSha256: return hmacSha256(bytesOf(key), bytesOf(message)).transform(plain);
    case Primitive::HkdfSha256:
        return hkdfSha256(bytesOf(key), bytesOf(salt), bytesOf(message), length).transform(secret);
    case Primitive::Argon2id:
        return argon2idUnchecked({.secret = bytesOf(key),
                                     .salt = bytesOf(salt),
                                     .pepper = bytesOf(associated),
                                     .associated = bytesOf(message),
                                     .cost = {.memoryKiB = 32, .passes = 3, .lanes = 4}},
            length)
            .transform(secret);
    case Primitive::Aes256Gcm: {
        const Aead aead{SecureBytes(bytesOf(key))};
        const auto sealed = aead.sealWithNonce(salt, bytesOf(message), bytesOf(associated));
        if (!sealed)
            return passOn(sealed);
        const auto opened = aead.open(*sealed, bytesOf(associated));
        if (!opened)
            return passOn(opened);
        if (!opened->equals(bytesOf(message)))
            return fail(ErrorCode::CryptoUnavailable, u"opened to something else"_s);
        return sealed->hidden + sealed->tag;
    }
    }
    return fail(ErrorCode::Internal, u"unknown primitive"_s);
}

} // namespace

std::vector<KnownAnswer> knownAnswers()
{
    return {
        {"FIPS 180-4 example, 'abc'", Primitive::Sha256, "", "616263", "", "",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"FIPS 180-4, empty message", Primitive::Sha256, "", "", "", "",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"RFC 4231 test case 2", Primitive::HmacSha256, "4a656665",
            "7768617420646f2079612077616e7420666f72206e6f7468696e673f", "", "",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
        {"RFC 5869 A.1", Primitive::HkdfSha256, "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "f0f1f2f3f4f5f6f7f8f9",
            "000102030405060708090a0b0c", "",
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"},
        {"RFC 9106 5.3", Primitive::Argon2id, "0101010101010101010101010101010101010101010101010101010101010101",
            "040404040404040404040404", "02020202020202020202020202020202", "0303030303030303",
            "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"},
        {"GCM specification (McGrew, Viega) test case 16", Primitive::Aes256Gcm,
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa"
            "0de657"
            "ba637b39",
            "cafebabefacedbaddecaf888", "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393"
            "ba7a0a"
            "bcc9f66276fc6ece0f4e1768cddf8853bb2d551b"},
    };
}

Result<void> checkAnswers(const std::vector<KnownAnswer>& cases)
{
    std::set<Primitive> seen;
    for (const KnownAnswer& known : cases) {
        const auto answer = answerOf(known);
        if (!answer || *answer != QByteArray::fromHex(known.answer) || answer->isEmpty())
            return fail(ErrorCode::CryptoUnavailable, u"known answer: "_s + QString::fromLatin1(known.name));
        seen.insert(known.primitive);
    }
    if (seen.size() != 5)
        return fail(ErrorCode::CryptoUnavailable, u"a primitive has no known answer"_s);
    return {};
}

} // namespace naer::crypto
