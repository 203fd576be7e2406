// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/linkanswers.h"

#include <QElapsedTimer>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestLinkOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAFile()
    {
        InstantHttp http([](const HttpRequest&) { return said(200, jwe() + "\n"); });
        const auto opened = open(http, linkWith(u"U"_s, u"https://files.example.org/f?sig=a%2Fb"_s),
            {.recipient = u"Læge & søn"_s, .passcode = {}, .ownHosts = {}});
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QCOMPARE(opened->files.size(), std::size_t{1});
        QVERIFY(opened->files[0].isFhir() && opened->files[0].isFetched);
        QCOMPARE(opened->files[0].content, fhir);
        QCOMPARE(http.asked.size(), std::size_t{1});
        QCOMPARE(http.asked[0].method, "GET");
        QCOMPARE(http.asked[0].url.toEncoded(),
            "https://files.example.org/f?sig=a%2Fb&recipient=L%C3%A6ge%20%26%20s%C3%B8n");
        QVERIFY(http.asked[0].publicHostOnly && http.asked[0].onlyAuthority.isEmpty());
    }

    void opensAManifest()
    {
        const QByteArray there = "https://bucket.example.com/1?sas=x";
        InstantHttp http([&](const HttpRequest& request) {
            if (request.method == "GET")
                return said(200, jwe("{\"verifiableCredential\":[]}", "application/smart-health-card"));
            return said(200,
                manifest({file(embedded(jwe()), "application/fhir+json;fhirVersion=4.0.1"),
                    file(at(there) + ",\"status\":\"can-change\",\"lastUpdated\":\"2026-03-09T15:29:46Z\"",
                        "application/smart-health-card"),
                    file(at("https://third.example.com/token"), "application/smart-api-access")}),
                {{"retry-after", "600"}});
        });
        const auto opened
            = open(http, linkWith(u"LP"_s), {.recipient = u"Dr."_s, .passcode = u"1234"_s, .ownHosts = {}});
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QCOMPARE(opened->askAgainAfter, 600);
        QCOMPARE(opened->files.size(), std::size_t{3});
        QCOMPARE(opened->files[0].content, fhir);
        QVERIFY(opened->files[1].isSmartHealthCard());
        QCOMPARE(opened->files[1].status, u"can-change"_s);
        QCOMPARE(opened->files[1].lastUpdated, u"2026-03-09T15:29:46Z"_s);
        QVERIFY(!opened->files[2].isFetched && opened->files[2].content.isEmpty()); // a key to elsewhere: not taken
        QCOMPARE(opened->files[2].contentType, u"application/smart-api-access"_s);
        QCOMPARE(http.asked.size(), std::size_t{2});
        QCOMPARE(http.asked[0].body, json("{'embeddedLengthMax':8192,'passcode':'1234','recipient':'Dr.'}"));
        QCOMPARE(http.asked[1].url.toEncoded(), there);
        QVERIFY(http.asked[0].publicHostOnly && http.asked[1].publicHostOnly);
        for (const auto& [name, value] : http.asked[1].headers)
            QVERIFY(!value.contains("1234"));
    }

    /// What was sealed with the content counts, not what the host calls it.
    void theSealedTypeCounts()
    {
        InstantHttp http([](const HttpRequest&) {
            return said(200,
                manifest({file(embedded(jwe("x", "text/html"))), file(embedded(jwe(fhir, "fhir+json"))),
                    file(embedded(jwe(fhir, {})))}));
        });
        const auto opened = open(http, linkWith({}));
        QVERIFY(opened);
        QCOMPARE(opened->files[0].contentType, u"text/html"_s);
        QVERIFY(opened->files[1].isFhir() && opened->files[2].isFhir());
    }

    void asksOwnHostsByTheirAuthority()
    {
        InstantHttp http([](const HttpRequest& request) {
            return request.method == "POST"
                ? said(200, manifest({file(at("https://127.0.0.1:8443/f")), file(at("https://files.example.org/f"))}))
                : said(200, jwe());
        });
        const LinkQuestion question{.recipient = u"x"_s, .passcode = {}, .ownHosts = {{u"127.0.0.1"_s, 8443, "PEM"}}};
        QVERIFY(open(http, linkWith({}, u"https://127.0.0.1:8443/m"_s), question));
        QCOMPARE(http.asked.size(), std::size_t{3});
        QVERIFY(!http.asked[0].publicHostOnly && !http.asked[1].publicHostOnly && http.asked[2].publicHostOnly);
        QCOMPARE(http.asked[0].onlyAuthority, "PEM");
        QVERIFY(http.asked[2].onlyAuthority.isEmpty());
        // another port of it is another host
        QCOMPARE(open(http, linkWith({}, u"https://127.0.0.1:8444/m"_s), question).error().code, ErrorCode::BadAddress);
        QCOMPARE(http.asked.size(), std::size_t{3});
    }

    void tellsWhatTheHostSays_data()
    {
        QTest::addColumn<HttpAnswer>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, HttpAnswer answer, ErrorCode code, const char* detail) {
            QTest::newRow(name) << std::move(answer) << code << QString::fromLatin1(detail);
        };
        row("wrong passcode", said(401, json("{'remainingAttempts':3}")), ErrorCode::WrongPasscode, "3");
        row("none left", said(401, json("{'remainingAttempts':0}")), ErrorCode::WrongPasscode, "0");
        row("does not say", said(401, "<html>"), ErrorCode::WrongPasscode, "");
        row("says words", said(401, json("{'remainingAttempts':'3'}")), ErrorCode::WrongPasscode, "");
        row("inactive", said(404, {}), ErrorCode::LinkEnded, "404");
        row("gone", said(410, {}), ErrorCode::LinkEnded, "410");
        row("too often", said(429, {}, {{"retry-after", "120"}}), ErrorCode::AskLater, "120");
        row("too often, by a date", said(429, {}, {{"retry-after", "Fri, 31 Dec 2027 23:59:59 GMT"}}),
            ErrorCode::AskLater, "");
        row("too often, nonsense", said(429, {}, {{"retry-after", "-5"}}), ErrorCode::AskLater, "");
        row("forbidden", said(403, {}), ErrorCode::RefusedByServer, "403");
        row("broken", said(500, {}), ErrorCode::NoNetwork, "500");
        row("redirect", said(302, {}, {{"location", "https://evil.example.net/"}}), ErrorCode::BadAnswer, "302");
        row("not modified", said(304, {}), ErrorCode::BadAnswer, "304");
    }

    void tellsWhatTheHostSays()
    {
        QFETCH(HttpAnswer, answer);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        InstantHttp http([&](const HttpRequest&) { return answer; });
        const auto opened = open(http, linkWith(u"P"_s), {.recipient = u"x"_s, .passcode = u"1"_s, .ownHosts = {}});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QCOMPARE(opened.error().detail, detail);
        QCOMPARE(http.asked.size(), std::size_t{1});
    }

    void asksNothingThatMakesNoSense()
    {
        InstantHttp http;
        HealthLink expired = linkWith(u"U"_s);
        expired.expiresAt = nowMs / 1000;
        QCOMPARE(open(http, std::move(expired)).error().code, ErrorCode::LinkEnded);
        QCOMPARE(open(http, linkWith(u"P"_s)).error().code, ErrorCode::EmptyValue);
        QCOMPARE(open(http, linkWith({}), {}).error().code, ErrorCode::EmptyValue);
        QCOMPARE(
            open(http, linkWith({}), {.recipient = QString(201, u'x'), .passcode = {}, .ownHosts = {}}).error().code,
            ErrorCode::EmptyValue);
        QVERIFY(http.asked.empty());
    }

    /// Places that a stranger may not send us to: asked for the link, and named by a manifest.
    void goesNowhereElse_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char* url : {"https://localhost/", "https://localhost:8443/x", "https://a.localhost/",
                 "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/",
                 "https://0177.0.0.1/", "https://0/", "https://0.0.0.0/", "https://[::1]/", "https://[::]/",
                 "https://[::ffff:127.0.0.1]/", "https://[fe80::1]/", "https://[fc00::1]/", "https://[ff02::1]/",
                 "https://10.0.0.1/", "https://172.16.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest",
                 "https://100.64.0.1/", "https://224.0.0.1/", "https://255.255.255.255/", "https://1.1.1.1/",
                 "https://router/", "https://printer.local/", "https://nas.lan/", "https://x.internal/",
                 "https://x.home.arpa/", "https://x.onion/", "https://%6c%6f%63alhost/", "https://LOCALHOST/",
                 "https://localhost./", "https://127.0.0.1./", "https://\xe2\x91\xa0.1.1.1/",
                 "http://files.example.org/", "javascript:alert(1)", "file:///etc/passwd", "data:text/plain,x",
                 "ftp://files.example.org/", "//files.example.org/f", "/f",
                 "https://files.example.org@evil.example.net/", "https://evil.example.net\\\\@files.example.org/",
                 "https://user:word@files.example.org/", "https:///f", ""})
            QTest::addRow("%s", QByteArray(url).toPercentEncoding().constData()) << QByteArray(url);
    }

    void goesNowhereElse()
    {
        QFETCH(QByteArray, url);
        InstantHttp http([&](const HttpRequest& request) {
            return request.method == "POST" ? said(200, manifest({file(at(url))})) : said(200, jwe());
        });
        const auto opened = open(http, linkWith({}));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadAddress);
        QCOMPARE(http.asked.size(), std::size_t{1}); // the manifest
        QCOMPARE(http.asked[0].url.host(), goodHost);
        http.asked.clear();
        for (const QString& flags : {u""_s, u"U"_s}) {
            const auto itself = open(http, linkWith(flags, QString::fromUtf8(url).replace(u"\\\\"_s, u"\\"_s)));
            QCOMPARE(itself.error().code, ErrorCode::BadAddress);
            QVERIFY(http.asked.empty());
        }
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const QByteArray& body) { QTest::newRow(name) << body; };
        QByteArrayList many;
        for (int i = 0; i < 10'000; ++i)
            many += file("\"embedded\":\"x\"", "a/b"); // it would only be told by name
        row("10,000 files", manifest(many.mid(0, 10'000)));
        row("101 files", manifest(many.mid(0, 101)));
        row("HTML", "<!doctype html><title>Sign in</title>");
        row("nothing", {});
        row("an array", "[]");
        row("no files", "{}");
        row("files in words", json("{'files':'none'}"));
        row("files twice", json("{'files':[],'files':[]}"));
        row("a mark in front", "\xef\xbb\xbf{\"files\":[]}");
        row("cut", "{\"files\":[{\"contentType\":\"application/fhir+json\",\"embedded\":\"eyJ");
        row("deep", "{\"files\":[],\"list\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + '}');
        row("a file in words", json("{'files':['x']}"));
        row("no type", json("{'files':[{'embedded':'x'}]}"));
        row("an empty type", manifest({file(embedded(jwe()), {})}));
        row("a type that turns words", manifest({file(embedded(jwe()), "a\\u202eb")}));
        row("neither", manifest({json("{'contentType':'application/fhir+json'}")}));
        row("both", manifest({file(embedded(jwe()) + ',' + at("https://files.example.org/f"))}));
        row("location a number", manifest({file("\"location\":1")}));
        row("embedded null", manifest({file("\"embedded\":null")}));
        row("no JWE", manifest({file(embedded("hello"))}));
        row("another key", manifest({file(embedded(jwe(fhir, "application/fhir+json", 'o')))}));
        row("alg none", manifest({file(embedded("eyJhbGciOiJub25lIn0..AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA"))}));
        row("a letter changed", manifest({file(embedded(jwe().replace(60, 1, "_")))}));
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QByteArray, body);
        InstantHttp http([&](const HttpRequest&) { return said(200, body); });
        QElapsedTimer timer;
        timer.start();
        const auto opened = open(http, linkWith({}));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadAnswer);
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(http.asked.size(), std::size_t{1});
        QCOMPARE(http.asked[0].mostAnswer, 1024 * 1024);
    }

    void isBounded()
    {
        for (const int count : {100, 101}) {
            const QByteArrayList files(count, file(embedded(jwe())));
            InstantHttp full([&](const HttpRequest&) { return said(200, manifest(files)); });
            const auto opened = open(full, linkWith({}));
            QCOMPARE(opened.has_value(), count == 100);
        }
        InstantHttp http([](const HttpRequest&) -> Result<HttpAnswer> { return fail(ErrorCode::TooLong, u"x"_s); });
        QCOMPARE(open(http, linkWith({})).error(), (Error{ErrorCode::BadAnswer, u"too large"_s}));
        const QByteArray bomb = *crypto::sealJwe(key(), QByteArray(15'000'000, 'x'), {}, crypto::Deflated::No);
        http.answer = [&](const HttpRequest& request) {
            return request.method == "POST"
                ? said(200,
                      manifest({file(at("https://files.example.org/1")), file(at("https://files.example.org/2")),
                          file(at("https://files.example.org/3")), file(at("https://files.example.org/4"))}))
                : said(200, bomb);
        };
        http.asked.clear();
        QCOMPARE(open(http, linkWith({})).error(), (Error{ErrorCode::BadAnswer, u"too large"_s}));
        QCOMPARE(http.asked.size(), std::size_t{4}); // 45 MB are over what is taken: the fourth is not asked for
    }

    void handsOnWhatTheNetworkSays()
    {
        for (const ErrorCode code : {ErrorCode::NoNetwork, ErrorCode::UntrustedServer, ErrorCode::BadAddress}) {
            InstantHttp http([&](const HttpRequest&) -> Result<HttpAnswer> { return fail(code); });
            QCOMPARE(open(http, linkWith(u"U"_s)).error().code, code);
        }
        // a file that is gone when its manifest is not
        InstantHttp http([](const HttpRequest& request) {
            return request.method == "POST" ? said(200, manifest({file(at("https://files.example.org/f"))}))
                                            : said(404, {});
        });
        QCOMPARE(open(http, linkWith({})).error().code, ErrorCode::LinkEnded);
    }
};

QTEST_APPLESS_MAIN(TestLinkOpener)
#include "tst_linkopener.moc"
