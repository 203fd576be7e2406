// SPDX-License-Identifier: MPL-2.0
// Nothing entered is ever lost: what is begun of one kind, whatever is typed, deleted or saved of another.
#include "qml/Measure/measureviewmodel.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherKindTakesNothing();
    void typedBeforeTheDraftIsRead();
    void kindsThatAreBegunAreMarked();
    void theKindOfBeforeTheLockComesBack();
    void whyNotSurvivesTheLock();
    void theReadingBeingTypedSurvivesTheLock();
    void aChangeSurvivesTheLock();
    void aChangeLeftAsItIsIsForgotten();
};

void TestDrafts::anotherKindTakesNothing()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s);
    viewModel.details()->setNote(u"after the holiday"_s);
    viewModel.begin(u"pulse"_s);
    viewModel.entry()->type(0, u"7"_s);
    viewModel.begin(u"glucose"_s);
    vault.settle();
    viewModel.entry()->type(0, u"5"_s);
    viewModel.entry()->type(0, {}); // deleted again
    viewModel.begin(u"weight"_s);
    QTRY_COMPARE(viewModel.entry()->texts(), QStringList{u"8"_s});
    QCOMPARE(viewModel.details()->note(), u"after the holiday"_s);
    viewModel.begin(u"pulse"_s);
    QTRY_COMPARE(viewModel.entry()->texts(), QStringList{u"7"_s});
    viewModel.discard();
    viewModel.begin(u"weight"_s);
    QTRY_COMPARE(viewModel.entry()->texts(), QStringList{u"8"_s});
    viewModel.entry()->type(0, u"81"_s);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    viewModel.next();
    QVERIFY(told(saved));
    viewModel.refreshKinds();
    vault.settle();
    QCOMPARE(viewModel.kinds()->begun(), QStringList());
}

void TestDrafts::typedBeforeTheDraftIsRead()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.details()->setNote(u"after the holiday"_s);
    vault.settle();
    viewModel.begin(u"pulse"_s);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s); // the answer about what was begun is still under way
    viewModel.entry()->type(0, {});
    viewModel.entry()->type(0, u"9"_s);
    QVERIFY(vault.lock());
    QVERIFY(vault.unlock());
    MeasureViewModel later(vault.session, vault.clock);
    later.begin(u"weight"_s);
    QTRY_COMPARE(later.entry()->texts(), QStringList{u"9"_s});
    QCOMPARE(later.details()->note(), u"after the holiday"_s);
}

void TestDrafts::kindsThatAreBegunAreMarked()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s);
    vault.clock.advance(std::chrono::seconds(1));
    viewModel.begin(u"pulse"_s);
    viewModel.entry()->type(0, u"7"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"KindsPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    const auto check = [&] {
        return spokenName(audit, u"kind-weight"_s) == u"Weight. Begun, and not saved yet. Go on here."_s
            && spokenName(audit, u"kind-pulse"_s) == u"Pulse. Begun, and not saved yet. Go on here."_s
            && spokenName(audit, u"kind-height"_s) == u"Height"_s;
    };
    QVERIFY(check());
    QVERIFY(vault.lock());
    QCOMPARE(viewModel.kinds()->begun(), QStringList());
    QVERIFY(vault.unlock());
    QTRY_COMPARE(viewModel.kinds()->begun(), (QStringList{u"pulse"_s, u"weight"_s}));
    QVERIFY(check());
}

void TestDrafts::theKindOfBeforeTheLockComesBack()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s);
    viewModel.begin(u"pulse"_s); // nothing typed
    QVERIFY(vault.lock());
    QCOMPARE(viewModel.kindCode(), QString());
    QVERIFY(vault.unlock());
    viewModel.restoreDraft();
    QCOMPARE(viewModel.kindCode(), u"pulse"_s);
    MeasureViewModel afterACrash(vault.session, vault.clock);
    afterACrash.restoreDraft();
    QTRY_COMPARE(afterACrash.kindCode(), u"weight"_s);
}

void TestDrafts::whyNotSurvivesTheLock()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    vault.settle();
    Audit audit;
    const QVariantMap properties{{u"viewModel"_s, QVariant::fromValue(&viewModel)}};
    QVERIFY(audit.load(u"Naer.Measure"_s, u"NotMeasuringPage"_s, {}, properties));
    QVERIFY(press(audit, u"reason-unwell"_s));
    QVERIFY(audit.item(u"note"_s)->setProperty("text", u"fever since yesterday"_s));
    QVERIFY(vault.lock());
    QCOMPARE(viewModel.notMeasuring()->note(), QString());
    QVERIFY(vault.unlock());
    QVERIFY(audit.load(u"Naer.Measure"_s, u"NotMeasuringPage"_s, {}, properties));
    QMetaObject::invokeMethod(audit.root(), "shown");
    QTRY_COMPARE(audit.item(u"note"_s)->property("text").toString(), u"fever since yesterday"_s);
    QCOMPARE(viewModel.notMeasuring()->reasons()->chosen(), u"unwell"_s);
    QCOMPARE(viewModel.kinds()->begun(), QStringList{u"weight"_s});

    QVERIFY(audit.load(u"Naer.Measure"_s, u"EntryPage"_s, {.size = {390, 2000}}, properties));
    QVERIFY(spokenName(audit, u"cannotMeasure"_s).endsWith(u"You have begun to say why. Go on here."_s));
    viewModel.entry()->type(0, u"8"_s);
    QSignalSpy saved(viewModel.notMeasuring(), &NotMeasuring::saved);
    viewModel.notMeasuring()->save();
    QVERIFY(told(saved));
    QCOMPARE(viewModel.kindCode(), QString());
    MeasureViewModel later(vault.session, vault.clock);
    later.begin(u"weight"_s);
    vault.settle();
    QCOMPARE(later.kinds()->begun(), QStringList());
    QVERIFY(later.entry()->isEmpty() && !later.notMeasuring()->begun());
}

void TestDrafts::theReadingBeingTypedSurvivesTheLock()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"blood-pressure"_s);
    viewModel.guided()->begin();
    viewModel.guided()->startReading();
    viewModel.guided()->form()->type(0, u"131"_s);
    viewModel.guided()->form()->type(1, u"8"_s);
    QCOMPARE(viewModel.guided()->progress(), u"The first reading is begun. Go on here."_s);
    QVERIFY(vault.lock());
    QVERIFY(viewModel.guided()->typed().isEmpty());
    QVERIFY(vault.unlock());
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"GuidedPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QMetaObject::invokeMethod(audit.root(), "shown");
    QTRY_COMPARE(viewModel.guided()->typed(), (QStringList{u"131"_s, u"8"_s, {}}));
    QCOMPARE(viewModel.guided()->stage(), GuidedRun::Reading);
    viewModel.guided()->form()->type(1, u"84"_s);
    viewModel.guided()->next();
    QCOMPARE(viewModel.guided()->stage(), GuidedRun::Pausing);
    QVERIFY(vault.lock());
    QVERIFY(vault.unlock());
    QMetaObject::invokeMethod(audit.root(), "shown");
    QTRY_COMPARE(viewModel.guided()->stage(), GuidedRun::Pausing);
    QVERIFY(!viewModel.guided()->hasTyped());
}

void TestDrafts::aChangeSurvivesTheLock()
{
    OpenVault vault;
    const QString id = vault.add(u"weight"_s, {u"81"_s}).id.toString();
    MeasureViewModel viewModel(vault.session, vault.clock);
    ObservationChange& change = *viewModel.change();
    QSignalSpy resumed(&change, &ObservationChange::resumed);
    change.beginCorrection(id);
    QTRY_VERIFY(change.loaded());
    change.form()->type(0, u"79"_s);
    change.reasons()->choose(u"other"_s);
    change.setOtherReason(u"the cat sat on it"_s);
    QVERIFY(vault.lock());
    QVERIFY(!change.loaded());
    QCOMPARE(change.otherReason(), QString());
    QVERIFY(vault.unlock());
    change.resume();
    QVERIFY(told(resumed));
    QCOMPARE(change.id(), id);
    QVERIFY(!change.withdrawing());
    QCOMPARE(change.form()->texts(), QStringList{u"79"_s});
    QCOMPARE(change.reasons()->chosen(), u"other"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"WithdrawPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QCOMPARE(audit.item(u"otherReason"_s)->property("text").toString(), u"the cat sat on it"_s);

    MeasureViewModel afterACrash(vault.session, vault.clock); // and the other way, from the reading
    afterACrash.change()->beginWithdrawal(id);
    QTRY_VERIFY(afterACrash.change()->begun());
    QCOMPARE(afterACrash.change()->otherReason(), u"the cat sat on it"_s);
    QSignalSpy withdrawn(afterACrash.change(), &ObservationChange::withdrawn);
    afterACrash.change()->withdraw();
    QVERIFY(told(withdrawn));
    change.resume();
    vault.settle();
    QCOMPARE(resumed.count(), 0);
}

void TestDrafts::aChangeLeftAsItIsIsForgotten()
{
    OpenVault vault;
    const QString id = vault.add(u"weight"_s, {u"81"_s}).id.toString();
    MeasureViewModel viewModel(vault.session, vault.clock);
    ObservationChange& change = *viewModel.change();
    QSignalSpy resumed(&change, &ObservationChange::resumed);
    change.beginCorrection(id);
    QTRY_VERIFY(change.loaded());
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"CorrectPage"_s, {.size = {390, 2000}},
        {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QCOMPARE(spokenName(audit, u"leaveAsItIs"_s), QString());
    QVERIFY(press(audit, u"why-typo"_s));
    QSignalSpy back(audit.root(), SIGNAL(backRequested()));
    QVERIFY(press(audit, u"leaveAsItIs"_s));
    QCOMPARE(back.count(), 1);
    change.resume();
    vault.settle();
    QCOMPARE(resumed.count(), 0);
    QCOMPARE(*vault.all(u"weight"_s).first().values[0], Milli::fromInt(81));
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
