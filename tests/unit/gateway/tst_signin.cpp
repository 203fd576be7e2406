// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/digest.h"
#include "tests/unit/gateway/signinfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignInThatSucceeds()
    {
        SignInFixture f;
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
        SignInFixture f;
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
        SignInFixture f;
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
        SignInFixture f;
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
        SignInFixture f;
        f.token["id_token"_L1] = token;
        QCOMPARE(f.run().error().code, ErrorCode::SignInFailed);
    }

    void whatComesBackFromOthersIsPassedOver()
    {
        SignInFixture f;
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
        SignInFixture f;
        f.begin();
        for (int i = 0; i < 25 && f.finished.isEmpty(); ++i) {
            f.back.comeBack(u"code=evil"_s);
            QVERIFY(QTest::qWaitFor([&] { return f.back.promise != nullptr || !f.finished.isEmpty(); }));
        }
        QCOMPARE(f.outcome().error().detail, u"state"_s);
    }

    void anAnswerOfAnotherIssuerIsRefused()
    {
        SignInFixture f;
        f.begin();
        f.back.comeBack(u"code=abc&iss=https%3A%2F%2Fevil.example&state="_s + f.value(u"state"_s));
        QCOMPARE(f.outcome().error().detail, u"iss"_s);
        QVERIFY(f.tokenBody.isEmpty()); // the code was not handed on
    }

    void aNoIsANo()
    {
        SignInFixture f;
        f.begin();
        f.back.comeBack(u"error=access_denied&state="_s + f.value(u"state"_s));
        QCOMPARE(f.outcome().error(), (Error{ErrorCode::SignInFailed, u"access_denied"_s}));
    }

    void whoGivesUpHearsSoOnce()
    {
        SignInFixture f;
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
        SignInFixture f;
        f.configuration[name] = value;
        f.begin();
        QCOMPARE(f.outcome().error(), (Error{ErrorCode::BadAnswer, name}));
        QVERIFY(f.browser.opened.isEmpty());
    }

    void aTokenEndpointThatSaysNo()
    {
        SignInFixture f;
        f.tokenStatus = 400;
        f.token = {{u"error"_s, u"invalid_grant"_s}};
        QCOMPARE(f.run().error(), (Error{ErrorCode::SignInFailed, u"invalid_grant"_s}));
        SignInFixture g;
        g.token.remove(u"patient"_s);
        QCOMPARE(g.run().error().detail, u"patient"_s);
        SignInFixture h;
        h.token[u"token_type"_s] = u"mac"_s;
        QCOMPARE(h.run().error(), (Error{ErrorCode::BadAnswer, u"token_type"_s}));
    }

    /// Two readers of one text see one thing.
    void aNameThatStandsTwiceIsNoAnswer()
    {
        QVERIFY(!SmartConfiguration::fromJson(
            QByteArray("{'issuer':'https://a.example','issuer':'https://b.example','authorization_endpoint':"
                       "'https://a.example/a','token_endpoint':'https://a.example/t','jwks_uri':'https://a.example/k',"
                       "'code_challenge_methods_supported':['S256']}")
                .replace('\'', '"')));
        QVERIFY(!readTokenAnswer(
            jsonAnswer(200,
                QByteArray("{'access_token':'a','access_token':'b','token_type':'bearer'}").replace('\'', '"'),
                "application/json"),
            0));
    }

    void withoutABrowserItSaysSo()
    {
        SignInFixture f;
        f.browser.isThere = false;
        f.begin();
        QCOMPARE(f.outcome().error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
