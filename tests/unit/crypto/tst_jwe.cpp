// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/aead.h"
#include "core/crypto/base64url.h"
#include "core/crypto/deflate.h"
#include "core/crypto/digest.h"
#include "core/crypto/jwe.h"
#include "core/crypto/jweheader.h"
#include "core/crypto/random.h"
#include "tests/unit/crypto/jwevectors.h"

#include <QElapsedTimer>
#include <QTest>

using namespace naer;
using namespace naer::crypto;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

SecureBytes key() { return SecureBytes(bytesOf(*fromBase64Url(exampleKey))); }
QByteArray text(QByteArrayView bytes) { return toBase64Url(bytesOf(bytes)); }
const QByteArray plainHeader = R"({"alg":"dir","enc":"A256GCM"})";

/// A JWE whose tag fits, with any header and content: what a hostile maker with the key can do.
QByteArray made(const QByteArray& header, const QByteArray& content = "content", const QByteArray& encryptedKey = {})
{
    const QByteArray associated = text(header);
    const auto sealed = *Aead(key()).seal(bytesOf(content), bytesOf(associated));
    return associated + '.' + encryptedKey + '.' + text(sealed.nonce) + '.' + text(sealed.hidden) + '.'
        + text(sealed.tag);
}

} // namespace

class TestJwe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatOthersMade()
    {
        const auto card = openJwe(key(), specificationExample);
        QVERIFY(card);
        QCOMPARE(card->content.size(), 846);
        QCOMPARE(card->contentType, "application/smart-health-card");
        QVERIFY(card->content.contains("\"verifiableCredential\""));
        QVERIFY(
            card->content.contains("\"eyJ6aXAiOiJERUYiLCJhbGciOiJFUzI1NiIsImtpZCI6IjNLZmRnLVh3UC03Z1h5eXd0VWZVQUR3Q"));
        QCOMPARE(openJwe(key(), joseDirect)->content, joseText);
        QCOMPARE(openJwe(key(), joseDirect)->contentType, "application/fhir+json");
        QCOMPARE(openJwe(key(), joseDeflated)->content, joseText.repeated(5));
        QCOMPARE(openJweWithPassphrase(SecureBytes::fromUtf8(josePassphrase), joseWithPassphrase)->content, joseText);
    }

    void givesThePublishedAnswers()
    {
        QCOMPARE(*inflateRaw(*fromBase64Url(cookbookDeflated)), cookbookText);
        const auto with = passphraseKey(bytesOf(cookbookPassphrase), *fromBase64Url(cookbookSalt), cookbookRounds);
        QVERIFY(with);
        const QByteArray wrapped = *fromBase64Url(cookbookWrapped);
        const auto unwrapped = unwrapKey(*with, wrapped);
        QVERIFY(unwrapped);
        QCOMPARE(toBase64Url(unwrapped->span()), cookbookKey);
        QCOMPARE(*wrapKey(*with, *unwrapped), wrapped);
        QCOMPARE(openJwe(key(), cookbookDirect).error().detail, QStringLiteral("header enc"));
    }

    void sealsAndOpens()
    {
        for (const Deflated deflated : {Deflated::No, Deflated::Yes}) {
            for (const QByteArray& content : {QByteArray(), QByteArray("x"), QByteArray("æ"), QByteArray(100'000, 'y'),
                     *randomBytes(70'001), joseText.repeated(1'000)}) {
                const auto sealed = sealJwe(key(), content, "application/fhir+json", deflated);
                QVERIFY(sealed);
                const auto opened = openJwe(key(), *sealed);
                QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
                QCOMPARE(opened->content, content);
                QCOMPARE(opened->contentType, "application/fhir+json");
                QVERIFY(*sealJwe(key(), content, {}, deflated) != *sealJwe(key(), content, {}, deflated)); // fresh IV
                QCOMPARE(openJwe(*randomSecret(32), *sealed).error().code, ErrorCode::WrongSecret);
            }
        }
        const QByteArray sealed = *sealJwe(key(), "x", "application/fhir+json", Deflated::No);
        const QByteArray header = R"({"alg":"dir","enc":"A256GCM","cty":"application/fhir+json"})";
        QCOMPARE(*fromBase64Url(sealed.first(sealed.indexOf('.'))), header);
    }

    /// What would look like an attack when it is inflated is not deflated: our own reader has to take it.
    void deflatesOnlyWhatACarefulReaderTakes()
    {
        const auto header = [](const QByteArray& content) {
            const QByteArray sealed = *sealJwe(key(), content, {}, Deflated::Yes);
            return *readJweHeader(*fromBase64Url(sealed.first(sealed.indexOf('.'))));
        };
        QVERIFY(header(joseText.repeated(3)).isDeflated);
        QVERIFY(!header(QByteArray(1'000'000, 'y')).isDeflated); // a thousand times shorter
        QVERIFY(!header(*randomBytes(1'000)).isDeflated); // longer
        QVERIFY(!header({}).isDeflated);
    }

    void sealsWithAPassphrase()
    {
        const SecureBytes passphrase = SecureBytes::fromUtf8("blå hest på 3 ben");
        const auto sealed = sealJweWithPassphrase(passphrase, joseText, "application/fhir+json");
        QVERIFY(sealed);
        const auto header = readJweHeader(*fromBase64Url(sealed->first(sealed->indexOf('.'))));
        QCOMPARE(header->rounds, 600'000u);
        QCOMPARE(header->salt.size(), 16);
        QCOMPARE(openJweWithPassphrase(passphrase, *sealed)->content, joseText);
        QCOMPARE(
            openJweWithPassphrase(SecureBytes::fromUtf8("blå hest"), *sealed).error().code, ErrorCode::WrongSecret);
        QCOMPARE(openJwe(key(), *sealed).error().detail, QStringLiteral("header alg"));
        QCOMPARE(openJweWithPassphrase(passphrase, joseDirect).error().detail, QStringLiteral("header alg"));
        QCOMPARE(sealJweWithPassphrase(passphrase, "x", {}, 599'999).error().code, ErrorCode::OutOfRange);
        QCOMPARE(sealJweWithPassphrase(passphrase, "x", {}, 2'000'001).error().code, ErrorCode::OutOfRange);
    }

    void refusesTheShape_data()
    {
        QTest::addColumn<QByteArray>("jwe");
        const QByteArray good = made(plainHeader);
        const QByteArrayList parts = good.split('.');
        const auto with = [&](int part, const QByteArray& other) {
            QByteArrayList changed = parts;
            changed[part] = other;
            return changed.join('.');
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("four dots") << QByteArray("....");
        QTest::newRow("four parts") << parts.mid(0, 4).join('.');
        QTest::newRow("six parts") << good + '.';
        QTest::newRow("JSON serialization") << QByteArray(R"({"protected":"","ciphertext":"","tag":""})");
        QTest::newRow("HTML") << QByteArray("<!doctype html><title>No</title>");
        QTest::newRow("newline behind") << good + '\n';
        QTest::newRow("space in front") << ' ' + good;
        QTest::newRow("an encrypted key") << with(1, text("key"));
        QTest::newRow("a long encrypted key") << with(1, QByteArray(100'000, 'A'));
        QTest::newRow("IV of 1") << with(2, text("n"));
        QTest::newRow("IV of 16") << with(2, text(QByteArray(16, 'n')));
        QTest::newRow("no IV") << with(2, {});
        QTest::newRow("tag of 1") << with(4, text(QByteArray(1, 't')));
        QTest::newRow("tag of 15") << with(4, parts[4].first(20));
        QTest::newRow("tag of 17") << with(4, parts[4] + "AA");
        QTest::newRow("no tag") << with(4, {});
        QTest::newRow("padding") << with(4, parts[4] + "==");
        QTest::newRow("base64, not url") << with(3, "+/+/");
        QTest::newRow("left-over bits") << with(3, "QUJDRB"); // QA would be canonical
        QTest::newRow("length that cannot be") << with(3, "QUJDR");
        QTest::newRow("header not JSON") << with(0, text("alg=dir"));
        QTest::newRow("header too long") << with(0, text('{' + QByteArray(5'000, ' ') + '}'));
        QTest::newRow("no header") << with(0, {});
    }

    void refusesTheShape()
    {
        QFETCH(QByteArray, jwe);
        const auto opened = openJwe(key(), jwe);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadFile);
    }

    void refusesTheHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        const char* const bad[] = {R"({})", R"([])", R"("dir")", R"({"alg":"dir"})", R"({"enc":"A256GCM"})",
            R"({"alg":"none","enc":"A256GCM"})", R"({"alg":"DIR","enc":"A256GCM"})", R"({"alg":1,"enc":"A256GCM"})",
            R"({"alg":"A256KW","enc":"A256GCM"})", R"({"alg":"RSA-OAEP","enc":"A256GCM"})",
            R"({"alg":"PBES2-HS256+A128KW","enc":"A256GCM","p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":5000})",
            R"({"alg":"dir","enc":"A128GCM"})", R"({"alg":"dir","enc":"A256CBC-HS512"})",
            R"({"alg":"dir","enc":"none"})", R"({"alg":"dir","enc":"A256GCM","enc":"A256GCM"})",
            R"({"alg":"none","alg":"dir","enc":"A256GCM"})", R"({"alg":"dir","enc":"A256GCM","crit":["exp"]})",
            R"({"alg":"dir","enc":"A256GCM","crit":[]})", R"({"alg":"dir","enc":"A256GCM","b64":false})",
            R"({"alg":"dir","enc":"A256GCM","zip":"GZ"})", R"({"alg":"dir","enc":"A256GCM","zip":""})",
            R"({"alg":"dir","enc":"A256GCM","zip":true})", R"({"alg":"dir","enc":"A256GCM","zip":null})",
            R"({"alg":"dir","enc":"A256GCM","cty":1})", "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"cty\":\"a\\nb\"}",
            R"({"alg":"dir","enc":"A256GCM","cty":"æ"})", R"({"alg":"dir","enc":"A256GCM","p2c":1000})",
            R"({"alg":"dir","enc":"A256GCM","deep":[[[[]]]]})", "\xef\xbb\xbf{\"alg\":\"dir\",\"enc\":\"A256GCM\"}"};
        for (const char* header : bad)
            QTest::addRow("%s", QByteArray(header).simplified().constData()) << QByteArray(header);
    }

    void refusesTheHeader()
    {
        QFETCH(QByteArray, header);
        const auto opened = openJwe(key(), made(header));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadFile);
        QVERIFY(opened.error().detail.startsWith("header"_L1));
    }

    void passesOverOtherNames()
    {
        const QByteArray header = R"({"kid":"1","alg":"dir","enc":"A256GCM","typ":"JOSE","exp":1,"x":[1],"y":null})";
        QVERIFY(openJwe(key(), made(header)));
    }

    void refusesThePassphraseHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        const QByteArray start = R"({"alg":"PBES2-HS512+A256KW","enc":"A256GCM")";
        const char* const bad[] = {"}", R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"})", R"(,"p2c":5000})",
            R"(,"p2s":"AAAA","p2c":5000})", R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAA!","p2c":5000})", R"(,"p2s":5,"p2c":5000})",
            R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":"5000"})", R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":999})",
            R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":0})", R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":-5000})",
            R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":2000001})", R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":1e6})",
            R"(,"p2s":"AAAAAAAAAAAAAAAAAAAAAA","p2c":4294968296})"};
        for (const char* rest : bad)
            QTest::addRow("%s", rest) << start + rest;
    }

    void refusesThePassphraseHeader()
    {
        QFETCH(QByteArray, header);
        QElapsedTimer timer;
        timer.start();
        const auto opened
            = openJweWithPassphrase(SecureBytes::fromUtf8("x"), made(header, "content", QByteArray(54, 'A')));
        QCOMPARE(opened.error().code, ErrorCode::BadFile);
        QVERIFY(timer.elapsed() < 200);
    }

    void refusesEveryFlippedLetter()
    {
        const QByteArray good = made(R"({"alg":"dir","enc":"A256GCM","cty":"a/b"})");
        QVERIFY(openJwe(key(), good));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray changed = good;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!openJwe(key(), changed), qPrintable(QString::number(i)));
        }
    }

    void inflatesWithinBounds()
    {
        const QByteArray header = R"({"alg":"dir","enc":"A256GCM","zip":"DEF"})";
        const auto code
            = [&](const QByteArray& deflated) { return openJwe(key(), made(header, deflated)).error().code; };
        const QByteArray bomb = *deflateRaw(QByteArray(400'000'000, '\0'));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(code(bomb), ErrorCode::TooLong);
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(code(*deflateRaw(QByteArray(1'000'000, 'a'))), ErrorCode::TooLong); // a thousand times
        QByteArray varied = (*randomBytes(300'000)).toHex(); // half of it random: it stays under a hundred times
        QCOMPARE(code(*deflateRaw(varied.repeated(35))), ErrorCode::TooLong); // 21 MB
        QVERIFY(openJwe(key(), made(header, *deflateRaw(varied.repeated(33)))));
        const QByteArray deflated = *deflateRaw(joseText);
        QCOMPARE(code(deflated.chopped(1)), ErrorCode::BadFile);
        QCOMPARE(code(deflated + 'x'), ErrorCode::BadFile);
        QCOMPARE(code(deflated + deflated), ErrorCode::BadFile);
        QCOMPARE(code({}), ErrorCode::BadFile);
        QCOMPARE(code(QByteArray::fromHex("789c")), ErrorCode::BadFile); // zlib's head
        QCOMPARE(code("not deflated"), ErrorCode::BadFile);
        QCOMPARE(code(QByteArray::fromHex("03")), ErrorCode::BadFile); // cut
        QVERIFY(openJwe(key(), made(header, QByteArray::fromHex("0300")))->content.isEmpty());
    }

    void isBounded()
    {
        QCOMPARE(openJwe(key(), QByteArray(mostJweText + 1, 'A')).error().code, ErrorCode::TooLong);
        QCOMPARE(
            sealJwe(key(), QByteArray(mostJweContent + 1, 'A'), {}, Deflated::Yes).error().code, ErrorCode::TooLong);
        QCOMPARE(sealJwe(SecureBytes(16), "x", {}, Deflated::No).error().code, ErrorCode::OutOfRange);
        QCOMPARE(openJwe(SecureBytes(31), joseDirect).error().code, ErrorCode::OutOfRange);
    }

    void base64urlIsCanonical()
    {
        for (qsizetype size = 0; size < 70; ++size) {
            const QByteArray bytes = *randomBytes(size);
            const QByteArray written = toBase64Url(bytesOf(bytes));
            QCOMPARE(written, bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            QCOMPARE(*fromBase64Url(written), bytes);
        }
        for (const char* bad : {"A", "AAAAA", "AB", "AAB", "AA=", "AA==", "A A", "AA\n", "A+", "A/", "A\xff", "A."})
            QCOMPARE(fromBase64Url(bad).error().code, ErrorCode::BadFile);
        int taken = 0; // of all pairs of letters those of 256 octets
        for (int first = 1; first < 256; ++first) {
            for (int second = 1; second < 256; ++second) {
                const char pair[] = {static_cast<char>(first), static_cast<char>(second)};
                taken += fromBase64Url(QByteArrayView(pair, 2)).has_value();
            }
        }
        QCOMPARE(taken, 256);
    }
};

QTEST_APPLESS_MAIN(TestJwe)
#include "tst_jwe.moc"
