// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/knownanswers.h"
#include "core/crypto/random.h"
#include "core/crypto/selftest.h"
#include "core/crypto/stretch.h"

#include <QTest>

using namespace naer;
using namespace naer::crypto;

class TestCrypto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThePublishedAnswers() { QVERIFY(runSelfTest().has_value()); }

    void noticesAWrongAnswer_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < knownAnswers().size(); ++i)
            QTest::addRow("%s", knownAnswers()[i].name) << i;
    }

    void noticesAWrongAnswer()
    {
        QFETCH(std::size_t, index);
        auto cases = knownAnswers();
        char& digit = cases[index].answer[cases[index].answer.size() / 2];
        digit = digit == '0' ? '1' : '0';
        const auto result = checkAnswers(cases);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::CryptoUnavailable);
        QVERIFY(result.error().detail.contains(QString::fromLatin1(cases[index].name)));
    }

    void noticesAPrimitiveWithoutAnswer()
    {
        for (const Primitive left : {Primitive::Sha256, Primitive::HmacSha256, Primitive::HkdfSha256,
                 Primitive::Argon2id, Primitive::Aes256Gcm}) {
            auto cases = knownAnswers();
            std::erase_if(cases, [left](const KnownAnswer& known) { return known.primitive == left; });
            QVERIFY(!checkAnswers(cases));
        }
    }

    void sealsAndOpens()
    {
        const Aead aead(*randomSecret(32));
        for (const QByteArray& plain : {QByteArray(), QByteArray("x"), QByteArray(100'000, 'y')}) {
            const auto sealed = aead.seal(bytesOf(plain), bytesOf("bound"));
            QVERIFY(sealed);
            QCOMPARE(sealed->nonce.size(), 12);
            QCOMPARE(sealed->tag.size(), 16);
            const auto opened = aead.open(*sealed, bytesOf("bound"));
            QVERIFY(opened);
            QVERIFY(opened->equals(bytesOf(plain)));
            QCOMPARE(aead.open(*sealed, bytesOf("other")).error().code, ErrorCode::WrongSecret);
            QVERIFY(aead.seal(bytesOf(plain), {})->nonce != sealed->nonce);
        }
    }

    void refusesEveryShorterTagAndNonce()
    {
        // trap 14: OpenSSL checks as many bytes of the tag as it is given
        const Aead aead(*randomSecret(32));
        const auto sealed = *aead.seal(bytesOf("81.5"), {});
        for (int size = 0; size < 16; ++size) {
            Sealed cut = sealed;
            cut.tag.truncate(size);
            QCOMPARE(aead.open(cut, {}).error().code, ErrorCode::OutOfRange);
        }
        for (const qsizetype size : {0, 1, 11, 13, 16}) {
            Sealed other = sealed;
            other.nonce = QByteArray(size, 'n');
            QCOMPARE(aead.open(other, {}).error().code, ErrorCode::OutOfRange);
        }
        QCOMPARE(Aead(SecureBytes(16)).seal({}, {}).error().code, ErrorCode::OutOfRange);
    }

    void refusesEveryFlippedBit()
    {
        const Aead aead(*randomSecret(32));
        const auto sealed = *aead.seal(bytesOf("a reading of some length"), bytesOf("bound"));
        for (QByteArray Sealed::* part : {&Sealed::nonce, &Sealed::hidden, &Sealed::tag}) {
            for (qsizetype bit = 0; bit < (sealed.*part).size() * 8; ++bit) {
                Sealed flipped = sealed;
                (flipped.*part)[bit / 8] = static_cast<char>((flipped.*part)[bit / 8] ^ (1 << (bit % 8)));
                QCOMPARE(aead.open(flipped, bytesOf("bound")).error().code, ErrorCode::WrongSecret);
            }
        }
    }

    void boundsTheCostOfStretching()
    {
        const QByteArray salt(16, 's');
        const auto code = [&](KdfCost cost) { return argon2id(bytesOf("1234"), bytesOf(salt), cost, 32).error().code; };
        QCOMPARE(code({64, 3, 1}), ErrorCode::OutOfRange); // trap 11: 64 where 65536 was meant
        QCOMPARE(code({65535, 3, 1}), ErrorCode::OutOfRange);
        QCOMPARE(code({65536, 2, 1}), ErrorCode::OutOfRange);
        QCOMPARE(code({1024 * 1024 + 1, 3, 1}), ErrorCode::OutOfRange);
        QCOMPARE(code({64u * 1024 * 1024, 3, 1}), ErrorCode::OutOfRange);
        QCOMPARE(code({65536, 17, 1}), ErrorCode::OutOfRange);
        QCOMPARE(code({65536, 3, 0}), ErrorCode::OutOfRange);
        QCOMPARE(code({65536, 3, 4}), ErrorCode::OutOfRange);
        QCOMPARE(argon2id(bytesOf("1234"), bytesOf(salt.left(15)), lowestCost, 32).error().code, ErrorCode::OutOfRange);
        QVERIFY(argon2id(bytesOf("1234"), bytesOf(salt), lowestCost, 32));
    }

    void costFollowsTheMachine()
    {
        QCOMPARE(costFor(144, 500), (KdfCost{222 * 1024, 3, 1}));
        QCOMPARE(costFor(50, 500), (KdfCost{256 * 1024, 8, 1})); // a fast machine: full memory, then passes
        QCOMPARE(costFor(0.001, 500), (KdfCost{256 * 1024, 16, 1}));
        QCOMPARE(costFor(5'000, 500), lowestCost); // a slow one never goes under the floor
        for (double ms : {0.0, 1.0, 20.0, 100.0, 400.0, 501.0, 1e9})
            QVERIFY(checkCost(costFor(ms, 500)));
        const auto measured = calibratedCost();
        QVERIFY(measured);
        QVERIFY(checkCost(*measured));
    }
};

QTEST_APPLESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
