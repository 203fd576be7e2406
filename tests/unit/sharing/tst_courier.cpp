// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;
using namespace std::chrono_literals;

/// What is in the outbox has its effect once, whatever the network and the server do meanwhile.
class TestCourier : public QObject
{
    Q_OBJECT

    static HttpAnswer refusal(int status)
    {
        return jsonAnswer(status,
            R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"no such unit\u0007"}]})");
    }

private Q_SLOTS:
    void aLostAnswerMakesNothingTwice()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s}, 1);
        f.add(u"weight"_s, {u"82"_s});
        const Share share = f.shareWith({u"weight"_s}, u"Hvad nu?"_s);
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            f.server.take(request.body);
            return fail(ErrorCode::NoNetwork);
        };
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Queued);
        QCOMPARE(f.outbox()[0].tries, 1);
        QCOMPARE(f.outbox()[0].trouble, u"no-network"_s);
        QVERIFY(f.deliver()); // its pause is not over
        QCOMPARE(f.http.asked.size(), std::size_t(1));
        f.http.answer = [&](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        f.clock.advance(1min);
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
        QCOMPARE(f.server.count<fhir::Observation>(), 2);
        QCOMPARE(f.server.count<fhir::Task>(), 1);
        for (const auto& held : std::as_const(f.server.held))
            QCOMPARE(held.made + held.replaced, 1);
    }

    void aTaskThatWasWorkedOnIsNotAskedAnew()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            f.server.take(request.body);
            auto& task = std::get<fhir::Task>(f.server.held[u"urn:uuid:"_s + share.id].resource);
            task.status = u"completed"_s; // answered at once, and our answer is lost
            return fail(ErrorCode::NoNetwork);
        };
        QVERIFY(f.deliver());
        f.http.answer = [&](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        f.clock.advance(1min);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Task>(u"urn:uuid:"_s + share.id)->status, u"completed"_s);
    }

    void whatIsNoAnswerIsSentAgain_data()
    {
        QTest::addColumn<HttpAnswer>("answer");
        QTest::newRow("a hotel's page") << jsonAnswer(200, "<html>Welcome</html>", "text/html");
        QTest::newRow("a page that says it is JSON") << jsonAnswer(200, "<html>");
        QTest::newRow("an empty body") << jsonAnswer(200, "");
        QTest::newRow("half") << jsonAnswer(200, R"({"resourceType":"Bundle","type":"transaction-response","entry":[)");
        QTest::newRow("too few entries") << jsonAnswer(
            200, R"({"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"201"}}]})");
        QTest::newRow("another bundle") << jsonAnswer(200, R"({"resourceType":"Bundle","type":"searchset"})");
        QTest::newRow("an entry failed") << jsonAnswer(200,
            R"({"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"201"}},{"response":{"status":"400"}},{"response":{"status":"201"}}]})");
        QTest::newRow("elsewhere") << HttpAnswer{302, {{"location", "https://other.example/"}}, {}};
        QTest::newRow("500") << refusal(500);
        QTest::newRow("503 in HTML") << jsonAnswer(503, "<html>", "text/html");
        QTest::newRow("429") << refusal(429);
    }
    void whatIsNoAnswerIsSentAgain()
    {
        QFETCH(HttpAnswer, answer);
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        f.http.answer = [&](const HttpRequest&) { return Result<HttpAnswer>(answer); };
        QVERIFY(f.deliver());
        QCOMPARE(f.outbox()[0].state, OutboxState::Waiting);
        QVERIFY(!f.outbox()[0].trouble.isEmpty());
        f.http.answer = [&](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        f.clock.advance(1min);
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
    }

    void aNoIsKeptAndNotRetried_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 403, 404, 409, 412, 413, 415, 422})
            QTest::addRow("%d", status) << status;
    }
    void aNoIsKeptAndNotRetried()
    {
        QFETCH(int, status);
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        f.http.answer = [&](const HttpRequest&) { return Result<HttpAnswer>(refusal(status)); };
        QVERIFY(f.deliver());
        f.clock.advance(48h);
        QVERIFY(f.deliver());
        QCOMPARE(f.http.asked.size(), std::size_t(1));
        QCOMPARE(f.share(share.id).state, ShareState::Refused);
        QCOMPARE(f.share(share.id).answer, u"no such unit"_s);
        QCOMPARE(f.outbox()[0].state, OutboxState::Refused);
    }

    void aServerThatAsksForTimeGetsIt()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        f.shareWith({u"weight"_s});
        f.http.answer = [&](const HttpRequest&) {
            HttpAnswer answer = refusal(429);
            answer.headers.emplace_back("retry-after", "1200");
            return Result<HttpAnswer>(answer);
        };
        QVERIFY(f.deliver());
        QCOMPARE(f.outbox()[0].notBeforeMs - f.clock.now().utcMs, qint64(1'200'000));
    }

    void aTokenThatIsNotTakenIsRenewedOnce()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        bool accepts = false;
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            if (request.url.host() == "login.naer.example"_L1) {
                if (!request.body.contains("refresh_token=refresh"))
                    return jsonAnswer(400, R"({"error":"invalid_grant"})", "application/json");
                return jsonAnswer(
                    200, R"({"access_token":"second","token_type":"bearer","expires_in":600})", "application/json");
            }
            for (const auto& [name, value] : request.headers) {
                if (name == "Authorization" && value == "Bearer second" && accepts)
                    return f.server.take(request.body);
            }
            return refusal(401);
        };
        QSignalSpy asked(&f.courier, &Courier::signInNeeded);
        QVERIFY(f.deliver()); // neither the first token nor the second one
        QCOMPARE(asked.size(), 1);
        QCOMPARE(f.share(share.id).state, ShareState::Queued);
        QCOMPARE(f.outbox()[0].trouble, u"sign-in-needed"_s);
        QVERIFY(f.http.asked.size() < 6); // no storm
        accepts = true;
        f.clock.advance(10min);
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
    }

    void aSignInThatEndedWaitsForThePerson()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        f.clock.advance(2h); // the access token has ended
        f.http.answer = [&](const HttpRequest&) -> Result<HttpAnswer> {
            return jsonAnswer(400, R"({"error":"invalid_grant"})", "application/json");
        };
        QSignalSpy asked(&f.courier, &Courier::signInNeeded);
        QVERIFY(f.deliver());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(whoHasTheBall(f.share(share.id), f.outbox()[0], f.clock.now()), Ball::Citizen);
        // who it was is still known
        const auto recipient = f.within([](Database& d) { return RecipientRepository(d).find(u"gp"_s); });
        QCOMPARE(recipient.signedIn->subject, u"sub"_s);
        QVERIFY(recipient.signedIn->refreshToken.isEmpty());
    }

    void heldStaysAndLetsOthersPass()
    {
        SharingFixture f;
        f.addRecipient(u"municipality"_s, u"Kommunen"_s);
        f.add(u"weight"_s, {u"81,5"_s});
        const Share held = f.shareWith({u"weight"_s});
        const Share other = f.shareWith({u"weight"_s}, {}, u"municipality"_s);
        const qint64 sequence = f.outbox().back().sequence;
        f.within([&](Database& d) { return OutboxRepository(d).hold(sequence, true); });
        QVERIFY(f.deliver());
        QCOMPARE(f.share(held.id).state, ShareState::Queued);
        QCOMPARE(f.share(other.id).state, ShareState::Sent);
        QCOMPARE(whoHasTheBall(f.share(held.id), f.outbox().back(), f.clock.now()), Ball::Citizen);
        f.within([&](Database& d) { return OutboxRepository(d).hold(sequence, false); });
        QVERIFY(f.deliver());
        QCOMPARE(f.share(held.id).state, ShareState::Sent);
    }

    void theOrderIsKeptForEachRecipient()
    {
        SharingFixture f;
        const Observation one = f.add(u"weight"_s, {u"81,5"_s});
        f.shareWith({u"weight"_s});
        bool isDown = true;
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            return isDown ? refusal(503) : f.server.take(request.body);
        };
        QVERIFY(f.deliver());
        f.correct(one.id, 64);
        f.shareWith({u"weight"_s});
        QVERIFY(f.deliver()); // the first one's pause holds all of them
        QCOMPARE(f.http.asked.size(), std::size_t(1));
        isDown = false;
        f.clock.advance(1min);
        QVERIFY(f.deliver());
        QCOMPARE(f.outbox().size(), std::size_t(4)); // the first yes is replaced by the second, and they are told
        for (const OutboxEntry& entry : f.outbox())
            QCOMPARE(entry.state, OutboxState::Sent);
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(one))->value.quantity.value.text, "64");
    }

    void aRecipientThatIsGoneGetsNothing()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        f.within([](Database& d) { return RecipientRepository(d).remove(u"gp"_s); });
        QVERIFY(f.deliver());
        QVERIFY(f.http.asked.empty());
        QCOMPARE(f.share(share.id).state, ShareState::Cancelled);
        QCOMPARE(f.outbox()[0].trouble, u"no-recipient"_s);
    }

    void aLockInTheMiddleLosesNothing()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        f.http.answer = [&](const HttpRequest& request) {
            const HttpAnswer answer = f.server.take(request.body);
            (void)f.session.lock().takeResult();
            return Result<HttpAnswer>(answer);
        };
        QVERIFY(f.deliver());
        QVERIFY(f.unlock());
        QCOMPARE(f.share(share.id).state, ShareState::Queued);
        QCOMPARE(f.outbox()[0].tries, 1);
        f.http.answer = [&](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
        QCOMPARE(f.server.find<fhir::Task>(u"urn:uuid:"_s + share.id)->status, u"requested"_s);
    }

    void pausesGrowAndEnd()
    {
        QCOMPARE(pauseAfter(1, 0.5), qint64(15'000));
        QCOMPARE(pauseAfter(2, 0.5), qint64(30'000));
        QCOMPARE(pauseAfter(20, 0.5), qint64(3'600'000));
        QCOMPARE(pauseAfter(20, 1.0), qint64(5'400'000));
        QCOMPARE(pauseAfter(1, 0.0), qint64(7'500));
    }
};

QTEST_GUILESS_MAIN(TestCourier)
#include "tst_courier.moc"
