// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/measurementdrafts.h"
#include "core/vault/profilerepository.h"
#include "qml/Today/todayviewmodel.h"
#include "tests/support/danish.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestToday : public QObject
{
    Q_OBJECT

    static bool said(const Audit& audit, QStringView words);
    static void follow(OpenVault& vault, const QString& codes);
    static void look(const Look& first, const std::function<QStringList(Audit&, const QString&)>& findings);
    static bool load(Audit& audit, TodayViewModel& viewModel, const Look& look = {.size = {390, 2000}})
    {
        return audit.load(u"Naer.Today"_s, u"TodayPage"_s, look, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}});
    }

private Q_SLOTS:
    void theNewestDraftIsOffered();
    void aChangeThatIsBegunIsOffered();
    void whatBecameOfAShareIsTold();
    void allThatIsFollowedIsOffered();
    void theFirstMeasurementTakesWhatItTakes();
    void inEveryLook_data();
    void inEveryLook();
    void inDanish_data() { inEveryLook_data(); }
    void inDanish();
};

void TestToday::theNewestDraftIsOffered()
{
    OpenVault vault;
    const auto begin = [&](const QString& code) {
        vault.clock.advance(std::chrono::seconds(1));
        (void)vault.session
            .run([&, now = vault.clock.now()](Database& database) {
                const Kind* kind = *KindCatalog::instance().find(code);
                return MeasurementDrafts(database).saveEntry(*kind, u"{}"_s, now);
            })
            .takeResult();
    };
    begin(u"weight"_s);
    begin(u"pulse"_s);
    TodayViewModel viewModel(vault.session, vault.clock);
    viewModel.refresh();
    QTRY_COMPARE(viewModel.draftKind(), u"pulse"_s);
    Audit audit;
    QVERIFY(load(audit, viewModel));
    QSignalSpy measure(audit.root(), SIGNAL(measureRequested(QString)));
    QVERIFY(spokenName(audit, u"continueMeasure"_s).contains(u"Pulse is not saved yet."_s));
    QVERIFY(press(audit, u"continueMeasure"_s));
    QCOMPARE(measure.takeFirst().first().toString(), u"pulse"_s);
}

void TestToday::aChangeThatIsBegunIsOffered()
{
    OpenVault vault;
    const ObservationId id = vault.add(u"weight"_s, {u"81"_s}).id;
    TodayViewModel viewModel(vault.session, vault.clock);
    Audit audit;
    QVERIFY(load(audit, viewModel));
    vault.settle();
    QCOMPARE(spokenName(audit, u"continueChange"_s), QString());
    (void)vault.session
        .run([&](Database& database) { return MeasurementDrafts(database).saveChange(id, u"{}"_s, vault.clock.now()); })
        .takeResult();
    viewModel.refresh();
    QTRY_VERIFY(viewModel.changeDraft());
    QSignalSpy change(audit.root(), SIGNAL(changeRequested()));
    QVERIFY(press(audit, u"continueChange"_s));
    QCOMPARE(change.count(), 1);
}

void TestToday::whatBecameOfAShareIsTold()
{
    SharingFixture f;
    f.addRecipient(u"municipality"_s, u"Favrskov Kommune"_s);
    f.add(u"weight"_s, {u"81"_s});
    const Share no = f.shareWith({u"weight"_s});
    const Share answered = f.shareWith({u"weight"_s}, {}, u"municipality"_s);
    f.within([&](Database& d) -> Result<bool> {
        ShareRepository shares(d);
        if (auto done = shares.step(no.id, ShareState::Refused, f.clock.now()); !done)
            return done;
        return shares.step(answered.id, ShareState::Acted, f.clock.now());
    });
    TodayViewModel viewModel(f.session, f.clock);
    viewModel.refresh();
    QTRY_COMPARE(viewModel.news()->count(), 2);
    Audit audit;
    QVERIFY(load(audit, viewModel));
    QSignalSpy news(audit.root(), SIGNAL(newsRequested(QString)));
    QCOMPARE(spokenName(audit, u"news-0"_s).section(u'.', 0, 0), u"L\u00e6gehuset i Hammel did not take it"_s);
    QVERIFY(press(audit, u"news-0"_s));
    QCOMPARE(news.takeFirst().first().toString(), no.id);
    QVERIFY(press(audit, u"news-1"_s));
    QCOMPARE(news.takeFirst().first().toString(), answered.id);
    QVERIFY(f.lock());
    QTRY_COMPARE(viewModel.news()->count(), 0); // nothing of it stays in memory
}

bool TestToday::said(const Audit& audit, QStringView words)
{
    QStringList all;
    const std::function<void(QAccessibleInterface*)> read = [&](QAccessibleInterface* one) {
        all += one->text(QAccessible::Name);
        for (int i = 0; i < one->childCount(); ++i)
            read(one->child(i));
    };
    read(QAccessible::queryAccessibleInterface(audit.window()));
    return all.join(u'\n').contains(words);
}

void TestToday::follow(OpenVault& vault, const QString& codes)
{
    (void)vault.session.run([&](Database& database) { return ProfileRepository(database).set(u"followed"_s, codes); })
        .takeResult();
}

void TestToday::allThatIsFollowedIsOffered()
{
    OpenVault vault;
    follow(vault, u"[\"weight\",\"blood-pressure\",\"glucose\"]"_s);
    TodayViewModel viewModel(vault.session, vault.clock);
    viewModel.refresh();
    QTRY_COMPARE(viewModel.nextKind(), u"weight"_s);
    Audit audit;
    QVERIFY(load(audit, viewModel));
    QVERIFY(said(audit, u"Your first measurement takes about a minute."));
    QCOMPARE(spokenName(audit, u"first-blood-pressure"_s), u"Blood pressure. You follow it. Not measured yet."_s);
    QCOMPARE(spokenName(audit, u"first-weight"_s), QString()); // offered first of all
    QSignalSpy measure(audit.root(), SIGNAL(measureRequested(QString)));
    QVERIFY(press(audit, u"first-glucose"_s));
    QCOMPARE(measure.takeFirst().first().toString(), u"glucose"_s);
    vault.add(u"weight"_s, {u"81"_s});
    viewModel.refresh();
    QTRY_COMPARE(viewModel.nextKind(), u"blood-pressure"_s);
    QVERIFY(!spokenName(audit, u"latest-weight"_s).isEmpty());
    QVERIFY(!spokenName(audit, u"first-glucose"_s).isEmpty());
    QVERIFY(!viewModel.nothingYet());
}

void TestToday::theFirstMeasurementTakesWhatItTakes()
{
    OpenVault vault;
    follow(vault, u"[\"blood-pressure\"]"_s);
    TodayViewModel viewModel(vault.session, vault.clock);
    viewModel.refresh();
    QTRY_COMPARE(viewModel.nextKind(), u"blood-pressure"_s);
    Audit audit;
    QVERIFY(load(audit, viewModel));
    QVERIFY(said(audit, u"Your first measurement takes about 4 minutes."));
    follow(vault, u"[\"weight\"]"_s);
    viewModel.refresh();
    QTRY_COMPARE(viewModel.nextKind(), u"weight"_s);
    QVERIFY(said(audit, u"Your first measurement takes about a minute."));
}

void TestToday::inEveryLook_data()
{
    QTest::addColumn<QString>("followed");
    QTest::addColumn<bool>("measured");
    QTest::newRow("nothing") << u"[]"_s << false;
    QTest::newRow("first") << u"[\"blood-pressure\",\"respiration\"]"_s << false;
    QTest::newRow("usual") << u"[\"blood-pressure\",\"temperature\",\"glucose\"]"_s << true;
}

void TestToday::look(const Look& first, const std::function<QStringList(Audit&, const QString&)>& findings)
{
    QFETCH(QString, followed);
    QFETCH(bool, measured);
    OpenVault vault;
    if (measured) {
        for (int day = 0; day < 9; ++day)
            vault.add(u"blood-pressure"_s, {QString::number(131 + day % 3), u"84"_s, u"71"_s}, day);
        vault.add(u"temperature"_s, {u"36.9"_s});
    }
    (void)vault.session
        .run([&](Database& database) -> Result<void> {
            if (measured) {
                MeasurementDrafts drafts(database);
                (void)drafts.saveEntry(**KindCatalog::instance().find(u"respiration"), u"{}"_s, vault.clock.now());
                (void)drafts.saveChange(ObservationId::make(3, 1), u"{}"_s, vault.clock.now());
                (void)DraftRepository(database).save(u"checkin"_s, u"{}"_s, vault.clock.now());
            }
            return ProfileRepository(database).set(u"followed"_s, followed);
        })
        .takeResult();
    TodayViewModel viewModel(vault.session, vault.clock);
    viewModel.refresh();
    vault.settle();
    Audit audit;
    QVERIFY(load(audit, viewModel, first));
    const QStringList found = findings(audit, u"today-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestToday::inEveryLook() { look({}, findingsInEveryLook); }

void TestToday::inDanish()
{
    const Danish danish;
    QVERIFY(danish.loaded);
    look({.locale = danish.locale}, [&](Audit& audit, const QString& name) { return danish.findings(audit, name); });
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestToday test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_today.moc"
