// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/systems.h"
#include "core/sharing/fhirshare.h"
#include "core/sharing/sharefollower.h"
#include "core/sharing/sharenews.h"
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;

/// Under 15 a parent says yes, signed in at the recipient and there; from 15 the citizen alone.
class TestParents : public QObject
{
    Q_OBJECT

    /// A child whose mother signed in a moment ago. The clock stands on 12 October 2026.
    struct Fixture : SharingFixture
    {
        explicit Fixture(const QDate& born = QDate(2013, 5, 1))
        {
            add(u"weight"_s, {u"41,5"_s});
            bornOn(born);
        }
        SignInOutcome outcome(const QString& guardian, const QString& subject = u"mother"_s) const
        {
            return {.signedIn = {.issuer = u"https://login.naer.example"_s,
                        .tokenUrl = QUrl(u"https://login.naer.example/token"_s),
                        .subject = subject,
                        .patient = u"17"_s,
                        .accessToken = u"access"_s,
                        .accessEndsMs = clock.now().utcMs + 365LL * 86'400'000,
                        .refreshToken = u"refresh"_s,
                        .name = guardian.isEmpty() ? QString() : u"Mai Eksempel"_s,
                        .guardian = guardian,
                        .atMs = clock.now().utcMs},
                .person = {.subject = subject, .name = u"Mai Eksempel"_s, .birthDate = QDate(2013, 5, 1)}};
        }
        ErrorCode signIn(const SignInOutcome& one)
        {
            return refusal([&](Database& d) { return keepSignIn(d, u"gp"_s, one, clock.now()); });
        }
        ErrorCode grant(int days = 365)
        {
            const NewConsent wanted = consentTo({u"weight"_s}, days);
            return refusal([&](Database& d) { return ShareService(d, clock).grant(wanted); });
        }
        ErrorCode share()
        {
            return refusal([&](Database& d) { return ShareService(d, clock).share({u"gp"_s, {u"weight"_s}, {}, {}}); });
        }
        Consent newest()
        {
            return within([](Database& d) { return ConsentRepository(d).all(); }).at(0);
        }
    };

private Q_SLOTS:
    void theParentSaysYesAndItIsTold()
    {
        Fixture f;
        QCOMPARE(f.grant(), ErrorCode::ParentsPartMissing); // the child is signed in
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::Internal);
        QCOMPARE(f.grant(), ErrorCode::Internal);
        QCOMPARE(f.newest().guardian, u"5"_s);
        QCOMPARE(f.newest().guardianName, u"Mai Eksempel"_s);
        QCOMPARE(f.share(), ErrorCode::Internal);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.count<fhir::Observation>(), 1);
        const auto* consent = f.server.find<fhir::Consent>(urnOf(f.newest().id));
        QVERIFY(consent);
        QCOMPARE(consent->performer.at(0).reference, u"RelatedPerson/5"_s);
        QCOMPARE(consent->patient.reference, u"Patient/17"_s);
    }

    void aParentWhoWasThereLongAgoIsNotThere()
    {
        Fixture f;
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::Internal);
        f.clock.advance(parentStays);
        QCOMPARE(f.grant(), ErrorCode::Internal);
        f.clock.advance(std::chrono::seconds(1));
        QCOMPARE(f.grant(), ErrorCode::ParentsPartMissing);
        QCOMPARE(f.share(), ErrorCode::Internal); // what the parent has said yes to goes on
        f.clock.advance(-std::chrono::hours(2)); // a clock that was set back brings nobody here
        QCOMPARE(f.grant(), ErrorCode::ParentsPartMissing);
    }

    void theChildsOwnSignInIsNotTheParents()
    {
        Fixture f;
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::Internal);
        QCOMPARE(f.grant(), ErrorCode::Internal);
        QCOMPARE(f.share(), ErrorCode::Internal);
        QCOMPARE(f.signIn(f.outcome(u""_s, u"sub"_s)), ErrorCode::Internal);
        QCOMPARE(f.share(), ErrorCode::ParentsPartMissing);
        QVERIFY(f.deliver()); // nor does what waited go
        QVERIFY(f.http.asked.empty());
    }

    void aYesOfBeforeDoesNotCountForAChild()
    {
        Fixture f(QDate(1957, 3, 14));
        QCOMPARE(f.grant(), ErrorCode::Internal);
        f.bornOn(QDate(2013, 5, 1));
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::Internal);
        QCOMPARE(f.share(), ErrorCode::ConsentMissing);
    }

    void from15TheCitizenDecidesAlone()
    {
        Fixture f(QDate(2011, 10, 22)); // 15 in ten days
        SignInOutcome mother = f.outcome(u"5"_s);
        mother.person.birthDate = QDate(2011, 10, 22);
        QCOMPARE(f.signIn(mother), ErrorCode::Internal);
        QCOMPARE(f.grant(), ErrorCode::Internal);
        QCOMPARE(f.newest().endsAt.day(), QDate(2026, 10, 22));
        f.clock.advance(std::chrono::seconds(1));
        QCOMPARE(f.grant(3), ErrorCode::Internal);
        QCOMPARE(f.newest().endsAt.day(), QDate(2026, 10, 15)); // one that ends before is left as it is
        QCOMPARE(f.share(), ErrorCode::Internal);
        f.clock.advance(std::chrono::hours(24 * 10));
        QCOMPARE(f.share(), ErrorCode::ConsentMissing);
        QVERIFY(f.deliver()); // it waited past the birthday
        QVERIFY(f.http.asked.empty());
        QCOMPARE(f.signIn(mother), ErrorCode::SignInFailed);
        QCOMPARE(f.grant(), ErrorCode::Internal);
        QVERIFY(f.newest().guardian.isEmpty());
        const auto gp = f.within([](Database& d) { return RecipientRepository(d).find(u"gp"_s); });
        QVERIFY(gp.signedIn->accessToken.isEmpty() && gp.signedIn->refreshToken.isEmpty());
        SignInOutcome own = f.outcome(u""_s, u"sub"_s);
        own.person.birthDate = QDate(2011, 10, 22);
        QCOMPARE(f.signIn(own), ErrorCode::Internal);
        QCOMPARE(f.share(), ErrorCode::Internal);
    }

    void whatWaitsForTheParentWaits()
    {
        Fixture f;
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::Internal);
        QCOMPARE(f.grant(), ErrorCode::Internal);
        QCOMPARE(f.share(), ErrorCode::Internal);
        QCOMPARE(f.signIn(f.outcome(u""_s, u"sub"_s)), ErrorCode::Internal); // the child, as Today said: log in
        QVERIFY(f.deliver());
        QCOMPARE(f.outbox().at(0).state, OutboxState::Waiting);
        const auto news = f.within([&](Database& d) { return shareNews(d, f.clock.now()); });
        QCOMPARE(news.size(), std::size_t(1));
        QCOMPARE(news[0].what, ShareNews::What::ParentNeeded);
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::Internal);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.count<fhir::Observation>(), 1);
    }

    /// A sign-in whose birth date is refused is not kept either.
    void anImpossibleBirthDateKeepsNothing()
    {
        Fixture f;
        f.within([](Database& d) { return RecipientRepository(d).keepSignIn(u"gp"_s, std::nullopt); });
        f.forgetBirthDate();
        SignInOutcome own = f.outcome(u""_s, u"sub"_s);
        own.person.birthDate = QDate(1800, 1, 1);
        QCOMPARE(f.signIn(own), ErrorCode::BadTime);
        const auto gp = f.within([](Database& d) { return RecipientRepository(d).find(u"gp"_s); });
        QVERIFY(!gp.signedIn);
    }

    void nobodyGrowsUpByTypingOrTheClock()
    {
        SharingFixture f;
        const auto write = [&](const QDate& day, const std::optional<QDate>& told = std::nullopt) {
            return f.refusal([&](Database& d) { return keepBirthDate(d, day, f.clock.now(), told); });
        };
        f.forgetBirthDate();
        QCOMPARE(write(QDate(2013, 5, 1)), ErrorCode::Internal);
        QCOMPARE(write(QDate(2011, 10, 13)), ErrorCode::Contradiction); // 15 tomorrow
        f.clock.advance(std::chrono::hours(24 * 365 * 3));
        QCOMPARE(write(QDate(1990, 1, 1)), ErrorCode::Contradiction); // the clock says that the child is 16
        f.clock.advance(-std::chrono::hours(24 * 365 * 3));
        QCOMPARE(write(QDate(2012, 5, 1)), ErrorCode::Contradiction);
        QCOMPARE(write(QDate(2012, 5, 1), QDate(2012, 5, 1)), ErrorCode::Internal); // a slip that a sign-in showed
        QCOMPARE(write(QDate(1990, 1, 1), QDate(1990, 1, 1)), ErrorCode::Contradiction); // somebody else's sign-in
        QCOMPARE(write(QDate(2014, 5, 1)), ErrorCode::Internal);
        f.within([&](Database& d) { return keepVouchedBirthDateWithin(d, QDate(2014, 5, 1), f.clock.now()); });
        QCOMPARE(write(QDate(2015, 5, 1)), ErrorCode::Contradiction);
    }

    /// A device that does not say it is a child's does not become one because a parent picked the child at the sign-in.
    void aParentsOwnDeviceStaysTheParents()
    {
        Fixture f;
        f.within([](Database& d) { return RecipientRepository(d).keepSignIn(u"gp"_s, std::nullopt); });
        f.forgetBirthDate();
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::SignInFailed);
        QCOMPARE(f.refusal([&](Database& d) { return mayShareAlone(d, f.clock.now()); }), ErrorCode::BirthDateMissing);
    }

    void onlyTheFamilyOfTheSameRecord()
    {
        Fixture f;
        SignInOutcome stranger = f.outcome(u"6"_s, u"stranger"_s);
        stranger.signedIn.patient = u"18"_s;
        QCOMPARE(f.signIn(stranger), ErrorCode::SignInFailed);
        SignInOutcome older = f.outcome(u"5"_s);
        older.person.birthDate = QDate(2000, 1, 1);
        QCOMPARE(f.signIn(older), ErrorCode::SignInFailed);
        SignInOutcome unborn = f.outcome(u"5"_s);
        unborn.person.birthDate.reset();
        QCOMPARE(f.signIn(unborn), ErrorCode::SignInFailed);
        QCOMPARE(f.signIn(f.outcome(u"5"_s)), ErrorCode::Internal);
        QCOMPARE(f.signIn(f.outcome(u"6"_s, u"father"_s)), ErrorCode::Internal);
        QCOMPARE(f.signIn(f.outcome(u""_s, u"another"_s)), ErrorCode::Internal); // the child, of the same record
        QCOMPARE(f.signIn(f.outcome(u""_s, u"somebody"_s)), ErrorCode::SignInFailed);
    }

    void decidesAloneFromTheBirthday_data()
    {
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QDate>("alone");
        QTest::newRow("May") << QDate(2013, 5, 1) << QDate(2028, 5, 1);
        QTest::newRow("leap day") << QDate(2012, 2, 29) << QDate(2027, 3, 1);
    }
    void decidesAloneFromTheBirthday()
    {
        QFETCH(QDate, born);
        QFETCH(QDate, alone);
        SharingFixture f;
        f.bornOn(born);
        const Moment from = f.within([](Database& d) { return decidesAloneFrom(d); });
        QCOMPARE(from.toDateTime().date(), alone);
        QCOMPARE(from.toDateTime().time(), QTime(0, 0));
        QVERIFY(f.within([&](Database& d) { return whoDecides(d, from); }) == WhoDecides::Citizen);
    }
};

QTEST_GUILESS_MAIN(TestParents)
#include "tst_parents.moc"
