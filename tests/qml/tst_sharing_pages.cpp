// SPDX-License-Identifier: MPL-2.0
// Every page of Naer.Sharing in every look.
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/sharing/sharerepository.h"
#include "tests/qml/sharingparts.h"
#include "tests/support/danish.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;

namespace {

/// A citizen with a few numbers, and a GP where they are signed in.
struct Citizen : OpenVault
{
    Citizen()
    {
        add(u"weight"_s, {u"81,5"_s}, 2);
        add(u"blood-pressure"_s, {u"128"_s, u"82"_s, u"66"_s}, 1);
    }
    SignInOutcome signedIn() const
    {
        SignInOutcome outcome;
        outcome.signedIn = {u"https://login.naer.example"_s, QUrl(u"https://login.naer.example/token"_s), u"sub"_s,
            u"17"_s, u"access"_s, clock.now().utcMs + 600'000, u"refresh"_s};
        outcome.person.birthDate = QDate(1957, 3, 14);
        return outcome;
    }
    void signIn()
    {
        sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(sharing.model.recipientCode(), u"gp"_s);
        const auto kept
            = session.run([this](Database& database) { return keepSignIn(database, u"gp"_s, signedIn(), clock.now()); })
                  .takeResult();
        QVERIFY(kept);
        sharing.model.refresh();
        QTRY_VERIFY(sharing.model.recipientSignedIn());
    }
    void wasBornOn(const QDate& day)
    {
        QVERIFY(
            session.run([&](Database& database) { return keepBirthDate(database, day, clock.now()); }).takeResult());
    }
    void mistypedBirthDate()
    {
        wasBornOn(QDate(1975, 3, 14));
        sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(sharing.model.recipientCode(), u"gp"_s);
        sharing.model.signIn()->start(u"gp"_s);
        QTRY_VERIFY(!sharing.model.signIn()->error().isEmpty()); // there is no network
        Q_EMIT sharing.signIn.finished(signedIn());
        QTRY_VERIFY(sharing.model.signIn()->birthDateDiffers());
        sharing.model.signIn()->correctBirthDate(u"14. marts"_s);
        QVERIFY(!sharing.model.signIn()->birthDateError().isEmpty());
    }
    void makeLink()
    {
        LinkSharing& link = *sharing.model.link();
        QSignalSpy made(&link, &LinkSharing::made);
        link.chooseKind(u"weight"_s, true);
        link.setPasscode(u"kyst-2048"_s);
        link.make();
        QTRY_COMPARE(made.size(), 1);
        QTRY_VERIFY(!link.error().isEmpty()); // there is no network
        sharing.http.answer = [](const HttpRequest&) -> Result<HttpAnswer> { return HttpAnswer{.status = 201}; };
        link.upkeep();
        QTRY_VERIFY(link.works());
    }
    void compose()
    {
        sharing.model.compose();
        QTRY_COMPARE(sharing.model.composer()->kinds()->count(), 2);
    }
    void look()
    {
        QSignalSpy seen(sharing.model.composer(), &ShareComposer::previewed);
        sharing.model.composer()->chooseKind(u"weight"_s, true);
        sharing.model.composer()->chooseKind(u"blood-pressure"_s, true);
        sharing.model.composer()->setQuestion(u"M\u00e5 jeg l\u00f8be?"_s);
        sharing.model.composer()->look();
        QTRY_COMPARE(seen.size(), 1);
    }
    void send()
    {
        QSignalSpy sent(sharing.model.composer(), &ShareComposer::sent);
        sharing.model.composer()->send();
        QTRY_COMPARE(sent.size(), 1);
        QTRY_COMPARE(sharing.model.shares()->count(), 1);
    }

    /// Somebody at the GP has the share, and perhaps asked somebody else.
    void isHeld(const QString& asked)
    {
        const auto share
            = session
                  .run([&](Database& database) -> Result<Share> {
                      ShareRepository shares(database);
                      const auto all = shares.all(1);
                      if (!all)
                          return passOn(all);
                      if (auto step = shares.step(all->front().id, ShareState::Opened, clock.now()); !step)
                          return passOn(step);
                      if (auto kept = shares.keepHolder(all->front().id, u"Lis Opdigtet L\u00e6gesen"_s, asked); !kept)
                          return passOn(kept);
                      return all->front();
                  })
                  .takeResult();
        QVERIFY(share);
        sharing.model.chooseShare(share->id);
        sharing.model.refresh();
        QTRY_VERIFY(sharing.model.shareWhoHasIt().contains(u"Lis"_s));
        QCOMPARE(sharing.model.shareWhoHasIt().contains(u"Bo"_s), !asked.isEmpty());
    }

    SharingParts sharing{session, clock};
};

} // namespace

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
        QTest::newRow("preview") << u"PreviewPage"_s;
        QTest::newRow("code") << u"ShareCodePage"_s;
        QTest::newRow("share") << u"SharePage"_s;
        QTest::newRow("somebody has it") << u"SharePage"_s;
        QTest::newRow("handed on") << u"SharePage"_s;
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
