// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/vault/keyenvelope.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestKeyEnvelope : public QObject
{
    Q_OBJECT

    SecureBytes m_key = *crypto::randomSecret(32);
    SecureBytes m_device = *crypto::randomSecret(32);
    SecureBytes m_secret = SecureBytes::fromUtf8("482917");

    KeyEnvelope sealed() const
    {
        KeyEnvelope envelope;
        envelope.vaultId = u"0c5e4d2e-0000-4000-8000-000000000001"_s;
        envelope.deviceStore = u"fake"_s;
        envelope.cost = crypto::lowestCost;
        (void)envelope.seal(m_key, m_secret, m_device);
        return envelope;
    }
    /// What a hostile hand would write: changed, with a checksum that fits.
    static QByteArray forged(const KeyEnvelope& envelope, const std::function<void(QJsonObject&)>& change)
    {
        QJsonObject object = QJsonDocument::fromJson(envelope.toText()).object();
        object.remove(u"sha256"_s);
        change(object);
        const QByteArray rest = QJsonDocument(object).toJson(QJsonDocument::Compact);
        object.insert(
            u"sha256"_s, QString::fromLatin1(crypto::toByteArray(*crypto::sha256({crypto::bytesOf(rest)})).toHex()));
        return QJsonDocument(object).toJson(QJsonDocument::Indented);
    }
    static QByteArray withKdf(const KeyEnvelope& envelope, const QString& name, const QJsonValue& value)
    {
        return forged(envelope, [&](QJsonObject& object) {
            QJsonObject kdf = object.value(u"kdf"_s).toObject();
            kdf.insert(name, value);
            object.insert(u"kdf"_s, kdf);
        });
    }

private Q_SLOTS:
    void goesThereAndBack()
    {
        const KeyEnvelope envelope = sealed();
        const auto read = KeyEnvelope::parse(envelope.toText());
        QVERIFY(read);
        QVERIFY(envelope.toText().size() < KeyEnvelope::sizeLimit);
        QVERIFY(read->open(m_secret, m_device)->equals(m_key.span()));
        QCOMPARE(read->open(SecureBytes::fromUtf8("482918"), m_device).error().code, ErrorCode::WrongSecret);
        QCOMPARE(read->open(m_secret, m_key).error().code, ErrorCode::WrongSecret); // another device
        QCOMPARE(read->open({}, m_device).error().code, ErrorCode::WrongSecret);
    }

    void everyFlippedBitIsDamage()
    {
        const QByteArray text = sealed().toText();
        for (qsizetype bit = 0; bit < text.size() * 8; ++bit) {
            QByteArray flipped = text;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            const auto read = KeyEnvelope::parse(flipped);
            QVERIFY2(!read && read.error().code == ErrorCode::Damaged, QByteArray::number(bit).constData());
        }
    }

    void everyCutIsDamage()
    {
        const QByteArray text = sealed().toText();
        for (qsizetype size = 0; size < text.size(); ++size)
            QCOMPARE(KeyEnvelope::parse(text.left(size)).error().code, ErrorCode::Damaged);
        QCOMPARE(KeyEnvelope::parse(text + QByteArray(5'000, ' ')).error().code, ErrorCode::Damaged);
        QCOMPARE(KeyEnvelope::parse(text + ' ').error().code, ErrorCode::Damaged);
    }

    void aHostileCostIsRefusedAtOnce()
    {
        const KeyEnvelope envelope = sealed();
        QElapsedTimer timer;
        timer.start();
        for (const QJsonValue& memory :
            {QJsonValue(64.0 * 1024 * 1024), QJsonValue(4'294'967'295.0), QJsonValue(1e300), QJsonValue(-1),
                QJsonValue(64), QJsonValue(65'535), QJsonValue(65'536.5), QJsonValue(u"65536"_s), QJsonValue()})
            QCOMPARE(KeyEnvelope::parse(withKdf(envelope, u"memoryKiB"_s, memory)).error().code, ErrorCode::Damaged);
        for (const int passes : {0, 1, 2, 33, 2'000'000'000})
            QCOMPARE(KeyEnvelope::parse(withKdf(envelope, u"passes"_s, passes)).error().code, ErrorCode::Damaged);
        for (const int lanes : {0, 2, 255})
            QCOMPARE(KeyEnvelope::parse(withKdf(envelope, u"lanes"_s, lanes)).error().code, ErrorCode::Damaged);
        QCOMPARE(KeyEnvelope::parse(withKdf(envelope, u"salt"_s, u"00"_s)).error().code, ErrorCode::Damaged);
        QCOMPARE(KeyEnvelope::parse(withKdf(envelope, u"name"_s, u"pbkdf2"_s)).error().code, ErrorCode::Damaged);
        QVERIFY(timer.elapsed() < 100);
    }

    void aForgedHeadDoesNotOpen()
    {
        // within the bounds and with a checksum that fits: the tag binds what stands in the head
        const KeyEnvelope envelope = sealed();
        for (const QByteArray& text : {withKdf(envelope, u"passes"_s, 4),
                 forged(envelope, [](QJsonObject& o) { o.insert(u"vaultId"_s, u"another"_s); }),
                 forged(envelope, [](QJsonObject& o) { o.insert(u"deviceStore"_s, u"other"_s); })}) {
            const auto read = KeyEnvelope::parse(text);
            QVERIFY(read);
            QCOMPARE(read->open(m_secret, m_device).error().code, ErrorCode::WrongSecret);
        }
        const auto unset
            = KeyEnvelope::parse(forged(envelope, [](QJsonObject& o) { o.insert(u"secretSet"_s, false); }));
        QVERIFY(unset);
        QCOMPARE(unset->open({}, m_device).error().code, ErrorCode::WrongSecret);
    }

    void strangeSpellingsAreDamage()
    {
        const KeyEnvelope envelope = sealed();
        const QByteArray text = envelope.toText();
        const auto code = [](const QByteArray& changed) { return KeyEnvelope::parse(changed).error().code; };
        QCOMPARE(code(forged(envelope, [](QJsonObject& o) { o.insert(u"more"_s, 1); })), ErrorCode::Damaged);
        QCOMPARE(code(forged(envelope, [](QJsonObject& o) { o.remove(u"wrap"_s); })), ErrorCode::Damaged);
        QCOMPARE(code(forged(envelope, [](QJsonObject& o) { o.insert(u"version"_s, 0); })), ErrorCode::Damaged);
        QCOMPARE(code(forged(envelope,
                     [](QJsonObject& o) {
                         o.insert(u"version"_s, 2);
                         o.insert(u"more"_s, 1);
                     })),
            ErrorCode::TooNew);
        QByteArray twice = text; // QJsonDocument takes the last of two in silence
        twice.replace("\"secretSet\": true", "\"secretSet\": false, \"secretSet\": true");
        QVERIFY(twice != text);
        QCOMPARE(code(twice), ErrorCode::Damaged);
        QCOMPARE(code("[]"), ErrorCode::Damaged);
        QCOMPARE(code(QByteArray(4'000, '[')), ErrorCode::Damaged);
        QCOMPARE(code(QByteArray(4'000, '\0')), ErrorCode::Damaged);
    }

    void eachSealIsAnother()
    {
        const KeyEnvelope one = sealed();
        const KeyEnvelope two = sealed();
        QVERIFY(one.salt != two.salt);
        QVERIFY(one.wrap.nonce != two.wrap.nonce);
        QVERIFY(one.wrap.hidden != two.wrap.hidden);
    }
};

QTEST_APPLESS_MAIN(TestKeyEnvelope)
#include "tst_keyenvelope.moc"
