// SPDX-License-Identifier: MPL-2.0
// Every page of Naer.Clinician in every look, and what stands in memory alone.
#include "core/clinician/workplace.h"
#include "qml/Clinician/worklistrows.h"
#include "tests/qml/clinicianparts.h"
#include "tests/support/danish.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;

namespace {

const QString question = u"M\u00e5 jeg holde op med den lille hvide pille?"_s;

/// A place's server with one citizen, in the words of FHIR.
struct Place
{
    QByteArray task = R"({"resourceType":"Task","id":"5","meta":{"versionId":"2"},"status":"received","intent":"order",
        "description":"%question%","for":{"reference":"Patient/17"},"authoredOn":"2026-10-10T08:00:00+02:00",
        "owner":%owner%,"restriction":{"period":{"end":"2026-10-14T23:59:59+02:00"}%asked%},
        "input":[{"type":{"coding":[{"system":"https://naer.example/fhir/CodeSystem/task","code":"newest-measurement"}]},
        "valueDateTime":"2026-10-09T08:00:00+02:00"}]%note%})";
    QByteArray owner = R"({"reference":"Organization/1"})", asked, note, status = "received";

    QByteArray taskNow() const
    {
        QByteArray now = task;
        now.replace("%question%", question.toUtf8()).replace("%owner%", owner).replace("%asked%", asked);
        return now.replace("%note%", note).replace("\"received\"", '"' + status + '"');
    }
    static QByteArray pressure(int day, int upper)
    {
        return QByteArray(
            R"({"resourceType":"Observation","id":"o%d","meta":{"lastUpdated":"2026-10-11T08:00:00Z","security":[{"system":
            "http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"%who%"}]},"status":"final","code":{"coding":[{"system":
            "http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/17"},"effectiveDateTime":"2026-10-%dT08:00:00+02:00",
            "note":[{"text":"Sov d\u00e5rligt"}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
            "valueQuantity":{"value":%upper,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":
            "http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":82,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]})")
            .replace("%d", QByteArray::number(day).rightJustified(2, '0'))
            .replace("%upper", QByteArray::number(upper))
            .replace("%who%", day % 2 ? "DEVRPT" : "PATRPT");
    }
    static QByteArray consent()
    {
        return R"({"resourceType":"Consent","id":"3","status":"active","scope":{"text":"x"},"category":[{"text":"x"}],
            "patient":{"reference":"Patient/17"},
            "provision":{"type":"permit","period":{"start":"2026-10-01","end":"2027-01-01T00:00:00+01:00"},"code":[{"coding":[
            {"system":"http://loinc.org","code":"85354-9"}]}]}})";
    }
    static QByteArray patient()
    {
        return R"({"resourceType":"Patient","id":"17","name":[{"text":"Else Test Lauridsen"}],"birthDate":"1991-02-02",
            "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"0201919990"}]})";
    }
    static HttpAnswer found(const QByteArrayList& resources)
    {
        QByteArrayList entries;
        for (const QByteArray& one : resources)
            entries += "{\"resource\":" + one + '}';
        return jsonAnswer(200, R"({"resourceType":"Bundle","type":"searchset","entry":[)" + entries.join(',') + "]}");
    }
    Result<HttpAnswer> answer(const HttpRequest& request) const
    {
        const QString path = request.url.path().section(u"/fhir/"_s, 1);
        if (path == "Task"_L1)
            return found({taskNow()});
        if (path == "Task/5"_L1)
            return jsonAnswer(200, taskNow());
        if (path == "Patient"_L1)
            return found({patient()});
        if (path == "Consent"_L1)
            return found({consent()});
        if (path == "Observation"_L1)
            return found({pressure(2, 131), pressure(3, 128), pressure(5, 134), pressure(9, 129)});
        if (path == "Practitioner"_L1)
            return found({R"({"resourceType":"Practitioner","id":"8","name":[{"text":"Bo Opdigtet Klinikke"}]})",
                R"({"resourceType":"Practitioner","id":"7","name":[{"text":"Lis Opdigtet L\u00e6gesen"}]})"});
        return HttpAnswer{.status = 404};
    }
};

struct Desk : OpenVault
{
    Desk()
    {
        clinician.http.answer = [this](const HttpRequest& request) { return place.answer(request); };
    }
    void enter()
    {
        SignInOutcome outcome;
        outcome.signedIn = {.issuer = u"https://login.naer.example"_s,
            .tokenUrl = QUrl(u"https://login.naer.example/token"_s),
            .subject = u"lis"_s,
            .patient = {},
            .accessToken = u"access"_s,
            .accessEndsMs = clock.now().utcMs + 600'000,
            .refreshToken = u"refresh"_s,
            .practitioner = u"7"_s,
            .name = u"Lis Opdigtet L\u00e6gesen"_s};
        QVERIFY(session
                .run([&](Database& database) {
                    return keepWorkplace(database, ClinicianParts::gp(), outcome, clock.now());
                })
                .takeResult());
        clinician.model.refresh();
        QTRY_COMPARE(clinician.model.work()->count(), 1);
    }
    void openCitizen()
    {
        clinician.model.choose(u"5"_s);
        QTRY_VERIFY(clinician.model.citizen()->isThere());
    }
    void ownedBy(const QByteArray& id, const QByteArray& name)
    {
        place.owner = R"({"reference":"Practitioner/)" + id + R"(","display":")" + name + "\"}";
    }

    Place place;
    ClinicianParts clinician{session, clock};
};

} // namespace

class TestClinicianPages : public QObject
{
    Q_OBJECT

    static void bring(const QString& row, Desk& desk)
    {
        ClinicianViewModel& model = desk.clinician.model;
        if (row == "logged out"_L1)
            return;
        if (row == "wrong link"_L1) {
            model.linkReader()->open();
            QVERIFY(!model.linkReader()->linkError().isEmpty());
            return;
        }
        if (row == "mine"_L1 || row == "answer"_L1 || row == "colleagues"_L1 || row == "answered"_L1)
            desk.ownedBy("7", "Lis Opdigtet L\u00e6gesen");
        if (row == "handed to me"_L1) {
            desk.ownedBy("8", "Bo Opdigtet Klinikke");
            desk.place.asked = R"(,"recipient":[{"reference":"Practitioner/7","display":"Lis Opdigtet L\u00e6gesen"}])";
        }
        desk.enter();
        if (row == "list"_L1)
            return;
        if (row == "no network"_L1)
            desk.clinician.http.answer = {};
        if (row == "no network"_L1) {
            model.choose(u"5"_s);
            QTRY_VERIFY(!model.citizenError().isEmpty());
            return;
        }
        if (row == "answered"_L1) {
            desk.place.status = "completed";
            desk.place.note
                = R"(,"note":[{"text":"Ja, men kun om aftenen.","authorString":"Lis Opdigtet L\u00e6gesen"}])";
        }
        desk.openCitizen();
        if (row == "seen before"_L1) {
            model.leaveCitizen();
            desk.openCitizen();
        }
        if (row == "colleagues"_L1) {
            model.item()->readColleagues();
            QTRY_COMPARE(model.item()->colleagues()->count(), 1);
        }
        if (row == "answer"_L1) {
            model.item()->sendAnswer();
            QVERIFY(!model.item()->draftError().isEmpty());
        }
    }
    static void look(const std::function<QStringList(Audit&, const QString&)>& findings)
    {
        QFETCH(QString, page);
        Desk desk;
        bring(QString::fromUtf8(QTest::currentDataTag()), desk);
        Audit audit;
        QVERIFY(
            audit.load(u"Naer.Clinician"_s, page, {}, {{u"viewModel"_s, QVariant::fromValue(&desk.clinician.model)}}));
        const QStringList found = findings(audit, u"clinician-"_s + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

private Q_SLOTS:
    void inEveryLook_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("logged out") << u"SharedWithMePage"_s;
        QTest::newRow("list") << u"SharedWithMePage"_s;
        QTest::newRow("nobody has it") << u"CitizenPage"_s;
        QTest::newRow("seen before") << u"CitizenPage"_s;
        QTest::newRow("mine") << u"CitizenPage"_s;
        QTest::newRow("handed to me") << u"CitizenPage"_s;
        QTest::newRow("answered") << u"CitizenPage"_s;
        QTest::newRow("no network") << u"CitizenPage"_s;
        QTest::newRow("colleagues") << u"HandOnPage"_s;
        QTest::newRow("answer") << u"AnswerPage"_s;
        QTest::newRow("wrong link") << u"OpenLinkPage"_s;
    }
    void inEveryLook()
    {
        look([](Audit& audit, const QString& name) { return findingsInEveryLook(audit, name); });
    }
    void inDanish_data() { inEveryLook_data(); }
    void inDanish()
    {
        Danish danish;
        QVERIFY(danish.loaded);
        look([&](Audit& audit, const QString& name) { return danish.findings(audit, name); });
    }
    void theFirstOfEachGroupHasItsHeading()
    {
        const Clinician me{u"Practitioner/7"_s, u"Lis"_s}, bo{u"Practitioner/8"_s, u"Bo"_s};
        const Moment now = FakeClock().now();
        WorkItem others{.id = u"3"_s, .answerBy = now, .holder = bo};
        Worklist list{.items = {{.id = u"1"_s, .answerBy = now, .handedTo = me}, {.id = u"2"_s, .answerBy = now},
                          {.id = u"2b"_s, .answerBy = now}, others},
            .me = me};
        QStringList headings;
        for (const CardRow& row : worklistRows(list, now))
            headings += row.heading;
        QCOMPARE(headings,
            (QStringList{u"Handed to you: say yes or no"_s, u"Nobody has it"_s, {}, u"A colleague has it"_s}));
    }
    void aMonthIsDrawn()
    {
        SharedSeries series{.kind = *KindCatalog::instance().find(u"weight"_s)};
        const Moment now = FakeClock().now();
        for (const int daysAgo : {0, 29, 30})
            series.readings.push_back(
                {.values = {Milli::fromInt(80)}, .takenAt = {now.utcMs - daysAgo * 86'400'000LL, now.offsetMinutes}});
        const CitizenSeries month(series, CitizenSeries::Rows::All, now);
        QCOMPARE(month.completeness(), u"Measured on 2 of the last 30 days."_s);
        QCOMPARE(month.rows().size(), 3);
    }
    void locksAway()
    {
        Desk desk;
        desk.enter();
        desk.openCitizen();
        QCOMPARE(desk.clinician.model.citizen()->name(), u"Else Test Lauridsen"_s);
        QVERIFY(desk.lock());
        QCOMPARE(desk.clinician.model.citizen()->name(), QString());
        QCOMPARE(desk.clinician.model.item()->question(), QString());
        QCOMPARE(desk.clinician.model.work()->count(), 0);
        QVERIFY(!desk.clinician.model.workplace()->known());
    }
    void anAnswerThatComesAfterTheLockShowsNothing()
    {
        Desk desk;
        desk.enter();
        desk.clinician.model.choose(u"5"_s); // under way
        QVERIFY(desk.lock());
        desk.settle();
        QVERIFY(!QTest::qWaitFor([&] { return desk.clinician.model.citizen()->isThere(); }, 200));
    }
};

int main(int argc, char** argv)
{
    naer::test::Audit::prepare();
    QGuiApplication app(argc, argv);
    TestClinicianPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clinician_pages.moc"
