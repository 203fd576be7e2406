// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/fhirsearch.h"
#include "core/gateway/fhirserver.h"
#include "core/gateway/recipientrepository.h"
#include "tests/support/fakehttp.h"
#include "tests/support/openvault.h"

#include <QFutureWatcher>
#include <QSignalSpy>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

struct Place : OpenVault
{
    explicit Place(const QString& refreshToken = {})
    {
        http.answer = [](const HttpRequest&) { return Result<HttpAnswer>(jsonAnswer(200, "{}")); };
        const auto kept = session
                              .run([&](Database& database) {
                                  return database.inTransaction([&]() -> Result<void> {
                                      RecipientRepository recipients(database);
                                      if (auto added = recipients.add({.code = u"gp"_s,
                                              .name = u"Lægehuset"_s,
                                              .phone = u"87 00 00 00"_s,
                                              .answerDays = 3,
                                              .baseUrl = QUrl(u"https://gp.naer.example/fhir"_s),
                                              .clientId = u"naer"_s,
                                              .dialect = u"dk-core"_s,
                                              .authority = "-----BEGIN CERTIFICATE-----"});
                                          !added)
                                          return added;
                                      return recipients.keepSignIn(u"gp"_s,
                                          SignedIn{.issuer = u"https://login.naer.example"_s,
                                              .tokenUrl = QUrl(u"https://login.naer.example/token"_s),
                                              .subject = u"sub"_s,
                                              .patient = u"17"_s,
                                              .accessToken = u"access"_s,
                                              .accessEndsMs = clock.now().utcMs + 3'600'000,
                                              .refreshToken = refreshToken});
                                  });
                              })
                              .takeResult();
        if (!kept)
            qFatal("no place: %s", qPrintable(kept.error().detail));
    }
    Result<HttpAnswer> ask(const FhirRequest& request)
    {
        auto future = server.ask(u"gp"_s, request);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            return fail(ErrorCode::Internal, u"it does not end"_s);
        return future.takeResult();
    }
    Result<FhirSearch::Found> search(const QString& type, const QUrlQuery& query = {})
    {
        auto future = searches.search(u"gp"_s, type, query);
        QFutureWatcher<Result<FhirSearch::Found>> watcher;
        QSignalSpy ended(&watcher, &QFutureWatcherBase::finished); // wakes at once: it may be hundreds of pages
        watcher.setFuture(future);
        if (!future.isFinished() && !ended.wait(30'000))
            return fail(ErrorCode::Internal, u"it does not end"_s);
        return future.takeResult();
    }
    QByteArray header(const QByteArray& name) const
    {
        for (const auto& [one, value] : http.asked.back().headers) {
            if (one == name)
                return value;
        }
        return "-";
    }

    FakeHttp http;
    TokenKeeper tokens{session, http, clock};
    FhirServer server{tokens, http};
    FhirSearch searches{server};
};

} // namespace

/// Questions to a FHIR server: where they go, with what, and what its answers mean.
class TestFhirServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionGoesWithTheToken()
    {
        Place p;
        QVERIFY(p.ask({.address = u"Task/17"_s}));
        QCOMPARE(p.http.asked.back().method, QByteArray("GET"));
        QCOMPARE(p.header("Authorization"), QByteArray("Bearer access"));
        QCOMPARE(p.header("Accept"), QByteArray("application/fhir+json"));
        QCOMPARE(p.header("If-Match"), QByteArray("-"));
        QCOMPARE(p.header("Content-Type"), QByteArray("-"));
        QCOMPARE(p.http.asked.back().onlyAuthority, QByteArray("-----BEGIN CERTIFICATE-----"));
        QVERIFY(p.ask({.method = "PUT", .address = u"Task/17"_s, .body = "{}", .ifMatch = "W/\"3\"", .mostAnswer = 7}));
        QCOMPARE(p.http.asked.back().method, QByteArray("PUT"));
        QCOMPARE(p.http.asked.back().body, QByteArray("{}"));
        QCOMPARE(p.http.asked.back().mostAnswer, 7);
        QCOMPARE(p.header("If-Match"), QByteArray("W/\"3\""));
        QCOMPARE(p.header("Content-Type"), QByteArray("application/fhir+json"));
    }

    void whereItGoes_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* address, const char* url) {
            QTest::addRow("%s", address) << QString::fromLatin1(address) << QString::fromLatin1(url);
        };
        row("Task/17", "https://gp.naer.example/fhir/Task/17");
        row("Task?page=2&a=b%20c", "https://gp.naer.example/fhir/Task?page=2&a=b%20c");
        row("/fhir/Task?page=2", "https://gp.naer.example/fhir/Task?page=2");
        row("https://gp.naer.example/fhir?_getpages=1", "https://gp.naer.example/fhir?_getpages=1");
        row("https://gp.naer.example:443/fhir/x", "https://gp.naer.example:443/fhir/x");
        // the token goes to nobody else
        for (const char* other :
            {"https://evil.example/fhir/Task", "//evil.example/Task", "http://gp.naer.example/fhir/Task",
                "https://gp.naer.example:8443/fhir/Task", "https://gp.naer.example.evil.example/",
                "https://gp.naer.example@evil.example/", "/other?page=2", "../fhir2/Task",
                "https://me:pw@gp.naer.example/fhir/Task", "file:///etc/passwd", "javascript:alert(1)", "data:,x"})
            row(other, "");
    }
    void whereItGoes()
    {
        QFETCH(QString, address);
        QFETCH(QString, url);
        Place p;
        const auto answer = p.ask({.address = address});
        if (url.isEmpty()) {
            QCOMPARE(answer.error().code, ErrorCode::BadAddress);
            QVERIFY(p.http.asked.empty());
        } else {
            QVERIFY(answer);
            QCOMPARE(p.http.asked.back().url, QUrl(url));
        }
    }

    void whatItAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        for (const auto& [status, code] : {std::pair(301, ErrorCode::RefusedByServer),
                 {400, ErrorCode::RefusedByServer}, {401, ErrorCode::SignInNeeded}, {403, ErrorCode::RefusedByServer},
                 {404, ErrorCode::NotFound}, {410, ErrorCode::NotFound}, {501, ErrorCode::NotFound},
                 {409, ErrorCode::Contradiction}, {412, ErrorCode::Contradiction}, {408, ErrorCode::NoNetwork},
                 {425, ErrorCode::NoNetwork}, {429, ErrorCode::NoNetwork}, {422, ErrorCode::RefusedByServer},
                 {500, ErrorCode::NoNetwork}, {503, ErrorCode::NoNetwork}})
            QTest::addRow("%d", status) << status << code;
    }
    void whatItAnswers()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        Place p;
        p.http.answer = [status](const HttpRequest&) { return Result<HttpAnswer>(jsonAnswer(status, "{}")); };
        QCOMPARE(p.ask({.address = u"Task"_s}).error().code, code);
        // only of a 401 the token is not used again
        QCOMPARE(p.ask({.address = u"Task"_s}).error().code, code);
        QCOMPARE(p.http.asked.size(), std::size_t(status == 401 ? 1 : 2));
    }
    /// Nobody has to log in again for a token that the place forgot.
    void aTokenThatIsRefusedIsMadeNewAtOnce()
    {
        Place p(u"refresh"_s);
        int renewed = 0;
        QByteArray good = "Bearer fresh";
        p.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            if (request.url.host() == "gp.naer.example"_L1)
                return jsonAnswer(p.header("Authorization") == good ? 200 : 401, "{}");
            ++renewed;
            return jsonAnswer(
                200, R"({"access_token":"fresh","token_type":"Bearer","expires_in":600})", "application/json");
        };
        QVERIFY(p.ask({.method = "PUT", .address = u"Task/17"_s, .body = "{}", .ifMatch = "W/\"3\""}));
        QCOMPARE(p.http.asked.back().body, QByteArray("{}"));
        QCOMPARE(p.header("If-Match"), QByteArray("W/\"3\""));
        QVERIFY(p.ask({.address = u"Task/17"_s}));
        QCOMPARE(renewed, 1);
        good = "Bearer none of ours"; // the fresh one as well: asked once more, and no storm
        const auto before = p.http.asked.size();
        QCOMPARE(p.ask({.address = u"Task/17"_s}).error().code, ErrorCode::SignInNeeded);
        QVERIFY(p.http.asked.size() <= before + 3);
    }
    void aTokenThatCannotBeMadeNow_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("never again") << 400 << ErrorCode::SignInNeeded;
        QTest::newRow("strange") << 200 << ErrorCode::SignInNeeded;
        QTest::newRow("later") << 503 << ErrorCode::NoNetwork;
    }
    void aTokenThatCannotBeMadeNow()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        Place p(u"refresh"_s);
        p.http.answer = [status](const HttpRequest& request) -> Result<HttpAnswer> {
            return request.url.host() == "gp.naer.example"_L1
                ? jsonAnswer(401, "{}")
                : jsonAnswer(status, R"({"error":"invalid_grant"})", "application/json");
        };
        QCOMPARE(p.ask({.address = u"Task/17"_s}).error().code, code);
    }
    void everyTwoHundredIsAYes()
    {
        Place p;
        for (const int status : {200, 201, 204}) {
            p.http.answer = [status](const HttpRequest&) { return Result<HttpAnswer>(jsonAnswer(status, {})); };
            QCOMPARE(p.ask({.address = u"Task"_s})->status, status);
        }
        p.http.answer = [](const HttpRequest&) { return Result<HttpAnswer>(fail(ErrorCode::UntrustedServer)); };
        QCOMPARE(p.ask({.address = u"Task"_s}).error().code, ErrorCode::UntrustedServer);
    }

    void aSearchFollowsItsPagesAtHome()
    {
        Place p;
        QString next;
        p.http.answer = [&](const HttpRequest& request) {
            const bool isFirst = !request.url.query().contains(u"page"_s);
            QByteArray body = "{'resourceType':'Bundle','type':'searchset',";
            if (isFirst)
                body += "'link':[{'relation':'next','url':'" + next.toUtf8() + "'}],";
            body += "'entry':[{'resource':{'resourceType':'Patient','id':'" + QByteArray(isFirst ? "1" : "2")
                + (isFirst ? "'}},{'resource':{'resourceType':'Patient','id':7}}]}" : "'}}]}");
            return Result<HttpAnswer>(jsonAnswer(200, body.replace('\'', '"')));
        };
        QUrlQuery query;
        query.addQueryItem(u"_count"_s, u"1"_s);
        for (const QString& good : {u"https://gp.naer.example/fhir?page=2"_s, u"/fhir?page=2"_s, u"Patient?page=2"_s}) {
            next = good;
            const auto found = p.search(u"Patient"_s, query);
            QVERIFY2(found, qPrintable(good));
            QCOMPARE(found->resources.size(), std::size_t(2));
            QCOMPARE(found->unreadable, 1);
            QVERIFY(!p.http.asked.back().url.query().contains(u"_count"_s)); // the address is the server's
        }
        next = u"https://evil.example/fhir?page=2"_s; // half a list is none
        QCOMPARE(p.search(u"Patient"_s, query).error().code, ErrorCode::BadAddress);
        QCOMPARE(p.http.asked.back().url.host(), u"gp.naer.example"_s);
    }
    /// How large a page is, is the server's affair; that a list has an end is ours.
    void aSearchOfManyPages()
    {
        Place p;
        int last = 99;
        p.http.answer = [&](const HttpRequest& request) {
            const int page = request.url.query().section(u'=', 1).toInt();
            QByteArray body = "{'resourceType':'Bundle','type':'searchset',";
            if (page < last)
                body += "'link':[{'relation':'next','url':'Patient?page=" + QByteArray::number(page + 1) + "'}],";
            body += "'entry':[{'resource':{'resourceType':'Patient','id':'" + QByteArray::number(page) + "'}}]}";
            return Result<HttpAnswer>(jsonAnswer(200, body.replace('\'', '"')));
        };
        const auto found = p.search(u"Patient"_s);
        QVERIFY(found);
        QCOMPARE(found->resources.size(), std::size_t(100));
        last = std::numeric_limits<int>::max();
        QCOMPARE(p.search(u"Patient"_s).error().code, ErrorCode::TooLong);
        QCOMPARE(p.http.asked.size(), std::size_t(100 + FhirSearch::mostPages));
    }
    void whatIsNotGivenIsCounted_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("unreadable");
        QTest::newRow("not said") << -1 << 1;
        QTest::newRow("whole") << 2 << 1;
        QTest::newRow("cut short") << 9 << 8;
        QTest::newRow("an estimate") << 1 << 1;
    }
    /// Medplum's search in memory gives as many as were asked for, says how many there are, and names no next page.
    void whatIsNotGivenIsCounted()
    {
        QFETCH(int, total);
        QFETCH(int, unreadable);
        Place p;
        p.http.answer = [&](const HttpRequest&) {
            QByteArray body = "{'resourceType':'Bundle','type':'searchset',";
            if (total >= 0)
                body += "'total':" + QByteArray::number(total) + ',';
            body += "'entry':[{'resource':{'resourceType':'Patient','id':'1'}},"
                    "{'resource':{'resourceType':'Patient','id':7}},{'resource':{'resourceType':'OperationOutcome',"
                    "'issue':[{'severity':'information','code':'informational'}]},'search':{'mode':'outcome'}}]}";
            return Result<HttpAnswer>(jsonAnswer(200, body.replace('\'', '"')));
        };
        const auto found = p.search(u"Patient"_s);
        QVERIFY(found);
        QCOMPARE(found->resources.size(), std::size_t(1)); // what it says of the search is none of it
        QCOMPARE(found->unreadable, unreadable);
    }
};

QTEST_GUILESS_MAIN(TestFhirServer)
#include "tst_fhirserver.moc"
