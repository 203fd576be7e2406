// SPDX-License-Identifier: MPL-2.0
// What goes beyond the number: another time, guided readings, not measuring, correcting.
#include "core/measurements/measurementdrafts.h"
#include "qml/Measure/measureviewmodel.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestMeasureMore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherTimeIsReadAsTyped_data();
    void otherTimeIsReadAsTyped();
    void guidedRunCountsWhatItSays();
    void guidedRunSurvivesTheLock();
    void notMeasuringNeedsAReason();
    void theReasonEndsWhatWasHalfTyped();
    void theReasonTakesNothingElse();
    void correctionAndWithdrawalKeepTheHistory();
};

void TestMeasureMore::otherTimeIsReadAsTyped_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("taken"); // empty: refused
    QTest::newRow("danish") << u"11-10-2026"_s << u"8.15"_s << u"2026-10-11T08:15:00+02:00"_s;
    QTest::newRow("slashes, colon, blanks") << u" 1/3/2026 "_s << u" 08:05"_s << u"2026-03-01T08:05:00+01:00"_s;
    QTest::newRow("hour alone") << u"11.10.2026"_s << u"8"_s << u"2026-10-11T08:00:00+02:00"_s;
    QTest::newRow("skipped by spring") << u"29-3-2026"_s << u"2.30"_s << QString();
    QTest::newRow("twice in autumn") << u"26-10-2025"_s << u"2.30"_s << QString();
    QTest::newRow("to come") << u"13-10-2026"_s << u"8.00"_s << QString();
    QTest::newRow("no such day") << u"30-2-2026"_s << u"8.00"_s << QString();
    QTest::newRow("no such hour") << u"11-10-2026"_s << u"25.00"_s << QString();
    QTest::newRow("words") << u"yesterday"_s << u"morning"_s << QString();
}

void TestMeasureMore::otherTimeIsReadAsTyped()
{
    QFETCH(QString, day);
    QFETCH(QString, time);
    QFETCH(QString, taken);
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"pulse"_s);
    viewModel.useOtherTime();
    viewModel.details()->setDay(day);
    viewModel.details()->setTime(time);
    QCOMPARE(viewModel.finishDetails(), !taken.isEmpty());
    QCOMPARE(viewModel.details()->timeError().isEmpty(), !taken.isEmpty());
    viewModel.entry()->type(0, u"72"_s);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    viewModel.next();
    if (taken.isEmpty()) {
        QVERIFY(!viewModel.failure().isEmpty());
        QCOMPARE(viewModel.entry()->texts(), QStringList{u"72"_s});
    } else {
        QVERIFY(told(saved));
        QCOMPARE(vault.all(u"pulse"_s).first().takenAt.toIso(), taken);
    }
}

void TestMeasureMore::guidedRunCountsWhatItSays()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    GuidedRun& guided = *viewModel.guided();
    guided.setTickMilliseconds(1);
    QSignalSpy minutes(&guided, &GuidedRun::minutePassed);
    QSignalSpy ended(&guided, &GuidedRun::waitEnded);
    QSignalSpy ticks(&guided, &GuidedRun::ticked);
    viewModel.begin(u"blood-pressure"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"GuidedPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QMetaObject::invokeMethod(audit.root(), "shown");
    QCOMPARE(guided.leftText(), u"5:00"_s);
    QVERIFY(audit.item(u"skipRest"_s));
    vault.clock.advance(std::chrono::seconds(30));
    ticks.clear();
    QTRY_VERIFY(ticks.count() > 2);
    QCOMPARE(minutes.count(), 0); // said each minute, not each second
    QCOMPARE(guided.leftText(), u"4:30"_s);
    vault.clock.advance(std::chrono::seconds(45));
    QTRY_COMPARE(minutes.count(), 1);
    vault.clock.advance(std::chrono::minutes(5));
    QVERIFY(told(ended));
    QCOMPARE(guided.stage(), GuidedRun::Resting); // nothing moves by itself
    QVERIFY(press(audit, u"startReading"_s));
    QCOMPARE(audit.root()->property("title").toString(), u"Reading 1 of 3"_s);
    const auto reading = [&](const QStringList& texts) {
        guided.form()->setTexts(texts);
        return press(audit, u"next"_s);
    };
    QVERIFY(reading({u"130"_s, u"84"_s, u"70"_s}));
    QCOMPARE(guided.stage(), GuidedRun::Pausing);
    QVERIFY(!guided.mayStop());
    QVERIFY(press(audit, u"skipRest"_s));
    QVERIFY(reading({u"999"_s, u"82"_s, {}})); // refused in words, kept
    const auto allowed = (*KindCatalog::instance().find(u"blood-pressure"))->components[0].hard;
    QVERIFY(guided.form()->error().contains(
        u"between %1 and %2"_s.arg(allowed.low.toPlainText(), allowed.high.toPlainText())));
    QVERIFY(reading({u"127"_s, u"81"_s, {}}));
    QVERIFY(press(audit, u"stopAfterTwo"_s));
    QCOMPARE(guided.meanNumber(), u"129/83"_s);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    QVERIFY(pressAll(audit, {u"saveGuided"_s, u"saveGuided"_s}));
    QVERIFY(told(saved));
    vault.settle();
    QCOMPARE(saved.count(), 0);
    QCOMPARE(vault.all(u"blood-pressure"_s).size(), 1);
    QCOMPARE(vault.all(u"blood-pressure"_s).first().readings.size(), 2);
    QVERIFY(viewModel.savedExtra().contains(u"The mean of 2"_s));
    QCOMPARE(Audit::takeWarnings().join(u'\n'), QString());
}

void TestMeasureMore::guidedRunSurvivesTheLock()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"blood-pressure"_s);
    viewModel.guided()->begin();
    viewModel.guided()->startReading();
    viewModel.guided()->form()->setTexts({u"130"_s, u"84"_s, u"70"_s});
    viewModel.guided()->next();
    QVERIFY(vault.lock());
    QVERIFY(!viewModel.guided()->hasReadings());
    QVERIFY(vault.unlock());
    viewModel.restoreDraft();
    QTRY_COMPARE(viewModel.guided()->progress(), u"1 of 3 readings done. Go on here."_s);
    viewModel.guided()->begin();
    QCOMPARE(viewModel.guided()->stage(), GuidedRun::Pausing);
}

void TestMeasureMore::notMeasuringNeedsAReason()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    Audit audit;
    QVERIFY(
        audit.load(u"Naer.Measure"_s, u"NotMeasuringPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QSignalSpy saved(viewModel.notMeasuring(), &NotMeasuring::saved);
    QVERIFY(press(audit, u"saveReason"_s));
    QCOMPARE(spokenName(audit, u"failure"_s), u"Choose a reason first."_s);
    QVERIFY(press(audit, u"reason-device-broken"_s));
    QCOMPARE(spokenName(audit, u"failure"_s), QString());
    viewModel.notMeasuring()->setProperty("note", u"no battery"_s);
    QVERIFY(press(audit, u"saveReason"_s));
    QVERIFY(told(saved));
    const Kind* weight = *KindCatalog::instance().find(u"weight"_s);
    const auto kept = vault.session
                          .run([&](Database& database) {
                              return MeasurementService(database, vault.clock).notMeasured(*weight, {});
                          })
                          .takeResult();
    QCOMPARE(kept->size(), 1u);
    QCOMPARE(kept->front().reason, u"device-broken"_s);
    QCOMPARE(kept->front().note, u"no battery"_s);
}

namespace {

QString draftOf(OpenVault& vault, QStringView kind)
{
    return vault.session
        .run([kind](Database& database) -> Result<QString> {
            return MeasurementDrafts(database).entry(**KindCatalog::instance().find(kind));
        })
        .takeResult()
        .value_or(QString());
}

void sayWhy(MeasureViewModel& viewModel)
{
    QSignalSpy saved(viewModel.notMeasuring(), &NotMeasuring::saved);
    viewModel.notMeasuring()->reasons()->choose(u"unwell"_s);
    viewModel.notMeasuring()->save();
    QVERIFY(told(saved));
}

} // namespace

void TestMeasureMore::theReasonEndsWhatWasHalfTyped()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    vault.settle();
    viewModel.entry()->type(0, u"8"_s);
    QVERIFY(draftOf(vault, u"weight").contains(u"weight"_s));
    sayWhy(viewModel);
    QCOMPARE(draftOf(vault, u"weight"), QString());
    QVERIFY(viewModel.kinds()->begun().isEmpty());
    viewModel.begin(u"weight"_s);
    vault.settle();
    QCOMPARE(viewModel.entry()->texts(), QStringList{QString()});
}

void TestMeasureMore::theReasonTakesNothingElse()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    vault.settle();
    viewModel.entry()->type(0, u"8"_s);
    viewModel.begin(u"pulse"_s);
    vault.settle();
    sayWhy(viewModel);
    QVERIFY(draftOf(vault, u"weight").contains(u"weight"_s)); // of another kind

    viewModel.begin(u"blood-pressure"_s);
    vault.settle();
    viewModel.guided()->begin();
    viewModel.guided()->startReading();
    viewModel.guided()->form()->setTexts({u"130"_s, u"84"_s, u"70"_s});
    viewModel.guided()->next();
    sayWhy(viewModel);
    QVERIFY(draftOf(vault, u"blood-pressure").contains(u"130"_s)); // measured, not half typed: never lost
    QVERIFY(viewModel.guided()->hasReadings());
}

void TestMeasureMore::correctionAndWithdrawalKeepTheHistory()
{
    OpenVault vault;
    const ObservationId id = vault.add(u"oxygen-saturation"_s, {u"91"_s}, 1).id;
    MeasureViewModel viewModel(vault.session, vault.clock);
    ObservationChange& change = *viewModel.change();
    change.beginCorrection(id.toString());
    QTRY_VERIFY(change.loaded());
    QCOMPARE(change.form()->texts(), QStringList{u"91"_s});
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"CorrectPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QSignalSpy corrected(&change, &ObservationChange::changeSaved);
    QVERIFY(pressAll(audit, {u"erase"_s, u"key4"_s, u"saveCorrection"_s}));
    QCOMPARE(spokenName(audit, u"failure"_s), u"Choose a reason first."_s);
    QVERIFY(pressAll(audit, {u"why-typo"_s, u"saveCorrection"_s}));
    QVERIFY(told(corrected));
    QCOMPARE(*vault.all(u"oxygen-saturation"_s).first().values[0], Milli::fromInt(94));

    change.beginCorrection(id.toString());
    QTRY_VERIFY(change.loaded());
    change.form()->type(0, u"949"_s); // the first digit takes the place of the old number, the next goes on
    QCOMPARE(change.form()->texts(), QStringList(u"9"_s));
    change.form()->type(0, u"94"_s);
    QCOMPARE(change.form()->texts(), QStringList(u"94"_s));
    change.reasons()->choose(u"typo"_s);
    change.saveCorrection();
    QVERIFY(change.failure().startsWith(u"The number is the same"_s));
    change.reasons()->choose(u"other"_s);
    QVERIFY(change.asksForWords());
    change.setOtherReason(u"  it was the cat  "_s);
    QSignalSpy withdrawn(&change, &ObservationChange::changeSaved);
    change.withdraw();
    change.withdraw();
    QVERIFY(told(withdrawn));
    QVERIFY(vault.all(u"oxygen-saturation"_s).isEmpty());
    const auto versions
        = vault.session.run([id](Database& database) { return ObservationRepository(database).versions(id); })
              .takeResult();
    QCOMPARE(versions->size(), 2u);
    QCOMPARE(versions->at(0).reason, u"typo"_s);
    QCOMPARE(*versions->at(0).values[0], Milli::fromInt(91));
    QCOMPARE(versions->at(1).reason, u"it was the cat"_s);
    change.beginCorrection(id.toString());
    QTRY_VERIFY(change.loaded());
    change.reasons()->choose(u"typo"_s);
    change.withdraw();
    QTRY_COMPARE(change.failure(), u"It is already taken out."_s);
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestMeasureMore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_measure_more.moc"
