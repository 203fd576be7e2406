// SPDX-License-Identifier: MPL-2.0
// Every page of Naer.Sharing in every look.
#include "tests/qml/sharingcitizen.h"
#include "tests/support/danish.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;

class TestSharingPages : public QObject
{
    Q_OBJECT

    static void bring(const QString& row, Citizen& citizen)
    {
        if (row == "list"_L1) {
            citizen.sharing.model.refresh();
            QTRY_COMPARE(citizen.sharing.model.recipients()->count(), 1);
            return;
        }
        if (row == "under 15"_L1) {
            citizen.wasBornOn(QDate(2013, 5, 1));
            citizen.sharing.model.chooseRecipient(u"gp"_s);
            QTRY_COMPARE(citizen.sharing.model.recipientCode(), u"gp"_s);
            citizen.compose();
            QTRY_VERIFY(citizen.sharing.model.composer()->parentsDecide());
            return;
        }
        if (row == "another birth date"_L1)
            return citizen.mistypedBirthDate();
        if (row.startsWith("a parent"_L1)) {
            citizen.motherSignsIn();
            if (row == "a parent says yes"_L1)
                citizen.look();
            return;
        }
        if (row == "not signed in"_L1 || row == "unknown age"_L1) {
            citizen.sharing.model.chooseRecipient(u"gp"_s);
            QTRY_COMPARE(citizen.sharing.model.recipientCode(), u"gp"_s);
            if (row == "unknown age"_L1) {
                citizen.compose();
                citizen.sharing.model.composer()->look(); // nothing is chosen, and no date of birth
            }
            return;
        }
        citizen.signIn();
        if (row == "signed in"_L1)
            return;
        if (row == "a link to make"_L1 || row == "links"_L1 || row == "link"_L1) {
            citizen.sharing.model.link()->begin();
            QTRY_COMPARE(citizen.sharing.model.link()->kinds()->count(), 2);
            if (row != "a link to make"_L1)
                citizen.makeLink();
            return;
        }
        if (row == "looks"_L1) {
            citizen.sharing.http.answer = [](const HttpRequest&) -> Result<HttpAnswer> {
                return jsonAnswer(200,
                    R"([{"at":"2026-10-12T06:00:00Z","who":"Lis L\u00e6gesen","role":"praktiserende l\u00e6ge","what":"Observation"}])",
                    "application/json");
            };
            citizen.sharing.model.readLooks();
            QTRY_COMPARE(citizen.sharing.model.looks().size(), 1);
            return;
        }
        citizen.compose();
        citizen.look();
        if (row == "preview"_L1)
            return;
        citizen.send(); // there is no network
        if (row == "somebody has it"_L1 || row == "handed on"_L1)
            return citizen.isHeld(row == "handed on"_L1 ? u"Bo Opdigtet Klinikke"_s : QString());
        if (row == "nobody answered"_L1)
            return citizen.nobodyAnswers();
        QTRY_COMPARE(citizen.sharing.model.waiting()->count(), 1);
    }
    static void look(const std::function<QStringList(Audit&, const QString&)>& findings)
    {
        QFETCH(QString, page);
        Citizen citizen;
        bring(QString::fromUtf8(QTest::currentDataTag()), citizen);
        Audit audit;
        QVERIFY(
            audit.load(u"Naer.Sharing"_s, page, {}, {{u"viewModel"_s, QVariant::fromValue(&citizen.sharing.model)}}));
        const QStringList found = findings(audit, u"sharing-"_s + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

private Q_SLOTS:
    void inEveryLook_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("nothing") << u"SharingPage"_s;
        QTest::newRow("list") << u"SharingPage"_s;
        QTest::newRow("overview") << u"SharingPage"_s;
        QTest::newRow("not signed in") << u"RecipientPage"_s;
        QTest::newRow("signed in") << u"RecipientPage"_s;
        QTest::newRow("another birth date") << u"RecipientPage"_s;
        QTest::newRow("a link to make") << u"MakeLinkPage"_s;
        QTest::newRow("links") << u"LinksPage"_s;
        QTest::newRow("link") << u"LinkPage"_s;
        QTest::newRow("looks") << u"LooksPage"_s;
        QTest::newRow("unknown age") << u"WhatToSharePage"_s;
        QTest::newRow("under 15") << u"WhatToSharePage"_s;
        QTest::newRow("a parent is there") << u"WhatToSharePage"_s;
        QTest::newRow("a parent says yes") << u"PreviewPage"_s;
        QTest::newRow("preview") << u"PreviewPage"_s;
        QTest::newRow("share") << u"SharePage"_s;
        QTest::newRow("somebody has it") << u"SharePage"_s;
        QTest::newRow("handed on") << u"SharePage"_s;
        QTest::newRow("nobody answered") << u"SharePage"_s;
        QTest::newRow("consents") << u"ConsentsPage"_s;
        QTest::newRow("waiting") << u"WaitingPage"_s;
    }
    void inEveryLook()
    {
        look([](Audit& audit, const QString& name) { return findingsInEveryLook(audit, name); });
    }
    void theQuestionOutlivesTheLock()
    {
        Citizen citizen;
        citizen.signIn();
        citizen.compose();
        citizen.sharing.model.composer()->setQuestion(u"M\u00e5 jeg l\u00f8be?"_s);
        QVERIFY(citizen.lock());
        QVERIFY(citizen.unlock());
        citizen.sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(citizen.sharing.model.recipientCode(), u"gp"_s);
        citizen.compose();
        QCOMPARE(citizen.sharing.model.composer()->question(), u"M\u00e5 jeg l\u00f8be?"_s);
        citizen.look();
        citizen.send();
        citizen.compose();
        QCOMPARE(citizen.sharing.model.composer()->question(), QString()); // it is said
    }
    void aParentWithoutANameIsOneToo()
    {
        Citizen citizen;
        citizen.motherSignsIn({});
        citizen.look();
        QVERIFY(citizen.sharing.model.composer()->underAge());
        QVERIFY(citizen.sharing.model.composer()->consentSentence().startsWith(u"Your mother or father says yes"_s));
    }
    /// It is known on the other pages as soon as it is written.
    void aChildsBirthDateIsKnownAtOnce()
    {
        Citizen citizen;
        citizen.sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(citizen.sharing.model.recipientCode(), u"gp"_s);
        citizen.compose();
        ShareComposer& composer = *citizen.sharing.model.composer();
        composer.chooseKind(u"weight"_s, true);
        composer.setBirthDate(u"01-01-2099"_s);
        composer.look();
        QTRY_VERIFY(composer.birthDateError().contains(u"year"_s));
        QVERIFY(!citizen.sharing.model.parentMissing());
        QSignalSpy missed(&composer, &ShareComposer::parentMissed);
        composer.setBirthDate(u"01-05-2013"_s);
        composer.look();
        QTRY_COMPARE(missed.size(), 1);
        QTRY_VERIFY(citizen.sharing.model.parentMissing());
    }
    /// The child is logged in; what waits for the mother leads to a page where she can log in.
    void theChildsLogInIsNotTheLast()
    {
        Citizen citizen;
        citizen.wasBornOn(QDate(2013, 5, 1));
        citizen.sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(citizen.sharing.model.recipientCode(), u"gp"_s);
        SignInOutcome child = citizen.signedIn();
        child.person.birthDate = QDate(2013, 5, 1);
        QVERIFY(citizen.session.run([&](Database& d) { return keepSignIn(d, u"gp"_s, child, citizen.clock.now()); })
                .takeResult());
        citizen.sharing.model.refresh();
        QTRY_VERIFY(citizen.sharing.model.recipientSignedIn() && citizen.sharing.model.parentMissing());
        Audit audit;
        QVERIFY(audit.load(u"Naer.Sharing"_s, u"RecipientPage"_s, {},
            {{u"viewModel"_s, QVariant::fromValue(&citizen.sharing.model)}}));
        QVERIFY(spokenName(audit, u"signIn"_s).contains(u"mother or father"_s));
        citizen.motherSignsIn();
        citizen.sharing.model.refresh();
        QTRY_VERIFY(!citizen.sharing.model.parentMissing());
        QTRY_COMPARE(spokenName(audit, u"signIn"_s), QString()); // there is nothing to log in for
    }
    void aParentStaysForHalfAnHour()
    {
        Citizen citizen;
        citizen.motherSignsIn();
        citizen.look();
        QVERIFY(citizen.sharing.model.composer()->consentSentence().startsWith(u"Mai"_s));
        citizen.clock.advance(std::chrono::minutes(31));
        citizen.sharing.model.composer()->send();
        QTRY_VERIFY(!citizen.sharing.model.composer()->error().isEmpty());
        QVERIFY(citizen.sharing.model.composer()->parentsDecide());
        QCOMPARE(citizen.sharing.model.shares()->count(), 0);
    }
    void aYesThatTookAnothersPlaceStandsAlone()
    {
        Citizen citizen;
        citizen.signIn();
        for (int time = 0; time < 2; ++time) {
            citizen.compose();
            citizen.look();
            QVERIFY(citizen.sharing.model.composer()->previewSummary().endsWith(u", 10\u00A0October to yesterday."_s));
            QSignalSpy sent(citizen.sharing.model.composer(), &ShareComposer::sent);
            citizen.sharing.model.composer()->send();
            QTRY_COMPARE(sent.size(), 1);
            QTRY_COMPARE(citizen.sharing.model.shares()->count(), time + 1);
            QCOMPARE(citizen.sharing.model.consents()->count(), 1);
            citizen.clock.advance(std::chrono::seconds(1));
        }
        QVERIFY(citizen.sharing.model.shares()->rows()[0].told.startsWith(u"Shared today "_s));
    }
    void silenceThatIsDealtWithIsToldNoMore()
    {
        Citizen citizen;
        citizen.signIn();
        citizen.compose();
        citizen.look();
        citizen.send();
        citizen.nobodyAnswers();
        QSignalSpy settled(&citizen.sharing.model, &SharingViewModel::settled);
        citizen.sharing.model.settle();
        QTRY_COMPARE(settled.count(), 1);
        QTRY_VERIFY(!citizen.sharing.model.shareMayBeSettled());
        QVERIFY(citizen.sharing.model.shareWhoHasIt().contains(u"talked"_s));
    }
    void inDanish_data() { inEveryLook_data(); }
    void inDanish()
    {
        Danish danish;
        QVERIFY(danish.loaded);
        look([&](Audit& audit, const QString& name) { return danish.findings(audit, name); });
    }
};

int main(int argc, char** argv)
{
    naer::test::Audit::prepare();
    QGuiApplication app(argc, argv);
    TestSharingPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sharing_pages.moc"
