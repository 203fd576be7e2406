// SPDX-License-Identifier: MPL-2.0
#include "core/vault/keyenvelope.h"

#include "core/base/durablefile.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr QLatin1StringView formatName("naer-key-envelope");
constexpr std::size_t dataKeySize = 32;
constexpr qsizetype saltSize = 16;

std::unexpected<Error> damaged(QStringView what) { return fail(ErrorCode::Damaged, u"envelope: %1"_s.arg(what)); }

QString hex(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); }

/// Lower-case hexadecimal of exactly `size` bytes, or nothing.
QByteArray unhex(const QJsonValue& value, qsizetype size)
{
    const QByteArray text = value.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.size() == size && bytes.toHex() == text ? bytes : QByteArray();
}

quint32 wholeNumber(const QJsonValue& value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= std::numeric_limits<quint32>::max() && number == static_cast<quint32>(number)
        ? static_cast<quint32>(number)
        : 0;
}

/// Everything but the wrap and the checksum: what the tag of the wrap binds.
QJsonObject head(const KeyEnvelope& envelope)
{
    return {{u"format"_s, QString(formatName)}, {u"version"_s, KeyEnvelope::version}, {u"vaultId"_s, envelope.vaultId},
        {u"deviceStore"_s, envelope.deviceStore}, {u"secretSet"_s, envelope.secretSet},
        {u"kdf"_s,
            QJsonObject{{u"name"_s, u"argon2id"_s}, {u"memoryKiB"_s, static_cast<qint64>(envelope.cost.memoryKiB)},
                {u"passes"_s, static_cast<qint64>(envelope.cost.passes)},
                {u"lanes"_s, static_cast<qint64>(envelope.cost.lanes)}, {u"salt"_s, hex(envelope.salt)}}}};
}

QString checksum(const QJsonObject& rest)
{
    const auto digest = crypto::sha256({crypto::bytesOf(QJsonDocument(rest).toJson(QJsonDocument::Compact))});
    return digest ? hex(crypto::toByteArray(*digest)) : QString();
}

} // namespace

QByteArray KeyEnvelope::toText() const
{
    QJsonObject object = head(*this);
    object.insert(u"wrap"_s,
        QJsonObject{{u"cipher"_s, u"aes-256-gcm"_s}, {u"nonce"_s, hex(wrap.nonce)}, {u"key"_s, hex(wrap.hidden)},
            {u"tag"_s, hex(wrap.tag)}});
    object.insert(u"sha256"_s, checksum(object));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<KeyEnvelope> KeyEnvelope::read(const QString& path)
{
    const auto text = readWhole(path, sizeLimit);
    if (!text)
        return text.error().code == ErrorCode::OutOfRange ? damaged(u"too long") : passOn(text);
    return parse(*text);
}

Result<KeyEnvelope> KeyEnvelope::parse(const QByteArray& text)
{
    if (text.size() > sizeLimit)
        return damaged(u"too long");
    QJsonParseError error;
    QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError || object.value(u"format"_s) != QJsonValue(QString(formatName)))
        return damaged(u"not an envelope");
    const QString sum = object.take(u"sha256"_s).toString();
    if (sum.size() != 64 || sum != checksum(object))
        return damaged(u"checksum");
    if (wholeNumber(object.value(u"version"_s)) > version)
        return fail(ErrorCode::TooNew, u"envelope"_s);

    KeyEnvelope envelope;
    envelope.vaultId = object.value(u"vaultId"_s).toString();
    envelope.deviceStore = object.value(u"deviceStore"_s).toString();
    envelope.secretSet = object.value(u"secretSet"_s).toBool();
    const QJsonObject kdf = object.value(u"kdf"_s).toObject();
    envelope.cost = {wholeNumber(kdf.value(u"memoryKiB"_s)), wholeNumber(kdf.value(u"passes"_s)),
        wholeNumber(kdf.value(u"lanes"_s))};
    envelope.salt = unhex(kdf.value(u"salt"_s), saltSize);
    const QJsonObject wrapped = object.value(u"wrap"_s).toObject();
    envelope.wrap = {unhex(wrapped.value(u"nonce"_s), crypto::Aead::nonceSize),
        unhex(wrapped.value(u"key"_s), dataKeySize), unhex(wrapped.value(u"tag"_s), crypto::Aead::tagSize)};

    if (!crypto::checkCost(envelope.cost))
        return damaged(u"cost"); // a hostile file asks for 64 GiB, or for a guess that costs nothing
    if (envelope.vaultId.isEmpty() || envelope.deviceStore.isEmpty())
        return damaged(u"no name");
    // Written back it must be the same text: no second "wrap", no unknown name, no other spelling gets through.
    if (envelope.toText() != text)
        return damaged(u"spelling");
    return envelope;
}

QByteArray KeyEnvelope::associated() const { return QJsonDocument(head(*this)).toJson(QJsonDocument::Compact); }

Result<SecureBytes> KeyEnvelope::wrappingKey(const SecureBytes& secret, const SecureBytes& deviceSecret) const
{
    constexpr std::size_t stretchedSize = 32;
    SecureBytes both(stretchedSize + deviceSecret.size());
    if (both.isEmpty())
        return fail(ErrorCode::CryptoUnavailable, u"no memory"_s);
    if (secretSet) { // stretching nothing would cost half a second at every start and protect nothing
        const auto stretched = crypto::argon2id(secret.span(), crypto::bytesOf(salt), cost, stretchedSize);
        if (!stretched)
            return passOn(stretched);
        std::ranges::copy(stretched->span(), both.data());
    }
    std::ranges::copy(deviceSecret.span(), both.data() + stretchedSize);
    const QByteArray info = (secretSet ? "naer wrapping key 1, secret and device" : "naer wrapping key 1, device");
    return crypto::hkdfSha256(both.span(), crypto::bytesOf(salt), crypto::bytesOf(info), crypto::Aead::keySize);
}

Result<void> KeyEnvelope::seal(const SecureBytes& dataKey, const SecureBytes& secret, const SecureBytes& deviceSecret)
{
    auto fresh = crypto::randomBytes(saltSize);
    if (!fresh)
        return passOn(fresh);
    salt = *fresh;
    secretSet = !secret.isEmpty();
    auto key = wrappingKey(secret, deviceSecret);
    if (!key)
        return passOn(key);
    auto sealed = crypto::Aead(std::move(*key)).seal(dataKey.span(), crypto::bytesOf(associated()));
    if (!sealed)
        return passOn(sealed);
    wrap = *sealed;
    return {};
}

Result<SecureBytes> KeyEnvelope::open(const SecureBytes& secret, const SecureBytes& deviceSecret) const
{
    if (secretSet == secret.isEmpty())
        return fail(ErrorCode::WrongSecret, u"a secret is set or not"_s);
    auto key = wrappingKey(secret, deviceSecret);
    if (!key)
        return passOn(key);
    return crypto::Aead(std::move(*key)).open(wrap, crypto::bytesOf(associated()));
}

} // namespace naer
