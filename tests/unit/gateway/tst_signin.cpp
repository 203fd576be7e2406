// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/digest.h"
#include "core/gateway/signin.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"
#include "tests/unit/gateway/signingkey.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

class FakeBrowser final : public Browser
{
public:
    Result<void> open(const QUrl& url) override
    {
        opened = url;
        return isThere ? Result<void>() : fail(ErrorCode::NotFound);
    }
    QUrl opened;
    bool isThere = true;
};

class FakeReturn final : public SignInReturn
{
public:
    Result<QUrl> listen() override
    {
        listening = true;
        return QUrl(u"http://127.0.0.1:4711/signed-in"_s);
    }
    QFuture<QUrl> returned() override
    {
        promise = std::make_unique<QPromise<QUrl>>();
        promise->start();
        return promise->future();
    }
    void stop() override { listening = false; }
    void comeBack(const QString& query)
    {
        const auto once = std::move(promise);
        once->addResult(QUrl(u"http://127.0.0.1:4711/signed-in?"_s + query));
        once->finish();
    }
    bool listening = false;
    std::unique_ptr<QPromise<QUrl>> promise;
};

/// The whole of a sign-in on fakes: what each part says can be changed by a test.
struct Fixture
{
    Fixture()
    {
        http.answer = [this](const HttpRequest& request) -> Result<HttpAnswer> {
            const QString path = request.url.path();
            if (path == "/fhir/.well-known/smart-configuration"_L1)
                return jsonAnswer(200, QJsonDocument(configuration).toJson(), "application/json");
            if (path == "/jwks"_L1)
                return jsonAnswer(200, key.jwks(u"k1"_s), "application/json");
            tokenBody = request.body;
            QJsonObject answer = token;
            if (!answer.contains("id_token"_L1))
                answer["id_token"_L1] = QString::fromLatin1(signer->token(header, claims));
            return jsonAnswer(tokenStatus, QJsonDocument(answer).toJson(), "application/json");
        };
        recipient.code = u"gp"_s;
        recipient.clientId = u"naer"_s;
        recipient.baseUrl = QUrl(u"https://gp.naer.example/fhir"_s);
        const double now = double(clock.now().utcMs) / 1000;
        claims = {{u"iss"_s, u"https://login.naer.example"_s}, {u"aud"_s, u"naer"_s}, {u"sub"_s, u"sub-1"_s},
            {u"iat"_s, now}, {u"exp"_s, now + 300}, {u"birthdate"_s, u"1957-03-14"_s}, {u"name"_s, u"Else"_s}};
    }

    void begin()
    {
        signIn.start(recipient);
        QVERIFY(QTest::qWaitFor([&] { return !asked.isEmpty() || !finished.isEmpty(); }));
        if (asked.isEmpty())
            return;
        query = QUrlQuery(browser.opened);
        if (!claims.contains("nonce"_L1))
            claims["nonce"_L1] = value(u"nonce"_s);
    }
    QString value(const QString& name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
    Result<SignInOutcome> outcome()
    {
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }))
            return fail(ErrorCode::Internal, u"it does not end"_s);
        return finished.takeFirst().at(0).value<Result<SignInOutcome>>();
    }
    Result<SignInOutcome> run()
    {
        begin();
        back.comeBack(u"code=abc&state="_s + value(u"state"_s));
        return outcome();
    }

    SigningKey key;
    SigningKey* signer = &key;
    QJsonObject configuration{{u"issuer"_s, u"https://login.naer.example"_s},
        {u"authorization_endpoint"_s, u"https://login.naer.example/authorize?ui=da"_s},
        {u"token_endpoint"_s, u"https://login.naer.example/token"_s},
        {u"jwks_uri"_s, u"https://login.naer.example/jwks"_s},
        {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}}};
    QJsonObject header{{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"k1"_s}};
    QJsonObject claims;
    QJsonObject token{{u"access_token"_s, u"at"_s}, {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 600},
        {u"refresh_token"_s, u"rt"_s}, {u"patient"_s, u"17"_s}};
    int tokenStatus = 200;
    QByteArray tokenBody;
    Recipient recipient;
    QUrlQuery query;
    FakeHttp http;
    FakeBrowser browser;
    FakeReturn back;
    FakeClock clock;
    SignIn signIn{http, browser, back, clock};
    QSignalSpy asked{&signIn, &SignIn::personAsked};
    QSignalSpy finished{&signIn, &SignIn::finished};
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignInThatSucceeds()
    {
        Fixture f;
        const auto outcome = f.run();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(outcome->signedIn.subject, u"sub-1"_s);
        QCOMPARE(outcome->signedIn.patient, u"17"_s);
        QCOMPARE(outcome->signedIn.accessEndsMs - f.clock.now().utcMs, qint64(600'000));
        QCOMPARE(outcome->person.birthDate, std::optional(QDate(1957, 3, 14)));
        QVERIFY(!f.back.listening);

        QCOMPARE(f.value(u"ui"_s), u"da"_s); // what the server's own address had
        QCOMPARE(f.value(u"response_type"_s), u"code"_s);
        QCOMPARE(f.value(u"aud"_s), u"https://gp.naer.example/fhir"_s);
        QCOMPARE(f.value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(f.value(u"redirect_uri"_s), u"http://127.0.0.1:4711/signed-in"_s);
        // the verifier that is sent belongs to the challenge that was shown
        const QUrlQuery sent(QString::fromLatin1(f.tokenBody));
        const QString verifier = sent.queryItemValue(u"code_verifier"_s);
        QVERIFY(verifier.size() >= 43);
        const auto digest = crypto::sha256({crypto::bytesOf(verifier.toLatin1())});
        QCOMPARE(f.value(u"code_challenge"_s), QString::fromLatin1(SigningKey::base64(crypto::toByteArray(*digest))));
        QVERIFY(!f.browser.opened.toString().contains(verifier));
    }

    void eachTimeOtherSecrets()
    {
        Fixture f;
        f.begin();
        const QString state = f.value(u"state"_s), nonce = f.value(u"nonce"_s),
                      challenge = f.value(u"code_challenge"_s);
        f.asked.clear();
        f.begin();
        QVERIFY(
            f.value(u"state"_s) != state && f.value(u"nonce"_s) != nonce && f.value(u"code_challenge"_s) != challenge);
        QVERIFY(state.size() >= 43);
    }

    void anIdTokenThatIsNotOurs_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("named");
        const double now = double(FakeClock().now().utcMs) / 1000;
        QTest::newRow("another issuer") << u"iss"_s << QJsonValue(u"https://evil.example"_s) << u"iss"_s;
        QTest::newRow("for another app") << u"aud"_s << QJsonValue(u"other"_s) << u"aud"_s;
        QTest::newRow("for two, without azp") << u"aud"_s << QJsonValue(QJsonArray{u"naer"_s, u"other"_s}) << u"aud"_s;
        QTest::newRow("for nobody") << u"aud"_s << QJsonValue() << u"aud"_s;
        QTest::newRow("another sign-in") << u"nonce"_s << QJsonValue(u"guessed"_s) << u"nonce"_s;
        QTest::newRow("without a nonce") << u"nonce"_s << QJsonValue() << u"nonce"_s;
        QTest::newRow("has ended") << u"exp"_s << QJsonValue(now - 301) << u"exp"_s;
        QTest::newRow("never ends") << u"exp"_s << QJsonValue() << u"exp"_s;
        QTest::newRow("from the future") << u"iat"_s << QJsonValue(now + 400) << u"iat"_s;
        QTest::newRow("about nobody") << u"sub"_s << QJsonValue(QString()) << u"sub"_s;
    }
    void anIdTokenThatIsNotOurs()
    {
        QFETCH(QString, claim);
        QFETCH(QJsonValue, value);
        QFETCH(QString, named);
        Fixture f;
        f.claims[claim] = value;
        const auto outcome = f.run();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::SignInFailed);
        QCOMPARE(outcome.error().detail, named);
    }

    void aSignatureThatIsNotTheIssuers_data()
    {
        QTest::addColumn<QJsonObject>("header");
        QTest::addColumn<bool>("another");
        QTest::newRow("another key of the same name")
            << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"k1"_s}} << true;
        QTest::newRow("a key of no name") << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"k2"_s}} << false;
        QTest::newRow("none") << QJsonObject{{u"alg"_s, u"none"_s}} << false;
        QTest::newRow("by a shared secret") << QJsonObject{{u"alg"_s, u"HS256"_s}, {u"kid"_s, u"k1"_s}} << false;
        QTest::newRow("says RS256") << QJsonObject{{u"alg"_s, u"RS256"_s}, {u"kid"_s, u"k1"_s}} << false;
        QTest::newRow("critical") << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"crit"_s, QJsonArray{u"b64"_s}}} << false;
    }
    void aSignatureThatIsNotTheIssuers()
    {
        QFETCH(QJsonObject, header);
        QFETCH(bool, another);
        Fixture f;
        SigningKey stranger;
        f.header = header;
        if (another)
            f.signer = &stranger;
        QCOMPARE(f.run().error().code, ErrorCode::SignInFailed);
    }

    void noTokenAtAll_data()
    {
        QTest::addColumn<QString>("token");
        for (const char* token : {"", "a", "a.b", "a.b.c", "a.b.c.d", "..", "e30.e30.", "%%.%%.%%"})
            QTest::addRow("'%s'", token) << QString::fromLatin1(token);
    }
    void noTokenAtAll()
    {
        QFETCH(QString, token);
        Fixture f;
        f.token["id_token"_L1] = token;
        QCOMPARE(f.run().error().code, ErrorCode::SignInFailed);
    }

    void whatComesBackFromOthersIsPassedOver()
    {
        Fixture f;
        f.begin();
        for (const QString& query :
            {u"code=evil"_s, u"code=evil&state=guess"_s, u"state=&code=evil"_s, u"error=access_denied"_s}) {
            f.back.comeBack(query);
            QVERIFY(QTest::qWaitFor([&] { return f.back.promise != nullptr; }));
            QVERIFY(f.finished.isEmpty());
        }
        f.back.comeBack(u"code=abc&state="_s + f.value(u"state"_s));
        QVERIFY(f.outcome());
    }
    void butNotForEver()
    {
        Fixture f;
        f.begin();
        for (int i = 0; i < 25 && f.finished.isEmpty(); ++i) {
            f.back.comeBack(u"code=evil"_s);
            QVERIFY(QTest::qWaitFor([&] { return f.back.promise != nullptr || !f.finished.isEmpty(); }));
        }
        QCOMPARE(f.outcome().error().detail, u"state"_s);
    }

    void anAnswerOfAnotherIssuerIsRefused()
    {
        Fixture f;
        f.begin();
        f.back.comeBack(u"code=abc&iss=https%3A%2F%2Fevil.example&state="_s + f.value(u"state"_s));
        QCOMPARE(f.outcome().error().detail, u"iss"_s);
        QVERIFY(f.tokenBody.isEmpty()); // the code was not handed on
    }

    void aNoIsANo()
    {
        Fixture f;
        f.begin();
        f.back.comeBack(u"error=access_denied&state="_s + f.value(u"state"_s));
        QCOMPARE(f.outcome().error(), (Error{ErrorCode::SignInFailed, u"access_denied"_s}));
    }

    void whoGivesUpHearsSoOnce()
    {
        Fixture f;
        f.begin();
        f.signIn.cancel();
        f.signIn.cancel();
        QCOMPARE(f.finished.size(), 1);
        QVERIFY(!f.back.listening);
    }

    void aConfigurationThatWillNotDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        for (const QString& name : {u"issuer"_s, u"authorization_endpoint"_s, u"token_endpoint"_s, u"jwks_uri"_s}) {
            QTest::addRow("%s missing", qPrintable(name)) << name << QJsonValue();
            QTest::addRow("%s without TLS", qPrintable(name))
                << name << QJsonValue(u"http"_s + u"://login.naer.example/x"_s);
            QTest::addRow("%s a script", qPrintable(name)) << name << QJsonValue(u"javascript:alert(1)"_s);
            QTest::addRow("%s a file", qPrintable(name)) << name << QJsonValue(u"file:///etc/passwd"_s);
            QTest::addRow("%s with a password", qPrintable(name))
                << name << QJsonValue(u"https://a:b@login.naer.example"_s);
        }
        QTest::newRow("PKCE in the open")
            << u"code_challenge_methods_supported"_s << QJsonValue(QJsonArray{u"plain"_s});
    }
    void aConfigurationThatWillNotDo()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        Fixture f;
        f.configuration[name] = value;
        f.begin();
        QCOMPARE(f.outcome().error(), (Error{ErrorCode::BadAnswer, name}));
        QVERIFY(f.browser.opened.isEmpty());
    }

    void aTokenEndpointThatSaysNo()
    {
        Fixture f;
        f.tokenStatus = 400;
        f.token = {{u"error"_s, u"invalid_grant"_s}};
        QCOMPARE(f.run().error(), (Error{ErrorCode::SignInFailed, u"invalid_grant"_s}));
        Fixture g;
        g.token.remove(u"patient"_s);
        QCOMPARE(g.run().error().detail, u"patient"_s);
        Fixture h;
        h.token[u"token_type"_s] = u"mac"_s;
        QCOMPARE(h.run().error(), (Error{ErrorCode::BadAnswer, u"token_type"_s}));
    }

    void withoutABrowserItSaysSo()
    {
        Fixture f;
        f.browser.isThere = false;
        f.begin();
        QCOMPARE(f.outcome().error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
