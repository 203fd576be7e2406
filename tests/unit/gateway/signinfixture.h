// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/signin.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"
#include "tests/support/fakesignin.h"
#include "tests/unit/gateway/signingkey.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

namespace naer::test {

using namespace Qt::StringLiterals;

/// The whole of a sign-in on fakes: what each part says can be changed by a test.
struct SignInFixture
{
    SignInFixture()
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
            {u"iat"_s, now}, {u"exp"_s, now + 300}, {u"birthdate"_s, u"1957-03-14"_s}, {u"name"_s, u"Else"_s},
            {u"fhirUser"_s, u"https://gp.naer.example/fhir/Patient/17"_s}};
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

} // namespace naer::test
