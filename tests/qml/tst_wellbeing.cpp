// SPDX-License-Identifier: MPL-2.0
#include "core/vault/draftrepository.h"
#include "core/wellbeing/checkinrepository.h"
#include "qml/Wellbeing/wellbeingviewmodel.h"
#include "tests/qml/pagesupport.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

struct Wellbeing : PageVault
{
    WellbeingViewModel model{session, clock};

    bool load(Audit& audit, const QString& type)
    {
        return audit.load(u"Naer.Wellbeing"_s, type, {}, {{u"viewModel"_s, QVariant::fromValue(&model)}});
    }
    std::vector<CheckIn> kept()
    {
        return wait(session.run([this](Database& database) {
            return CheckInRepository(database, clock).list(0, clock.now().utcMs + 1, 100);
        })).value_or(std::vector<CheckIn>());
    }
    bool hasDraft()
    {
        return wait(session.run([](Database& database) {
            return DraftRepository(database).load(u"checkin"_s);
        })).has_value();
    }
    bool add(int state)
    {
        return wait(session.run([this, state](Database& database) {
            return CheckInRepository(database, clock).add({.at = clock.now(), .state = state});
        })).has_value();
    }
};

} // namespace

class TestWellbeing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageInEveryLook_data();
    void everyPageInEveryLook();
    void checkInTakesTwoPresses();
    void nothingChosenIsSaidWithWords();
    void reallyHardOffersHelpFirst();
    void otherStatesJustSaySaved();
    void wordsSleepAndNoteAreKept();
    void draftSurvivesLocking();
    void savedIsOnlySaidOnThePageThatAsked();
    void daysAreWordsNotNumbers();
    void emptyDaysSaySo();
    void lockingForgets();
};

void TestWellbeing::everyPageInEveryLook_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("saved");
    QTest::newRow("checkIn") << u"CheckInPage"_s << 0;
    QTest::newRow("words") << u"WordsPage"_s << 0;
    QTest::newRow("savedHard") << u"CheckInSavedPage"_s << 1;
    QTest::newRow("savedOkay") << u"CheckInSavedPage"_s << 4;
    QTest::newRow("days") << u"DaysPage"_s << 3;
    QTest::newRow("noDays") << u"DaysPage"_s << 0;
}

void TestWellbeing::everyPageInEveryLook()
{
    QFETCH(QString, type);
    QFETCH(int, saved);
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    if (type == "DaysPage"_L1 && saved) {
        for (const int state : {1, 4, 5, 2, 3, 3}) {
            QVERIFY(wellbeing.add(state));
            wellbeing.clock.advance(std::chrono::hours(13));
        }
    } else if (saved) {
        QSignalSpy spy(&wellbeing.model, &WellbeingViewModel::saved);
        wellbeing.model.setState(saved);
        wellbeing.model.save();
        QTRY_COMPARE(spy.count(), 1);
    } else {
        wellbeing.model.setState(2);
        for (const QString& word : {u"tired"_s, u"breathless"_s})
            wellbeing.model.toggleWord(word);
        wellbeing.model.setSleep(2);
    }
    Audit audit;
    if (!wellbeing.load(audit, type))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    if (type == "DaysPage"_L1)
        QTRY_VERIFY(wellbeing.model.daysRead());
    const QStringList found = findingsInEveryLook(audit, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestWellbeing::checkInTakesTwoPresses()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    Audit audit;
    QVERIFY(wellbeing.load(audit, u"CheckInPage"_s));
    QSignalSpy saved(audit.root(), SIGNAL(savedShown()));
    QVERIFY(press(audit, u"state2"_s));
    QVERIFY(press(audit, u"saveCheckIn"_s));
    QTRY_COMPARE(saved.count(), 1);
    const auto kept = wellbeing.kept();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].state, 2);
    QVERIFY(!kept[0].sleep && kept[0].words.isEmpty() && kept[0].note.isEmpty());
    QVERIFY(!wellbeing.hasDraft());
    QCOMPARE(Audit::takeWarnings(), QStringList());
}

void TestWellbeing::nothingChosenIsSaidWithWords()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    wellbeing.model.save();
    QCOMPARE(wellbeing.model.error(), u"Choose how it is first."_s);
    QVERIFY(wellbeing.kept().empty());
    wellbeing.model.setState(3);
    QVERIFY(wellbeing.model.error().isEmpty());
}

void TestWellbeing::reallyHardOffersHelpFirst()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    QSignalSpy saved(&wellbeing.model, &WellbeingViewModel::saved);
    wellbeing.model.setState(1);
    wellbeing.model.save();
    QTRY_COMPARE(saved.count(), 1);
    Audit audit;
    QVERIFY(wellbeing.load(audit, u"CheckInSavedPage"_s));
    QSignalSpy help(audit.root(), SIGNAL(helpRequested()));
    QVERIFY(press(audit, u"talkNow"_s));
    QCOMPARE(help.count(), 1);
    QSignalSpy emergency(audit.root(), SIGNAL(emergencyRequested()));
    QVERIFY(press(audit, u"call112"_s));
    QCOMPARE(emergency.count(), 1);
    QVERIFY(!isShown(audit, u"myDays"_s)); // nothing else is offered
}

void TestWellbeing::otherStatesJustSaySaved()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    QSignalSpy saved(&wellbeing.model, &WellbeingViewModel::saved);
    wellbeing.model.setState(4);
    wellbeing.model.save();
    QTRY_COMPARE(saved.count(), 1);
    Audit audit;
    QVERIFY(wellbeing.load(audit, u"CheckInSavedPage"_s));
    QVERIFY(!isShown(audit, u"talkNow"_s));
    QSignalSpy done(audit.root(), SIGNAL(doneRequested()));
    QVERIFY(press(audit, u"checkInDone"_s));
    QCOMPARE(done.count(), 1);
}

void TestWellbeing::wordsSleepAndNoteAreKept()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    wellbeing.model.setState(2);
    Audit audit;
    QVERIFY(wellbeing.load(audit, u"WordsPage"_s));
    QSignalSpy saved(audit.root(), SIGNAL(savedShown()));
    QVERIFY(press(audit, u"word-tired"_s) && press(audit, u"word-glad"_s) && press(audit, u"word-glad"_s));
    QVERIFY(press(audit, u"sleep1"_s) && press(audit, u"energy4"_s) && press(audit, u"energy3"_s));
    QVERIFY(type(audit, u"note"_s, u"Blæst hele natten"_s));
    QVERIFY(press(audit, u"saveWords"_s));
    QTRY_COMPARE(saved.count(), 1);
    const auto kept = wellbeing.kept();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].words, QStringList{u"tired"_s});
    QCOMPARE(kept[0].sleep.value_or(0), 1);
    QCOMPARE(kept[0].energy.value_or(0), 3);
    QCOMPARE(kept[0].note, u"Blæst hele natten"_s);
}

void TestWellbeing::draftSurvivesLocking()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    wellbeing.model.setState(2);
    wellbeing.model.toggleWord(u"lonely"_s);
    wellbeing.model.setNote(u"midt i en sæt"_s);
    QVERIFY(PageVault::wait(wellbeing.session.lock()));
    QTRY_COMPARE(wellbeing.model.state(), 0);
    QVERIFY(wellbeing.model.note().isEmpty());
    QVERIFY(wellbeing.open());
    wellbeing.model.restoreDraft();
    QTRY_COMPARE(wellbeing.model.state(), 2);
    QCOMPARE(wellbeing.model.words(), QStringList{u"lonely"_s});
    QCOMPARE(wellbeing.model.note(), u"midt i en sæt"_s);
    QVERIFY(wellbeing.kept().empty());
}

void TestWellbeing::savedIsOnlySaidOnThePageThatAsked()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    Audit below;
    QVERIFY(wellbeing.load(below, u"CheckInPage"_s));
    Audit above;
    QVERIFY(wellbeing.load(above, u"WordsPage"_s));
    QSignalSpy fromBelow(below.root(), SIGNAL(savedShown()));
    QSignalSpy fromAbove(above.root(), SIGNAL(savedShown()));
    wellbeing.model.setState(5);
    QVERIFY(press(above, u"saveWords"_s));
    QTRY_COMPARE(fromAbove.count(), 1);
    QCOMPARE(fromBelow.count(), 0);
}

void TestWellbeing::daysAreWordsNotNumbers()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    QVERIFY(wellbeing.add(5));
    wellbeing.clock.advance(std::chrono::hours(24));
    QVERIFY(wellbeing.add(2) && wellbeing.add(4));
    wellbeing.model.readDays();
    QTRY_COMPARE(wellbeing.model.days()->count(), 2);
    const auto* days = wellbeing.model.days();
    QCOMPARE(days->data(days->index(0), DaysModel::DayRole).toString(), u"Today"_s);
    QCOMPARE(days->data(days->index(0), DaysModel::WordsRole).toString(), u"Between “Heavy” and “Okay”"_s);
    QCOMPARE(days->data(days->index(1), DaysModel::DayRole).toString(), u"Yesterday"_s);
    QCOMPARE(days->data(days->index(1), DaysModel::WordsRole).toString(), u"Calm"_s);
}

void TestWellbeing::emptyDaysSaySo()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    Audit audit;
    QVERIFY(wellbeing.load(audit, u"DaysPage"_s));
    QTRY_VERIFY(isShown(audit, u"noDays"_s));
    QSignalSpy checkIn(audit.root(), SIGNAL(checkInRequested()));
    QVERIFY(press(audit, u"checkInNow"_s));
    QCOMPARE(checkIn.count(), 1);
}

void TestWellbeing::lockingForgets()
{
    Wellbeing wellbeing;
    QVERIFY(wellbeing.open());
    QVERIFY(wellbeing.add(3));
    wellbeing.model.readDays();
    QTRY_COMPARE(wellbeing.model.days()->count(), 1);
    QVERIFY(PageVault::wait(wellbeing.session.lock()));
    QTRY_COMPARE(wellbeing.model.days()->count(), 0);
    QCOMPARE(wellbeing.model.savedState(), 0);
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestWellbeing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_wellbeing.moc"
