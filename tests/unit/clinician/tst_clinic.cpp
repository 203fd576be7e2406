// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/lastlookrepository.h"
#include "core/sharing/fhirobservation.h"
#include "tests/unit/clinician/clinicfixture.h"

using namespace naer;
using namespace naer::test;
using namespace std::chrono_literals;

/// What a clinician asks the place's server, and what of it stays on the device.
class TestClinic : public QObject
{
    Q_OBJECT

    static QByteArray weight(
        const QString& id, int kg, const Moment& at, const QString& changed, const QString& of = u"Patient/17"_s)
    {
        const Kind* kind = *KindCatalog::instance().find(u"weight"_s);
        Observation observation{.id = ObservationId::make(kind->number, at.utcMs),
            .kind = kind,
            .values = {Milli::fromInt(kg)},
            .takenAt = at};
        fhir::Observation one = FhirObservationWriter({.patient = of, .vaultId = u"v"_s}).write(observation)[0];
        one.id = id;
        one.meta.lastUpdated = changed;
        one.note = {{.text = u"Kæmpe hemmelighed"_s}};
        return fhir::toJson(one);
    }
    static QByteArray consent(const QString& of = u"Patient/17"_s)
    {
        return json(
            "{'resourceType':'Consent','id':'c','status':'active','scope':{'text':'s'},'category':[{'text':'c'}],"
            "'patient':{'reference':'"
            + of.toUtf8()
            + "'},'provision':{'type':'permit','period':{'end':'2027-01-01'},'code':[{'coding':[{'system':'http://"
              "loinc.org',"
              "'code':'29463-7'}]}]}}");
    }
    /// Else shares her weight with the place, and asks something.
    static void shareOf(FakePlace& server, const Moment& now)
    {
        fhir::Task task = taskOf(u"5"_s);
        task.description = u"Hvor er min hemmelighed?"_s;
        server.keep(task);
        server.others = {{u"Patient"_s, {patient(u"17"_s, u"Else Bæk"_s), patient(u"18"_s, u"Bo"_s)}},
            {u"Consent"_s, {consent()}}, {u"Observation"_s, {weight(u"o1"_s, 81, now, u"2026-10-11T08:00:00Z"_s)}}};
    }

private Q_SLOTS:
    void aTokenThatIsRefusedIsNotUsedAgain()
    {
        ClinicFixture f;
        f.server.goodToken = u"another"_s;
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            if (request.url.host() == "login.naer.example"_L1) // nor is the refresh token good
                return jsonAnswer(400, R"({"error":"invalid_grant"})", "application/json");
            return f.server.take(request);
        };
        QCOMPARE(f.worklist().error().code, ErrorCode::SignInNeeded);
        const auto count = [&] {
            return std::ranges::count_if(
                f.http.asked, [](const HttpRequest& r) { return r.url.host() == "gp.naer.example"_L1; });
        };
        QCOMPARE(count(), 1);
        QCOMPARE(f.worklist().error().code, ErrorCode::SignInNeeded);
        QCOMPARE(f.look().error().code, ErrorCode::SignInNeeded);
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::SignInNeeded);
        QCOMPARE(count(), 1);
        f.signInAs(lis, u"another"_s);
        QVERIFY(f.worklist());
    }

    void aTokenThatHasEndedIsMadeNew()
    {
        ClinicFixture f;
        QByteArrayList bodies;
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            if (request.url.host() != "login.naer.example"_L1)
                return f.server.take(request);
            bodies += request.body;
            f.server.goodToken = u"fresh"_s;
            return jsonAnswer(200,
                json("{'access_token':'fresh','token_type':'Bearer','expires_in':600,'refresh_token':'next'}"),
                "application/json");
        };
        f.clock.advance(2h);
        const auto list = f.worklist();
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QVERIFY(list->me.is(lis)); // who it is stays
        QCOMPARE(bodies.size(), 1);
        QVERIFY(bodies[0].contains("grant_type=refresh_token") && bodies[0].contains("refresh_token=refresh"));
        QVERIFY(f.look()); // four at once, with one token
        QCOMPARE(bodies.size(), 1);
        const auto kept
            = f.within([](Database& d) { return RecipientRepository(d, SignInAs::Clinician).find(u"gp"_s); });
        QCOMPARE(kept.signedIn->refreshToken, u"next"_s);
        QCOMPARE(kept.signedIn->practitioner, u"7"_s);
    }

    void aLookIsAboutOneCitizen()
    {
        ClinicFixture f;
        shareOf(f.server, f.clock.now());
        const auto record = f.look();
        QVERIFY2(record, record ? "" : qPrintable(record.error().detail));
        QCOMPARE(record->name, u"Else Bæk"_s);
        QCOMPARE(record->items.size(), std::size_t(1));
        QCOMPARE(record->items[0].question, u"Hvor er min hemmelighed?"_s);
        QCOMPARE(record->series.size(), std::size_t(1));
        QCOMPARE(record->series[0].readings[0].values[0], Milli::fromInt(81));
        QVERIFY(record->isByConsent);
        QCOMPARE(asked(f, u"Patient"_s)[0].queryItemValue(u"_id"_s), u"17"_s);
        for (const QString& type : {u"Task"_s, u"Consent"_s, u"Observation"_s})
            QCOMPARE(asked(f, type)[0].queryItemValue(u"patient"_s), u"Patient/17"_s);
        QCOMPARE(asked(f, u"Observation"_s)[0].queryItemValue(u"date"_s), u"ge2025-10-12"_s); // the last year
    }

    /// A server may pass over what it was asked for.
    void nobodySeesTwoPeopleAsOne()
    {
        ClinicFixture f;
        shareOf(f.server, f.clock.now());
        const QString newer = u"2026-10-11T09:00:00Z"_s;
        f.server.others[u"Observation"_s] += weight(u"o2"_s, 60, f.clock.now(), newer, u"Patient/18"_s);
        f.server.others[u"Observation"_s]
            += weight(u"o3"_s, 61, f.clock.now(), newer, u"https://elsewhere.example/fhir/Patient/17"_s);
        f.server.others[u"Observation"_s] += weight(u"o4"_s, 62, f.clock.now(), newer, {});
        f.server.others[u"Observation"_s]
            += weight(u"o5"_s, 82, f.clock.now(), newer, u"https://gp.naer.example/fhir/Patient/17"_s);
        f.server.others[u"Observation"_s] += weight(u"o6"_s, 83, f.clock.now(), newer).replace("final", "wrong");
        fhir::Task bos = taskOf(u"6"_s);
        bos.forWhom.reference = u"Patient/18"_s;
        f.server.keep(bos);
        const auto record = f.look();
        QCOMPARE(record->series[0].readings.size(), std::size_t(2));
        QCOMPARE(record->items.size(), std::size_t(1));
        QCOMPARE(record->unreadable, 1);
        f.server.others[u"Consent"_s] = {consent(u"Patient/18"_s)}; // his is not hers
        QVERIFY(f.look()->series.empty());
    }

    void oneThatFailsIsNoRecord_data()
    {
        QTest::addColumn<QString>("type");
        for (const char* type : {"Patient", "Task", "Consent", "Observation"})
            QTest::addRow("%s", type) << QString::fromLatin1(type);
    }
    void oneThatFailsIsNoRecord()
    {
        QFETCH(QString, type);
        ClinicFixture f;
        shareOf(f.server, f.clock.now());
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            return request.url.path().endsWith(type) ? jsonAnswer(503, "{}") : f.server.take(request);
        };
        QCOMPARE(f.look().error().code, ErrorCode::NoNetwork);
        QVERIFY(QTest::qWaitFor([&] { return f.http.asked.size() == 4; })); // each was asked, and it ended once
    }

    void whatWasSeenIsNotNewAnyMore()
    {
        ClinicFixture f;
        shareOf(f.server, f.clock.now());
        const auto first = f.look();
        QCOMPARE(first->changes, 1);
        QCOMPARE(f.look()->changes, 1); // until the screen was seen
        QVERIFY(f.ended(f.clinic.keepLook(u"gp"_s, u"17"_s, first->newest)));
        QCOMPARE(f.look()->changes, 0);
        QCOMPARE(f.look()->lastLook->utcMs, f.clock.now().utcMs);
        f.server.others[u"Observation"_s] += weight(u"o2"_s, 80, f.clock.now(), u"2026-10-11T08:00:00.001Z"_s);
        QCOMPARE(f.look()->changes, 1);
        f.server.others[u"Consent"_s] += consent(u"Patient/18"_s);
        f.server.others[u"Observation"_s]
            += weight(u"o3"_s, 60, f.clock.now(), u"2026-10-01T08:00:00Z"_s, u"Patient/18"_s);
        QCOMPARE(f.look(u"18"_s)->changes, 1); // of another citizen nothing was seen
    }

    void nothingOfACitizenStaysButHowFarOneHasSeen()
    {
        ClinicFixture f;
        shareOf(f.server, f.clock.now());
        QStringList before = f.rows();
        QVERIFY(before.filter(u"recipient: "_s).size() == 1);
        QVERIFY(f.worklist());
        const auto record = f.look();
        QVERIFY(record);
        QVERIFY(f.act({.act = Act::TakeOver}));
        QVERIFY(f.act({.act = Act::Answer, .text = u"Min hemmelighed"_s}));
        QVERIFY(f.ended(f.clinic.colleagues(u"gp"_s)));
        QVERIFY(f.ended(f.clinic.keepLook(u"gp"_s, u"17"_s, record->newest)));
        QStringList after = f.rows();
        for (QStringList* rows : {&before, &after})
            rows->removeIf([](const QString& row) { return row.startsWith("vault: "_L1); }); // counts transactions
        const QStringList looks = after.filter(u"last_look: "_s);
        QCOMPARE(looks, QStringList{u"last_look: 'gp'|'17'|'2026-10-11T08:00:00Z'|1791784800000|120"_s});
        after.removeIf([&](const QString& row) { return looks.contains(row); });
        QCOMPARE(after, before);
    }

    void aVaultThatIsLockedTellsNothing()
    {
        ClinicFixture f;
        shareOf(f.server, f.clock.now());
        QVERIFY(f.lock());
        QCOMPARE(f.worklist().error().code, ErrorCode::Locked);
        QCOMPARE(f.look().error().code, ErrorCode::Locked);
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::Locked);
        QVERIFY(f.http.asked.empty());
    }

    void whereOneIsNotSignedInThereIsNothing()
    {
        ClinicFixture f;
        QCOMPARE(f.ended(f.clinic.worklist(u"kommune"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(f.ended(f.clinic.look(u"kommune"_s, u"17"_s)).error().code, ErrorCode::NotFound);
        f.within([&](Database& d) { return leaveWorkplace(d, f.clock.now()); });
        QCOMPARE(f.worklist().error().code, ErrorCode::NotFound);
        QVERIFY(f.http.asked.empty());
    }
};

QTEST_GUILESS_MAIN(TestClinic)
#include "tst_clinic.moc"
