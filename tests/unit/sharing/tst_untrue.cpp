// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharefollower.h"
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;
using namespace std::chrono_literals;

/// What an attacker made the program say that was not so, and where somebody was left with something wrong.
class TestUntrue : public QObject
{
    Q_OBJECT

    static HttpAnswer refusal(int status, const QByteArray& said = "no")
    {
        return jsonAnswer(status,
            QByteArray(
                "{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'invalid','diagnostics':'"
                + said + "'}]}")
                .replace('\'', '"'));
    }
    static void lose(SharingFixture& f)
    {
        f.http.answer = [&f](const HttpRequest& request) -> Result<HttpAnswer> {
            f.server.take(request.body);
            return fail(ErrorCode::NoNetwork);
        };
        QVERIFY(f.deliver());
        f.http.answer = [&f](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        f.clock.advance(1min);
    }

private Q_SLOTS:
    /// "Nobody has seen it" is not said of what may have arrived.
    void whatMayHaveArrivedIsTakenBack()
    {
        SharingFixture f;
        const Observation one = f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        lose(f);
        const qint64 sequence = f.outbox().at(0).sequence;
        f.within([&](Database& d) { return OutboxRepository(d).hold(sequence, true); });
        f.withdraw(one.id); // nothing is left to send
        f.within([&](Database& d) { return OutboxRepository(d).hold(sequence, false); });
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::TakenBack);
        QCOMPARE(f.server.find<fhir::Task>(u"urn:uuid:"_s + share.id)->status, u"cancelled"_s);
    }

    void whatWasTakenAfterAllIsFollowed()
    {
        SharingFixture f;
        const Observation one = f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        lose(f);
        f.http.answer = [&](const HttpRequest&) { return Result<HttpAnswer>(refusal(403)); };
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Refused);
        QCOMPARE(f.within([&](Database& d) { return ShareRepository(d).openAt(u"gp"_s, f.clock.now()); }).size(),
            std::size_t(1));
        fhir::Task task;
        task.identifier = {{.system = u"urn:ietf:rfc:3986"_s, .value = u"urn:uuid:"_s + share.id}};
        task.status = u"completed"_s;
        task.note = {{.authorString = u"Lis"_s, .text = u"Ring 112 nu"_s}};
        QCOMPARE(f.within([&](Database& d) { return ShareService(d, f.clock).follow(u"gp"_s, {task}); }), 1);
        QCOMPARE(f.share(share.id).answer, u"Ring 112 nu"_s);
        // and a correction reaches them
        f.http.answer = [&](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        f.correct(one.id, 64);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(one))->value.quantity.value.text, "64");
    }

    void aMendedAnswerTakesThePlaceOfTheFirst()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        const auto tell = [&](const QString& text) {
            fhir::Task task;
            task.identifier = {{.system = u"urn:ietf:rfc:3986"_s, .value = u"urn:uuid:"_s + share.id}};
            task.status = u"completed"_s;
            task.note = {{.authorString = u"Lis"_s, .text = text}};
            return f.within([&](Database& d) { return ShareService(d, f.clock).follow(u"gp"_s, {task}); });
        };
        QCOMPARE(tell(u"Tag 2 piller"_s), 1);
        QCOMPARE(tell(u"FORKERT: tag ingen piller \U0001F44D"_s), 1);
        QCOMPARE(tell(u"FORKERT: tag ingen piller \U0001F44D"_s), 0);
        QCOMPARE(f.share(share.id).answer, u"FORKERT: tag ingen piller \U0001F44D"_s);
        const auto asked = [&] {
            return f.within([&](Database& d) { return ShareRepository(d).openAt(u"gp"_s, f.clock.now()); }).size();
        };
        QCOMPARE(asked(), std::size_t(1));
        f.clock.advance(std::chrono::days(31));
        QCOMPARE(asked(), std::size_t(0)); // not for ever
        tell(QString(12'000, u'x'));
        QVERIFY(f.share(share.id).answer.endsWith(u"[…]"_s)); // that it was cut is seen
    }

    /// A correction that the server did not take is shown, and can be tried again.
    void whatDidNotReachThemIsNotSettled()
    {
        SharingFixture f;
        const Observation one = f.add(u"weight"_s, {u"81,5"_s});
        f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        f.http.answer = [&](const HttpRequest&) { return Result<HttpAnswer>(refusal(422)); };
        f.correct(one.id, 64);
        QVERIFY(f.deliver());
        auto unsettled = f.within([](Database& d) { return OutboxRepository(d).unsettled(10); });
        QCOMPARE(unsettled.size(), std::size_t(1));
        QVERIFY(OutboxRepository::isMissing(unsettled[0]));
        f.http.answer = [&](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        f.within([&](Database& d) { return OutboxRepository(d).hold(unsettled[0].sequence, false); });
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(one))->value.quantity.value.text, "64");
        QVERIFY(f.within([](Database& d) { return OutboxRepository(d).unsettled(10); }).empty());
    }

    void aServerThatNeverTakesATokenIsNotStormed()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        f.shareWith({u"weight"_s});
        int count = 0;
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            ++count;
            if (request.url.host() == "login.naer.example"_L1)
                return jsonAnswer(200,
                    QByteArray(
                        "{'access_token':'t" + QByteArray::number(count) + "','token_type':'bearer','expires_in':600}")
                        .replace('\'', '"'),
                    "application/json");
            return refusal(401, "no " + QByteArray::number(count)); // worded anew each time
        };
        QVERIFY(f.deliver());
        QVERIFY2(count < 6, qPrintable(QString::number(count)));
    }

    void aCodeNeverNamesAnotherPlace()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        f.within([&](Database& d) { return ShareService(d, f.clock).removeRecipient(u"gp"_s); });
        QVERIFY(f.within([&](Database& d) { return ConsentRepository(d).inForce(u"gp"_s, f.clock.now()); }).empty());
        QCOMPARE(f.share(share.id).state, ShareState::TakenBack);
        Recipient other = f.within([](Database& d) { return RecipientRepository(d).findEver(u"gp"_s); });
        other.baseUrl = QUrl(u"https://municipality.naer.example/fhir"_s);
        QCOMPARE(f.refusal([&](Database& d) { return RecipientRepository(d).add(other); }), ErrorCode::Contradiction);
        other.baseUrl = QUrl(u"https://gp.naer.example/fhir"_s);
        f.within([&](Database& d) { return RecipientRepository(d).add(other); }); // the same place again
    }

    void nobodyGrowsUpByTyping()
    {
        SharingFixture f;
        f.bornOn(QDate(2013, 5, 1));
        QCOMPARE(f.refusal([&](Database& d) { return keepBirthDate(d, QDate(1991, 2, 2), f.clock.now()); }),
            ErrorCode::Contradiction);
        f.within([&](Database& d) { return keepBirthDate(d, QDate(2013, 5, 1), f.clock.now()); }); // the same again
        f.within([&](Database& d) { return keepBirthDate(d, QDate(2012, 5, 1), f.clock.now()); }); // a slip, still 14
        QCOMPARE(f.refusal([&](Database& d) { return keepBirthDate(d, QDate(2011, 5, 1), f.clock.now()); }),
            ErrorCode::Contradiction);
        f.bornOn(QDate(1957, 3, 14));
        f.within(
            [&](Database& d) { return keepBirthDate(d, QDate(1957, 3, 15), f.clock.now()); }); // a slip of a grown-up
    }

    void aBirthDateThatASignInBoreOutIsNoSlip()
    {
        SharingFixture f; // signed in at the GP
        SignInOutcome relative;
        relative.signedIn = {.issuer = u"https://login.naer.example"_s, .subject = u"another"_s};
        relative.person.birthDate = QDate(1991, 2, 2);
        const auto refusedAs = [&](const QString& recipient) {
            const auto kept
                = f.session.run([&](Database& d) { return keepSignIn(d, recipient, relative, f.clock.now()); })
                      .takeResult();
            return kept ? u"kept"_s : kept.error().detail;
        };
        f.addRecipient(u"kommune"_s, u"Hammel Kommune"_s);
        QCOMPARE(refusedAs(u"kommune"_s), u"another person"_s);
        for (const QString& recipient : {u"gp"_s, u"kommune"_s})
            f.within([&](Database& d) { return RecipientRepository(d).keepSignIn(recipient, std::nullopt); });
        QCOMPARE(refusedAs(u"kommune"_s), anotherBirthDate);
    }

    void aClockThatIsSetBackCancelsNothing()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        f.clock.advance(-1min);
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
    }

    void whoeverMayKnowOfAConsentIsToldOfItsEnd()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const auto second = f.within(
            [&](Database& d) { return ShareService(d, f.clock).grant(f.consentTo({u"weight"_s, u"pulse"_s})); });
        f.shareWith({u"weight"_s}); // carries both
        QVERIFY(f.deliver());
        QVERIFY(f.within([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(second.id); }));
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Consent>(u"urn:uuid:"_s + second.id)->status, u"inactive"_s);
    }
};

QTEST_GUILESS_MAIN(TestUntrue)
#include "tst_untrue.moc"
