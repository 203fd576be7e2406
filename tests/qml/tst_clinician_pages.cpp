// SPDX-License-Identifier: MPL-2.0
// Every page of Naer.Clinician in every look, and what stands in memory alone.
#include "qml/Clinician/worklistrows.h"
#include "tests/qml/clinicianfixture.h"
#include "tests/support/danish.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;

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
            model.leaveCitizen(model.opened());
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
    void aPageThatGoesLateClosesNobodyElse()
    {
        Desk desk;
        desk.enter();
        desk.openCitizen();
        const int first = desk.clinician.model.opened();
        desk.clinician.model.choose(u"5"_s); // the next one, while the first page fades away
        desk.clinician.model.leaveCitizen(first);
        QTRY_VERIFY(desk.clinician.model.citizen()->isThere());
        QCOMPARE(desk.clinician.model.item()->question(), question);
    }
    void takenFromNobodyElseThanThePageSays()
    {
        Desk desk;
        desk.enter();
        desk.openCitizen();
        desk.ownedBy("8", "Bo Opdigtet Klinikke"); // meanwhile
        desk.clinician.model.item()->takeOver();
        QTRY_VERIFY(!desk.clinician.model.item()->error().isEmpty());
        for (const HttpRequest& request : desk.clinician.http.asked)
            QVERIFY(request.method != "PUT");
        QTRY_COMPARE(desk.clinician.model.item()->holderName(), u"Bo Opdigtet Klinikke"_s); // and it is said
    }
    void whatCannotBeReadIsToldInTheList()
    {
        Desk desk;
        desk.place.task.replace("\"intent\":\"order\"", "\"intent\":17");
        desk.clinician.model.refresh();
        SignInOutcome outcome;
        outcome.signedIn = {.subject = u"lis"_s,
            .accessToken = u"access"_s,
            .accessEndsMs = desk.clock.now().utcMs + 600'000,
            .practitioner = u"7"_s};
        QVERIFY(desk.session
                .run([&](Database& database) {
                    return keepWorkplace(database, ClinicianParts::gp(), outcome, desk.clock.now());
                })
                .takeResult());
        desk.clinician.model.refresh();
        QTRY_VERIFY(desk.clinician.model.sentence().contains(u"cannot be read here for sure"_s));
        QCOMPARE(desk.clinician.model.work()->count(), 0);
    }
    void nobodyFindsWhatSomebodyElseWrote()
    {
        Desk desk;
        desk.ownedBy("7", "Lis Opdigtet L\u00e6gesen");
        desk.enter();
        desk.openCitizen();
        desk.clinician.model.item()->setDraft(u"Kun til Else"_s);
        desk.settle();
        QSignalSpy left(desk.clinician.model.workplace(), &WorkplaceSignIn::left);
        desk.clinician.model.workplace()->signOut();
        QTRY_COMPARE(left.size(), 1);
        desk.enter();
        desk.openCitizen();
        desk.settle();
        QCOMPARE(desk.clinician.model.item()->draft(), QString());
    }
    void whatHoldsNoControlIsReachedByKeys()
    {
        Desk desk;
        desk.enter();
        desk.openCitizen();
        Audit audit;
        QVERIFY(audit.load(u"Naer.Clinician"_s, u"CitizenPage"_s, {.size = {390, 844}},
            {{u"viewModel"_s, QVariant::fromValue(&desk.clinician.model)}}));
        auto* page = qobject_cast<QQuickItem*>(audit.root());
        QQuickItem* scroller = audit.item(u"scroller"_s);
        QVERIFY(page && scroller);
        page->forceActiveFocus();
        const auto y = [&] { return scroller->property("contentY").toReal(); };
        QTest::keyClick(audit.window(), Qt::Key_PageDown);
        QTRY_VERIFY(y() > 300);
        QTest::keyClick(audit.window(), Qt::Key_Up);
        QTRY_VERIFY(y() < 600);
        QTest::keyClick(audit.window(), Qt::Key_End);
        QTRY_COMPARE(y(), scroller->property("contentHeight").toReal() - scroller->height());
        QTest::keyClick(audit.window(), Qt::Key_Home);
        QTRY_COMPARE(y(), 0.0);
    }
    void aTaskThatSaysLittleCanBeTakenAllTheSame()
    {
        Desk desk;
        desk.place.task.replace("\"authoredOn\":\"2026-10-10T08:00:00+02:00\",", "");
        desk.enter();
        desk.openCitizen();
        QCOMPARE(desk.clinician.model.item()->sent(), QString());
        Audit audit;
        QVERIFY(audit.load(
            u"Naer.Clinician"_s, u"CitizenPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&desk.clinician.model)}}));
        QVERIFY(audit.item(u"takeOver"_s)->isVisible());
    }
    void aLogInThatHasRunOutIsAskedForAgain()
    {
        Desk desk;
        desk.enter();
        desk.clinician.http.answer = [](const HttpRequest& request) -> Result<HttpAnswer> {
            return request.url.host() == "login.naer.example"_L1
                ? jsonAnswer(400, R"({"error":"invalid_grant"})", "application/json")
                : HttpAnswer{.status = 401};
        };
        desk.clinician.model.refresh();
        QTRY_VERIFY(!desk.clinician.model.workplace()->signedIn());
        Audit audit;
        QVERIFY(audit.load(u"Naer.Clinician"_s, u"SharedWithMePage"_s, {},
            {{u"viewModel"_s, QVariant::fromValue(&desk.clinician.model)}}));
        QVERIFY(audit.item(u"signInAgain"_s)->isVisible());
        QVERIFY(!audit.item(u"item-5"_s)); // and nobody's name stands there meanwhile
    }
    void whatFailsBehindStaysTold()
    {
        Desk desk;
        desk.ownedBy("7", "Lis Opdigtet L\u00e6gesen");
        desk.enter();
        desk.openCitizen();
        CitizenWork& item = *desk.clinician.model.item();
        item.setDraft(u"Ja"_s);
        desk.clinician.http.answer = [&desk](const HttpRequest& request) -> Result<HttpAnswer> {
            return request.method == "PUT" ? HttpAnswer{.status = 403} : desk.place.answer(request);
        };
        item.sendAnswer();
        desk.clinician.model.leaveCitizen(desk.clinician.model.opened());
        desk.clinician.model.refresh();
        QTRY_VERIFY(desk.clinician.model.behind().contains(u"was not sent"_s));
        QSignalSpy changed(&desk.clinician.model, &ClinicianViewModel::changed);
        desk.clinician.model.refresh(); // the list comes, and does not wipe it
        QTRY_VERIFY(changed.size() >= 2);
        QVERIFY(desk.clinician.model.behind().contains(u"was not sent"_s));
        desk.openCitizen();
        desk.settle();
        QTRY_COMPARE(item.draft(), u"Ja"_s);
    }
    void locksAway()
    {
        Desk desk;
        desk.enter();
        desk.openCitizen();
        QCOMPARE(desk.clinician.model.citizen()->name().remove(QChar::SoftHyphen), u"Else Test Lauridsen"_s);
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
