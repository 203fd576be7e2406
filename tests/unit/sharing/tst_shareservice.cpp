// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;

/// Consent, share and what becomes of it, as the citizen decides.
class TestShareService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsUnder15NeedsTheParents_data()
    {
        QTest::addColumn<QDate>("born");
        QTest::addColumn<ErrorCode>("wanted");
        // the clock stands on 12 October 2026
        QTest::newRow("13") << QDate(2013, 5, 1) << ErrorCode::ParentsPartMissing;
        QTest::newRow("the day before 15") << QDate(2011, 10, 13) << ErrorCode::ParentsPartMissing;
        QTest::newRow("15 today") << QDate(2011, 10, 12) << ErrorCode::Internal;
        QTest::newRow("69") << QDate(1957, 3, 14) << ErrorCode::Internal;
    }
    void whoIsUnder15NeedsTheParents()
    {
        QFETCH(QDate, born);
        QFETCH(ErrorCode, wanted);
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        f.bornOn(born);
        const NewConsent consent = f.consentTo({u"weight"_s});
        const NewShare share{u"gp"_s, {u"weight"_s}, {}, {}};
        QCOMPARE(f.refusal([&](Database& d) { return ShareService(d, f.clock).grant(consent); }), wanted);
        QCOMPARE(
            f.refusal([&](Database& d) { return ShareService(d, f.clock).grantAndShare(consent, share); }), wanted);
        QCOMPARE(f.refusal([&](Database& d) { return ShareService(d, f.clock).preview(share, consent); }), wanted);
        if (wanted == ErrorCode::ParentsPartMissing) {
            QVERIFY(f.outbox().empty());
            // a consent that was there before (a birth date that was mended) does not help either
            QVERIFY(f.deliver());
            QVERIFY(f.http.asked.empty());
        }
    }

    void withoutABirthDateNothingIsShared()
    {
        OpenVault f;
        const auto may = f.session.run([&](Database& d) { return mayShareAlone(d, f.clock.now()); }).takeResult();
        QCOMPARE(may.error().code, ErrorCode::BirthDateMissing);
        for (const QDate wrong : {QDate(), QDate(2026, 10, 13), QDate(1895, 1, 1)}) {
            const auto kept
                = f.session.run([&](Database& d) { return keepBirthDate(d, wrong, f.clock.now()); }).takeResult();
            QCOMPARE(kept.error().code, ErrorCode::BadTime);
        }
    }

    void aConsentThatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QString>("recipient");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<int>("days");
        QTest::addColumn<ErrorCode>("wanted");
        QTest::newRow("nobody") << u"hospital"_s << QStringList{u"weight"_s} << 10 << ErrorCode::NoRecipient;
        QTest::newRow("no kinds") << u"gp"_s << QStringList{} << 10 << ErrorCode::EmptyValue;
        QTest::newRow("unknown kind") << u"gp"_s << QStringList{u"mood"_s} << 10 << ErrorCode::UnknownKind;
        QTest::newRow("has ended") << u"gp"_s << QStringList{u"weight"_s} << 0 << ErrorCode::BadTime;
        QTest::newRow("for ever") << u"gp"_s << QStringList{u"weight"_s} << 800 << ErrorCode::OutOfRange;
    }
    void aConsentThatMakesNoSenseIsRefused()
    {
        QFETCH(QString, recipient);
        QFETCH(QStringList, kinds);
        QFETCH(int, days);
        QFETCH(ErrorCode, wanted);
        SharingFixture f;
        const NewConsent consent = f.consentTo(kinds, days, recipient);
        QCOMPARE(f.refusal([&](Database& d) { return ShareService(d, f.clock).grant(consent); }), wanted);
        QVERIFY(f.within([&](Database& d) { return ConsentRepository(d).all(); }).empty());
    }

    void aShareNeedsAConsentForAllOfIt()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        f.add(u"pulse"_s, {u"70"_s});
        const NewConsent weight = f.consentTo({u"weight"_s});
        f.within([&](Database& d) { return ShareService(d, f.clock).grant(weight); });
        const auto share = [&](const QStringList& kinds, TimeRange range = {}) {
            return f.refusal(
                [&, range](Database& d) { return ShareService(d, f.clock).share({u"gp"_s, kinds, range, {}}); });
        };
        QCOMPARE(share({u"weight"_s, u"pulse"_s}), ErrorCode::ConsentMissing);
        QCOMPARE(share({u"pulse"_s}), ErrorCode::ConsentMissing);
        QCOMPARE(share({}), ErrorCode::EmptyValue);
        QCOMPARE(share({u"weight"_s}, {0, 1}), ErrorCode::NotFound); // nothing measured in 1970
        QCOMPARE(share({u"weight"_s}), ErrorCode::Internal); // it went
        f.clock.advance(std::chrono::hours(24 * 366));
        QCOMPARE(share({u"weight"_s}), ErrorCode::ConsentMissing); // it has ended
    }

    void thePreviewIsWhatIsSent()
    {
        SharingFixture f;
        f.add(u"blood-pressure"_s, {u"128"_s, u"82"_s, u"66"_s}, 2);
        f.add(u"blood-pressure"_s, {u"140"_s, u"90"_s}, 1);
        const Observation gone = f.add(u"weight"_s, {u"99"_s}, 3);
        f.withdraw(gone.id);
        f.add(u"weight"_s, {u"81,5"_s});
        f.add(u"pulse"_s, {u"70"_s});
        const QStringList kinds{u"blood-pressure"_s, u"weight"_s};
        const auto preview = f.within([&](Database& d) {
            return ShareService(d, f.clock).preview({u"gp"_s, kinds, {}, u"  Må jeg løbe? "_s}, f.consentTo(kinds));
        });
        QCOMPARE(preview.items.size(), std::size_t(3));
        QCOMPARE(preview.question, u"Må jeg løbe?"_s);
        QCOMPARE(preview.keptBack, QStringList{u"pulse"_s});
        QCOMPARE(preview.items[0].kind->code, u"weight"_s);
        QCOMPARE(preview.items[2].values[2], std::optional(Milli::fromInt(66)));

        f.shareWith(kinds, u"  Må jeg løbe? "_s);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.count<fhir::Observation>(), 4); // the pulse of a pressure is one of its own
        QCOMPARE(f.server.count<fhir::Task>(), 1);
        QCOMPARE(f.server.count<fhir::Consent>(), 1);
    }

    void eachStepIsKeptAndNoneGoesBack()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share made = f.shareWith({u"weight"_s});
        QCOMPARE(made.answerBy.toDateTime().date(), QDate(2026, 10, 15)); // Monday and three working days
        const auto tell = [&](const QString& status, const QString& text = {}) {
            fhir::Task task;
            task.identifier = {{.system = u"urn:ietf:rfc:3986"_s, .value = u"urn:uuid:"_s + made.id}};
            task.status = status;
            task.owner.display = u"Lægehuset"_s;
            if (!text.isEmpty())
                task.note = {{.authorString = u"Mette, sygeplejerske"_s, .text = text}};
            return f.within([&](Database& d) { return ShareService(d, f.clock).follow(u"gp"_s, {task}); });
        };
        QCOMPARE(tell(u"received"_s), 0); // not sent yet: not ours to believe
        QVERIFY(f.deliver());
        QCOMPARE(f.share(made.id).state, ShareState::Sent);
        QCOMPARE(tell(u"requested"_s), 0);
        QCOMPARE(tell(u"accepted"_s), 1);
        QCOMPARE(tell(u"received"_s), 0); // came late
        QCOMPARE(tell(u"completed"_s, u"Det ser fint ud."_s), 1);
        QCOMPARE(f.share(made.id).answer, u"Det ser fint ud."_s);
        QCOMPARE(f.share(made.id).answeredBy, u"Mette, sygeplejerske"_s);
        QCOMPARE(tell(u"rejected"_s, u"Nej"_s), 0);
        const auto steps = f.within([&](Database& d) { return ShareRepository(d).steps(made.id); });
        QList<ShareState> states;
        for (const ShareStep& step : steps)
            states += step.state;
        QCOMPARE(states, (QList{ShareState::Queued, ShareState::Sent, ShareState::Opened, ShareState::Acted}));
    }

    void whoHasTheBallIsAlwaysSomebody()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        Share share = f.shareWith({u"weight"_s});
        auto entry = f.outbox().at(0);
        const Moment now = f.clock.now();
        QCOMPARE(whoHasTheBall(share, entry, now), Ball::OnTheWay);
        entry.trouble = u"sign-in-needed"_s;
        QCOMPARE(whoHasTheBall(share, entry, now), Ball::Citizen);
        share.state = ShareState::Received;
        QCOMPARE(whoHasTheBall(share, entry, share.answerBy), Ball::Recipient);
        Moment late = share.answerBy;
        ++late.utcMs;
        QCOMPARE(whoHasTheBall(share, entry, late), Ball::Silent);
        share.state = ShareState::Refused;
        QCOMPARE(whoHasTheBall(share, entry, late), Ball::Citizen);
        share.state = ShareState::Acted;
        QCOMPARE(whoHasTheBall(share, entry, late), Ball::Nobody);
    }

    void workingDaysPassOverEaster()
    {
        // Wednesday before Maundy Thursday 2027: Thursday to Monday are holidays
        const Moment from = Moment::from(QDateTime(QDate(2027, 3, 24), QTime(10, 0)));
        QCOMPARE(afterWorkingDays(from, 1).toDateTime().date(), QDate(2027, 3, 30));
    }

    void takingBackBeforeItWentOnlyCancels()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share made = f.shareWith({u"weight"_s});
        f.within([&](Database& d) { return ShareService(d, f.clock).takeBack(made.id); });
        QCOMPARE(f.share(made.id).state, ShareState::Cancelled);
        QVERIFY(f.deliver());
        QVERIFY(f.http.asked.empty());
        QCOMPARE(f.refusal([&](Database& d) { return ShareService(d, f.clock).takeBack(made.id); }),
            ErrorCode::AlreadyWithdrawn);
    }

    void withdrawingTheConsentTellsWhoHasIt()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        const Share sent = f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        const Share waits = f.within([&](Database& d) {
            return ShareService(d, f.clock).share({u"gp"_s, {u"weight"_s}, {}, u"secret words"_s});
        });
        QCOMPARE(waits.consent, sent.consent);
        f.within([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(sent.consent); });
        QCOMPARE(f.share(waits.id).state, ShareState::Cancelled);
        QCOMPARE(f.share(sent.id).state, ShareState::TakenBack);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Task>(u"urn:uuid:"_s + sent.id)->status, u"cancelled"_s);
        QCOMPARE(f.server.find<fhir::Consent>(u"urn:uuid:"_s + sent.consent)->status, u"inactive"_s);
        QVERIFY(!f.server.find<fhir::Task>(u"urn:uuid:"_s + waits.id));
        for (const HttpRequest& request : f.http.asked)
            QVERIFY(!request.body.contains("secret words"));
    }

    /// Whoever shares twice has said yes to one thing, not to two: what is stopped is stopped.
    void aYesTakesThePlaceOfTheOneBefore()
    {
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s}, 40);
        const qint64 dayMs = 86'400'000, now = f.clock.now().utcMs;
        const auto share = [&](TimeRange range, const QStringList& kinds = {u"weight"_s}) {
            NewConsent consent = f.consentTo(kinds);
            consent.data = range;
            return f.within([&](Database& d) {
                return ShareService(d, f.clock).grantAndShare(consent, {u"gp"_s, {u"weight"_s}, range, {}});
            });
        };
        const auto inForce = [&] {
            return f.within([&](Database& d) { return ConsentRepository(d).inForce(u"gp"_s, f.clock.now()); });
        };
        const Share first = share({now - 50 * dayMs, now - 20 * dayMs});
        QVERIFY(f.deliver());
        f.add(u"weight"_s, {u"82"_s}, 1);
        const Share second = share({now - 30 * dayMs, now + 1}); // touches the first
        QCOMPARE(inForce().size(), std::size_t(1));
        QCOMPARE(inForce()[0].data.fromMs, now - 50 * dayMs);
        QCOMPARE(f.share(first.id).consent, second.consent);
        f.add(u"weight"_s, {u"83"_s}, 100);
        const Share third = share({now - 110 * dayMs, now - 90 * dayMs}); // the weeks between were never allowed
        QCOMPARE(inForce().size(), std::size_t(2));
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Consent>(u"urn:uuid:"_s + first.consent)->status, u"inactive"_s);
        QCOMPARE(f.server.find<fhir::Consent>(u"urn:uuid:"_s + second.consent)->status, u"active"_s);
        f.within([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(second.consent); });
        QCOMPARE(f.share(first.id).state, ShareState::TakenBack);
        QCOMPARE(f.share(third.id).state, ShareState::Sent);
    }

    void aConsentThatNobodyHeardOfIsNotSentAround()
    {
        SharingFixture f;
        const auto consent
            = f.within([&](Database& d) { return ShareService(d, f.clock).grant(f.consentTo({u"weight"_s})); });
        f.within([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(consent.id); });
        QVERIFY(f.outbox().empty());
        QCOMPARE(f.refusal([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(consent.id); }),
            ErrorCode::AlreadyWithdrawn);
    }
};

QTEST_GUILESS_MAIN(TestShareService)
#include "tst_shareservice.moc"
