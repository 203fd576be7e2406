// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/base64url.h"
#include "core/crypto/digest.h"
#include "core/sharing/healthlink.h"
#include "core/sharing/qrcode.h"

#include <QElapsedTimer>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
const QByteArray good
    = "\"url\":\"https://files.example.org/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM\",\"key\":\"" + key + '"';

/// With single quotes, to be read more easily.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

QString linkOf(const QByteArray& payload)
{
    return u"shlink:/"_s + QString::fromLatin1(crypto::toBase64Url(crypto::bytesOf(payload)));
}
QString linkWith(const QByteArray& more) { return linkOf('{' + good + ',' + more + '}'); }
QString linkTo(const QByteArray& url) { return linkOf("{\"url\":\"" + url + "\",\"key\":\"" + key + "\"}"); }

} // namespace

class TestHealthLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The example of the specification, with and without a viewer in front.
    void readsThePublishedExample()
    {
        const QString bare
            = u"shlink:/eyJ1cmwiOiJodHRwczovL2Voci5leGFtcGxlLm9yZy9xci9ZOXh3a1VkdG1OOXd3b0pvTjNmZkpJaFgyVUd2Q0wxSm5sUFZOTDNrRFdNL20iLCJmbGFnIjoiTFAiLCJrZXkiOiJyeFRnWWxPYUtKUEZ0Y0VkMHFjY2VOOHdFVTRwOTRTcUF3SVdRZTZ1WDdRIiwibGFiZWwiOiJCYWNrLXRvLXNjaG9vbCBpbW11bml6YXRpb25zIGZvciBPbGl2ZXIgQnJvd24ifQ"_s;
        for (const QString& text : {bare, u"https://viewer.example.org#"_s + bare,
                 u"https://viewer.example.org/a?b=c#"_s + bare, u"\n "_s + bare + u" \r\n"_s}) {
            const auto link = readHealthLink(text);
            QVERIFY(link);
            QCOMPARE(link->url, QUrl(u"https://ehr.example.org/qr/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM/m"_s));
            QCOMPARE(link->label, u"Back-to-school immunizations for Oliver Brown"_s);
            QVERIFY(link->isLongTerm && link->wantsPasscode && !link->isDirect && !link->expiresAt);
            QCOMPARE(crypto::toBase64Url(link->key.span()), key);
        }
    }

    void writesWhatItReads()
    {
        for (int i = 0; i < 32; ++i) {
            HealthLink link;
            link.url = QUrl(u"https://files.example.org/%1?sig=a%2Fb&x"_s.arg(QString(43, u'x')));
            link.key = SecureBytes(crypto::bytesOf(*crypto::fromBase64Url(key)));
            link.isLongTerm = i & 1;
            link.wantsPasscode = i & 2;
            link.isDirect = (i & 4) && !(i & 2);
            if (i & 8)
                link.expiresAt = 1'900'000'000;
            if (i & 16)
                link.label = u"Målinger \"til\" læge 🩺"_s;
            const auto read = readHealthLink(link.toText());
            QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
            QCOMPARE(read->url, link.url);
            QCOMPARE(read->label, link.label);
            QCOMPARE(read->expiresAt, link.expiresAt);
            QVERIFY(read->key.equals(link.key.span()));
            QCOMPARE(read->isLongTerm, link.isLongTerm);
            QCOMPARE(read->wantsPasscode, link.wantsPasscode);
            QCOMPARE(read->isDirect, link.isDirect);
        }
    }

    void passesOverWhatItDoesNotKnow()
    {
        QVERIFY(readHealthLink(linkWith(json("'v':1,'extension':{'a':[1,{'b':null}]},'_x':'y','flag':'LUXZ'"))));
        QCOMPARE(readHealthLink(linkWith("\"exp\":1706745600.75"))->expiresAt, 1'706'745'600);
        QVERIFY(readHealthLink(linkWith("\"exp\":1706745600"))->hasExpired(1'706'745'600'000));
        QVERIFY(!readHealthLink(linkWith("\"exp\":1706745600"))->hasExpired(1'706'745'599'999));
        QCOMPARE(readHealthLink(linkWith("\"label\":\"قياساتي\""))->label, u"قياساتي"_s);
        QVERIFY(readHealthLink(linkWith("\"flag\":\"\"")));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const QString& text, const char* why) {
            QTest::newRow(name) << text << QString::fromLatin1(why);
        };
        const QString fine = linkOf('{' + good + '}');
        row("nothing", {}, "scheme");
        row("another scheme", QString(fine).replace(u"shlink:/"_s, u"shlinks:/"_s), "scheme");
        row("an address alone", u"https://files.example.org/"_s, "scheme");
        row("http viewer", u"http://viewer.example.org#"_s + fine, "viewer");
        row("javascript viewer", u"javascript:alert(1)#"_s + fine, "viewer");
        row("file viewer", u"file:///etc/passwd#"_s + fine, "viewer");
        row("words in front", u"see "_s + fine, "scheme");
        row("two links", fine + u"#"_s + fine, "viewer");
        row("words behind", fine + u" see"_s, "payload");
        row("padding", fine + u"="_s, "payload");
        row("plain base64", u"shlink:/+/+/"_s, "payload");
        row("other letters", u"shlink:/ÀAAA"_s, "payload");
        row("letters beyond Latin-1", u"shlink:/\u0141AAA"_s, "payload"); // its low octet is an A
        row("no payload", u"shlink:/"_s, "payload");
        row("100,000 letters", u"shlink:/"_s + QString(100'000, u'A'), "length");
        row("a long viewer", u"https://"_s + QString(100'000, u'a') + u"#"_s + fine, "length");
        row("an array", linkOf("[]"), "payload");
        row("a mark in front", linkOf("\xef\xbb\xbf{" + good + '}'), "payload");
        row("a name twice", linkWith("\"key\":\"" + key + '"'), "payload");
        row("not UTF-8", linkWith("\"label\":\"\xff\""), "payload");
        row("deep", linkWith("\"x\":" + QByteArray(50, '[') + QByteArray(50, ']')), "payload");
        row("version 2", linkWith("\"v\":2"), "version");
        row("version 1.0", linkWith("\"v\":1.0"), "version");
        row("version in words", linkWith("\"v\":\"1\""), "version");
        row("no key", linkOf(json("{'url':'https://a.dk/x'}")), "key");
        row("key a number", linkOf(json("{'url':'https://a.dk/x','key':1}")), "key");
        for (const QByteArray& other :
            {key.chopped(1), key + 'A', QByteArray(43, '!'), key.first(42) + 'R', QByteArray()})
            row(("key " + other).constData(), linkOf("{\"url\":\"https://a.dk/x\",\"key\":\"" + other + "\"}"), "key");
        row("no address", linkOf("{\"key\":\"" + key + "\"}"), "url");
        for (const QByteArray& url : {QByteArray("http://a.dk/x"), QByteArray("javascript:alert(1)"),
                 QByteArray("file:///etc/passwd"), QByteArray("ftp://a.dk/"), QByteArray("data:text/plain,x"),
                 QByteArray("//a.dk/x"), QByteArray("/x"), QByteArray("a.dk/x"), QByteArray("https:"),
                 QByteArray("https:///x"), QByteArray("https://"), QByteArray("https://user@a.dk/"),
                 QByteArray("https://user:word@a.dk/"), QByteArray("https://a.dk@b.dk/"), QByteArray("https://@a.dk/"),
                 QByteArray("https://a.dk\\\\@b.dk/"), QByteArray("https://a .dk/"), QByteArray("https://a.dk/\\n"),
                 QByteArray("https://a.dk:0/"), QByteArray("https://a.dk:99999/"), QByteArray("https://a.dk:x/"),
                 QByteArray("https://r\xc3\xb8"
                            "d.dk/"),
                 QByteArray("https://a.dk/\\u202e"), QByteArray("https://[::1/"), QByteArray("https://a.dk/%zz"),
                 QByteArray("https://a.dk/x#y"), QByteArray("https://a.dk/##x@b"), QByteArray(" https://a.dk/"),
                 QByteArray()})
            row(("url " + url.toPercentEncoding()).constData(), linkTo(url), "url");
        row("129 characters", linkTo("https://a.dk/" + QByteArray(116, 'x')), "url");
        for (const char* flag : {"\"PU\"", "\"LPU\"", "\"UL\"", "\"PL\"", "\"LL\"", "\"l\"", "\"L \"", "\"L,U\"", "1",
                 "true", "null", "[\"L\"]"})
            row(("flag " + QByteArray(flag)).constData(), linkWith("\"flag\":" + QByteArray(flag)), "flag");
        row("81 letters", linkWith("\"label\":\"" + QByteArray(81, 'x') + '"'), "label");
        for (const char* label : {"1", "null", "\"a\\u202eb\"", "\"a\\u2066b\"", "\"a\\u200fb\"", "\"a\\u061cb\"",
                 "\"a\\u0000b\"", "\"a\\nb\"", "\"a\\u001b[31mb\"", "\"a\\u009bb\"", "\"a\\u200bb\"", "\"a\\ufeffb\""})
            row(("label " + QByteArray(label)).constData(), linkWith("\"label\":" + QByteArray(label)), "label");
        for (const char* exp : {"\"1706745600\"", "null", "0", "0.5", "-1", "1e300", "253402300800", "true"})
            row(("exp " + QByteArray(exp)).constData(), linkWith("\"exp\":" + QByteArray(exp)), "exp");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        QElapsedTimer timer;
        timer.start();
        const auto link = readHealthLink(text);
        QVERIFY(!link);
        QCOMPARE(link.error().code, ErrorCode::BadLink);
        QCOMPARE(link.error().detail, why);
        QVERIFY(timer.elapsed() < 200);
    }

    void takesWhatIsJustAllowed()
    {
        QVERIFY(readHealthLink(linkTo("https://a.dk/" + QByteArray(115, 'x'))));
        QVERIFY(readHealthLink(linkWith("\"label\":\"" + QByteArray(80, 'x') + '"')));
    }

    /// The three corners by which a camera finds it, and a size that fits its text.
    void drawsASquare()
    {
        const auto code = makeQrCode(linkOf('{' + good + '}').toLatin1());
        QVERIFY(code);
        QCOMPARE((code->width - 17) % 4, 0);
        QCOMPARE(code->dark.size(), std::size_t(code->width * code->width));
        for (const auto& [x, y] : {std::pair{0, 0}, {code->width - 7, 0}, {0, code->width - 7}}) {
            for (int i = 0; i < 7; ++i) {
                QVERIFY(code->isDark(x + i, y) && code->isDark(x + i, y + 6) && code->isDark(x, y + i));
            }
            QVERIFY(code->isDark(x + 3, y + 3));
        }
        // the level of error correction stands beside the first corner: 00 is M, under the mask 10 (ISO 18004 7.9)
        QVERIFY(code->isDark(0, 8) && !code->isDark(1, 8));
        QCOMPARE(makeQrCode({}).error().code, ErrorCode::EmptyValue);
        QCOMPARE(makeQrCode(QByteArray(2'332, 'a')).error().code, ErrorCode::TooLong);
        QVERIFY(makeQrCode(QByteArray(2'331, 'a')));
    }
};

QTEST_APPLESS_MAIN(TestHealthLink)
#include "tst_healthlink.moc"
