// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/lastlookrepository.h"
#include "core/vault/journal.h"
#include "tests/unit/clinician/clinicfixture.h"

using namespace naer;
using namespace naer::test;

/// Where a clinician is signed in on this device: one place at a time, beside whatever the owner shares as a citizen.
class TestWorkplace : public QObject
{
    Q_OBJECT

    static std::optional<Recipient> place(ClinicFixture& f)
    {
        return f.within([](Database& d) { return workplace(d); });
    }
    static void seen(ClinicFixture& f, const QString& at, const QString& patient)
    {
        f.within([&](Database& d) {
            return d.inTransaction(
                [&] { return LastLookRepository(d).keep(at, patient, {u"2026-10-11"_s, f.clock.now()}); });
        });
    }
    static QStringList looks(ClinicFixture& f) { return f.rows().filter(u"last_look: "_s); }

    /// The same person shares with the GP as a citizen.
    static void shareAsCitizen(ClinicFixture& f)
    {
        f.within([&](Database& d) {
            return d.inTransaction([&]() -> Result<void> {
                RecipientRepository recipients(d);
                Recipient gp = ClinicFixture::gp();
                gp.name = u"Min læge"_s;
                gp.addedAt = f.clock.now();
                if (auto added = recipients.add(gp); !added)
                    return added;
                return recipients.keepSignIn(u"gp"_s,
                    SignedIn{u"https://login.naer.example"_s, QUrl(u"https://login.naer.example/token"_s), u"citizen"_s,
                        u"17"_s, u"citizen-access"_s, f.clock.now().utcMs + 3'600'000, u"citizen-refresh"_s});
            });
        });
    }
    static Recipient asCitizen(ClinicFixture& f)
    {
        return f.within([](Database& d) { return RecipientRepository(d).find(u"gp"_s); });
    }

private Q_SLOTS:
    void itIsKeptAsItWasSignedIn()
    {
        ClinicFixture f;
        const auto kept = place(f);
        QVERIFY(kept && kept->signedIn);
        QCOMPARE(kept->code, u"gp"_s);
        QCOMPARE(kept->signsInAs, SignInAs::Clinician);
        QCOMPARE(*kept->signedIn, f.outcomeOf(lis, u"access"_s).signedIn);
        QVERIFY(f.rows().filter(u"workplace-entered"_s).size() == 1);
    }

    void theSamePlaceForBothIsTwo()
    {
        ClinicFixture f;
        shareAsCitizen(f);
        QCOMPARE(asCitizen(f).signedIn->accessToken, u"citizen-access"_s);
        QCOMPARE(asCitizen(f).signedIn->patient, u"17"_s);
        QVERIFY(asCitizen(f).signedIn->practitioner.isEmpty());
        QCOMPARE(asCitizen(f).name, u"Min læge"_s);
        QCOMPARE(place(f)->signedIn->accessToken, u"access"_s);
        QVERIFY(place(f)->signedIn->patient.isEmpty());
        // neither's token is sent for the other
        QVERIFY(f.worklist());
        for (const HttpRequest& request : f.http.asked)
            QCOMPARE(FakePlace::headerOf(request, "Authorization"), QByteArray("Bearer access"));
        f.http.asked.clear();
        TokenKeeper citizens(f.session, f.http, f.clock);
        QCOMPARE(f.ended(citizens.ready(u"gp"_s))->signedIn->accessToken, u"citizen-access"_s);
        TokenKeeper clinicians(f.session, f.http, f.clock, SignInAs::Clinician);
        QCOMPARE(f.ended(clinicians.ready(u"gp"_s))->signedIn->accessToken, u"access"_s);
    }

    void aRefreshOfTheOneLeavesTheOther()
    {
        ClinicFixture f;
        shareAsCitizen(f);
        f.clock.advance(std::chrono::hours(2));
        f.http.answer = [](const HttpRequest&) {
            return Result<HttpAnswer>(jsonAnswer(200,
                json("{'access_token':'fresh','token_type':'Bearer','refresh_token':'next'}"), "application/json"));
        };
        TokenKeeper clinicians(f.session, f.http, f.clock, SignInAs::Clinician);
        QCOMPARE(f.ended(clinicians.ready(u"gp"_s))->signedIn->accessToken, u"fresh"_s);
        QVERIFY(f.http.asked[0].body.contains("refresh_token=refresh"));
        QCOMPARE(place(f)->signedIn->refreshToken, u"next"_s);
        QCOMPARE(asCitizen(f).signedIn->refreshToken, u"citizen-refresh"_s);
        QCOMPARE(asCitizen(f).signedIn->accessToken, u"citizen-access"_s);
    }

    void leavingTheOneLeavesTheOther()
    {
        ClinicFixture f;
        shareAsCitizen(f);
        f.within([&](Database& d) { return leaveWorkplace(d, f.clock.now()); });
        QVERIFY(!place(f));
        QCOMPARE(asCitizen(f).signedIn->accessToken, u"citizen-access"_s);
        f.signInAs(lis, u"again"_s);
        f.within([](Database& d) { return RecipientRepository(d).remove(u"gp"_s); });
        QCOMPARE(place(f)->signedIn->accessToken, u"again"_s);
    }

    void leavingForgets()
    {
        ClinicFixture f;
        seen(f, u"gp"_s, u"17"_s);
        f.within([&](Database& d) { return leaveWorkplace(d, f.clock.now()); });
        QVERIFY(!place(f));
        QVERIFY(looks(f).isEmpty());
        const QString all = f.rows().join(u'\n');
        for (const char* gone : {"access", "refresh", "sub of", "Lis Holm", "login.naer.example"})
            QVERIFY2(!all.contains(QLatin1StringView(gone)), gone);
        QCOMPARE(f.rows().filter(u"workplace-left"_s).size(), 1);
        f.within([&](Database& d) { return leaveWorkplace(d, f.clock.now()); }); // once more is nothing
        QCOMPARE(f.rows().filter(u"workplace-left"_s).size(), 1);
    }

    void theSameClinicianGoesOnWhereTheyWere()
    {
        ClinicFixture f;
        seen(f, u"gp"_s, u"17"_s);
        f.signInAs(lis, u"second"_s);
        QCOMPARE(looks(f).size(), 1);
        QCOMPARE(place(f)->signedIn->accessToken, u"second"_s);
    }

    void anotherClinicianHasSeenNothing_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("another person") << 0;
        QTest::newRow("the same number by another issuer") << 1;
        QTest::newRow("another server by that code") << 2;
    }
    void anotherClinicianHasSeenNothing()
    {
        QFETCH(int, what);
        ClinicFixture f;
        seen(f, u"gp"_s, u"17"_s);
        Recipient gp = ClinicFixture::gp();
        SignInOutcome outcome = f.outcomeOf(what == 0 ? ole : lis, u"his"_s);
        if (what == 1)
            outcome.signedIn.issuer = u"https://other.naer.example"_s;
        if (what == 2)
            gp.baseUrl = QUrl(u"https://new.naer.example/fhir"_s);
        f.within([&](Database& d) { return keepWorkplace(d, gp, outcome, f.clock.now()); });
        QVERIFY(looks(f).isEmpty());
        QCOMPARE(place(f)->signedIn->accessToken, u"his"_s);
        QCOMPARE(place(f)->baseUrl, gp.baseUrl);
    }

    void onePlaceAtATime()
    {
        ClinicFixture f;
        seen(f, u"gp"_s, u"17"_s);
        Recipient municipality = ClinicFixture::gp();
        municipality.code = u"kommune"_s;
        municipality.baseUrl = QUrl(u"https://kommune.naer.example/fhir"_s);
        f.signInAs(lis, u"there"_s, municipality);
        QCOMPARE(place(f)->code, u"kommune"_s);
        QCOMPARE(f.within([](Database& d) { return RecipientRepository(d, SignInAs::Clinician).all(); }).size(),
            std::size_t(1));
        QVERIFY(looks(f).isEmpty());
        QVERIFY(!f.rows().join(u'\n').contains(u"'access'"_s));
        f.signInAs(lis, u"back"_s); // and back again
        QCOMPARE(place(f)->code, u"gp"_s);
    }

    void whatCannotBeKeptChangesNothing()
    {
        ClinicFixture f;
        seen(f, u"gp"_s, u"17"_s);
        const QStringList before = f.rows();
        Recipient bad = ClinicFixture::gp();
        bad.code = u"kommune"_s;
        bad.baseUrl = QUrl(u"ftp://kommune.naer.example"_s);
        const auto kept
            = f.session
                  .run([&](Database& d) { return keepWorkplace(d, bad, f.outcomeOf(ole, u"his"_s), f.clock.now()); })
                  .takeResult();
        QCOMPARE(kept.error().code, ErrorCode::BadAddress);
        QCOMPARE(f.rows(), before); // nobody was signed out for it
    }

    void eachPlaceAndCitizenHasALookOfItsOwn()
    {
        ClinicFixture f;
        seen(f, u"gp"_s, u"17"_s);
        seen(f, u"gp"_s, u"17"_s); // again takes its place
        seen(f, u"gp"_s, u"18"_s);
        seen(f, u"kommune"_s, u"17"_s);
        QCOMPARE(looks(f).size(), 3);
        f.within([](Database& d) { return d.inTransaction([&] { return LastLookRepository(d).forget(u"gp"_s); }); });
        QCOMPARE(looks(f).size(), 1);
        const auto gone = f.within([](Database& d) { return LastLookRepository(d).find(u"gp"_s, u"17"_s); });
        QVERIFY(!gone);
        const auto left = f.within([](Database& d) { return LastLookRepository(d).find(u"kommune"_s, u"17"_s); });
        QCOMPARE(left->newest, u"2026-10-11"_s);
        QCOMPARE(left->at, f.clock.now());
    }
};

QTEST_GUILESS_MAIN(TestWorkplace)
#include "tst_workplace.moc"
