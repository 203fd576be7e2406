// SPDX-License-Identifier: MPL-2.0
#include "core/vault/profilerepository.h"
#include "qml/Measure/kindwords.h"
#include "qml/Measure/measureviewmodel.h"
#include "qml/Wording/kindsymbol.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dailyValueInFourPresses();
    void impossibleIsRefusedInWordsAndKept();
    void unlikelyIsAskedAboutAndMayBeKept();
    void bloodPressureGoesOnByItself();
    void erasingGoesBackToTheFieldBefore();
    void draftSurvivesTheLock();
    void savedTellsOwnAreaOrTheMissingDays();
    void followedKindsComeFirst();
    void everyKindHasWordsAndADrawingOfItsOwn();
};

void TestMeasure::dailyValueInFourPresses()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"KindsPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QSignalSpy chosen(audit.root(), SIGNAL(kindChosen(QString)));
    QVERIFY(press(audit, u"kind-oxygen-saturation"_s));
    QCOMPARE(chosen.takeFirst().first().toString(), u"oxygen-saturation"_s);
    viewModel.begin(u"oxygen-saturation"_s);

    QVERIFY(audit.load(u"Naer.Measure"_s, u"EntryPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QVERIFY(pressAll(audit, {u"key9"_s, u"key1"_s, u"next"_s}));
    QVERIFY(told(saved));
    QCOMPARE(vault.all(u"oxygen-saturation"_s).size(), 1);
    QCOMPARE(viewModel.savedValue(), u"91\u00A0%"_s);
    QCOMPARE(viewModel.kinds()->begun(), QStringList());
    QCOMPARE(viewModel.kindCode(), QString());
    QCOMPARE(Audit::takeWarnings(), QStringList());
}

void TestMeasure::impossibleIsRefusedInWordsAndKept()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"oxygen-saturation"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"EntryPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QSignalSpy refused(viewModel.entry(), &EntryForm::refused);
    QVERIFY(pressAll(audit, {u"key1"_s, u"key2"_s, u"next"_s}));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(spokenName(audit, u"entryError"_s), u"Write a number between 50 and 100."_s);
    QCOMPARE(audit.item(u"value"_s)->property("text").toString(), u"12"_s);
    QVERIFY(audit.item(u"value"_s)->hasActiveFocus());
    QVERIFY(press(audit, u"erase"_s));
    QCOMPARE(spokenName(audit, u"entryError"_s), QString());
    QVERIFY(pressAll(audit, {u"erase"_s, u"next"_s}));
    QCOMPARE(viewModel.entry()->error(), u"Write the number first, or choose that you cannot measure."_s);
    vault.settle();
    QCOMPARE(vault.all(u"oxygen-saturation"_s).size(), 0);
}

void TestMeasure::unlikelyIsAskedAboutAndMayBeKept()
{
    OpenVault vault;
    for (int day = 1; day <= 4; ++day)
        vault.add(u"oxygen-saturation"_s, {u"91"_s}, day);
    MeasureViewModel viewModel(vault.session, vault.clock);
    QSignalSpy doubted(&viewModel, &MeasureViewModel::doubtRaised);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    viewModel.begin(u"oxygen-saturation"_s);
    viewModel.entry()->type(0, u"60"_s);
    viewModel.next();
    QVERIFY(told(doubted));
    QCOMPARE(vault.all(u"oxygen-saturation"_s).size(), 4);
    QVERIFY(viewModel.doubtText().startsWith(u"Is 60\u00A0% right?"_s));

    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"DoubtPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QCOMPARE(spokenName(audit, u"call112"_s), u"Call 1-1-2"_s);
    QSignalSpy emergency(audit.root(), SIGNAL(emergencyRequested()));
    QVERIFY(press(audit, u"call112"_s));
    QCOMPARE(emergency.count(), 1);
    QSignalSpy change(audit.root(), SIGNAL(changeRequested()));
    QVERIFY(press(audit, u"changeNumber"_s));
    QCOMPARE(change.count(), 1);
    QCOMPARE(viewModel.entry()->texts(), QStringList{u"60"_s});

    viewModel.next();
    QVERIFY(told(doubted));
    QVERIFY(pressAll(audit, {u"keepNumber"_s, u"keepNumber"_s})); // twice in a hurry is one
    QVERIFY(told(saved));
    vault.settle();
    QCOMPARE(saved.count(), 0);
    QCOMPARE(vault.all(u"oxygen-saturation"_s).size(), 5);
}

void TestMeasure::bloodPressureGoesOnByItself()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    viewModel.begin(u"blood-pressure"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"EntryPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QVERIFY(pressAll(audit, {u"key9"_s, u"key5"_s})); // 95 cannot become 950
    QCOMPARE(viewModel.entry()->activeIndex(), 1);
    QVERIFY(pressAll(audit, {u"key1"_s, u"key7"_s})); // 17 can become 170
    QCOMPARE(viewModel.entry()->activeIndex(), 1);
    QVERIFY(pressAll(audit, {u"erase"_s, u"erase"_s}));
    QCOMPARE(viewModel.entry()->activeIndex(), 1);
    viewModel.entry()->choose(0);
    QVERIFY(pressAll(audit, {u"erase"_s, u"erase"_s, u"key1"_s, u"key2"_s}));
    QVERIFY(press(audit, u"next"_s)); // an empty, needed field is gone to, not scolded about
    QCOMPARE(viewModel.entry()->activeIndex(), 1);
    QCOMPARE(viewModel.entry()->error(), QString());
    viewModel.entry()->choose(0);
    QVERIFY(pressAll(audit, {u"key8"_s, u"key8"_s, u"key2"_s, u"next"_s}));
    QVERIFY(told(saved)); // without pulse
    QCOMPARE(viewModel.savedValue(), u"128/82\u00A0mmHg"_s);

    viewModel.begin(u"blood-pressure"_s);
    viewModel.entry()->setTexts({u"80"_s, u"120"_s, {}});
    viewModel.next();
    QVERIFY(viewModel.entry()->error().startsWith(u"The upper number is the larger one."_s));
    audit.item(u"systolic"_s)->forceActiveFocus(Qt::TabFocusReason); // typing on a keyboard takes the focus along
    viewModel.entry()->setTexts({{}, {}, {}});
    QTest::keyClick(audit.window(), Qt::Key_1);
    QTest::keyClick(audit.window(), Qt::Key_3);
    QTest::keyClick(audit.window(), Qt::Key_1);
    QVERIFY(audit.item(u"diastolic"_s)->hasActiveFocus());
    QTest::keyClick(audit.window(), Qt::Key_8);
    QTest::keyClick(audit.window(), Qt::Key_4);
    QTest::keyClick(audit.window(), Qt::Key_7);
    QTest::keyClick(audit.window(), Qt::Key_1);
    QTest::keyClick(audit.window(), Qt::Key_Return);
    QVERIFY(told(saved));
    QCOMPARE(viewModel.savedValue(), u"131/84\u00A0mmHg"_s);
    QCOMPARE(viewModel.savedExtra(), u"Pulse 71\u00A0beats/min"_s);
}

void TestMeasure::erasingGoesBackToTheFieldBefore()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"blood-pressure"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"EntryPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    const QStringList& texts = viewModel.entry()->texts();
    QVERIFY(pressAll(audit, {u"key9"_s, u"key5"_s}));
    QCOMPARE(viewModel.entry()->activeIndex(), 1); // gone on, although 95 was not all
    QVERIFY(press(audit, u"erase"_s));
    QCOMPARE(viewModel.entry()->activeIndex(), 0);
    QCOMPARE(texts.first(), u"9"_s);
    QVERIFY(pressAll(audit, {u"erase"_s, u"erase"_s})); // nothing before the first
    QCOMPARE(viewModel.entry()->activeIndex(), 0);
    QVERIFY(viewModel.entry()->isEmpty());
    audit.item(u"systolic"_s)->forceActiveFocus(Qt::TabFocusReason);
    for (const auto key : {Qt::Key_1, Qt::Key_3, Qt::Key_1, Qt::Key_8, Qt::Key_Backspace, Qt::Key_Backspace})
        QTest::keyClick(audit.window(), key);
    QVERIFY(audit.item(u"systolic"_s)->hasActiveFocus());
    QCOMPARE(texts, (QStringList{u"13"_s, {}, {}}));
}

void TestMeasure::draftSurvivesTheLock()
{
    OpenVault vault;
    {
        MeasureViewModel viewModel(vault.session, vault.clock);
        viewModel.begin(u"weight"_s);
        viewModel.entry()->type(0, u"81.5"_s);
        viewModel.details()->choose(u"clothes"_s, u"with"_s);
        viewModel.details()->setNote(u"after the holiday"_s);
        QVERIFY(vault.lock());
        QCOMPARE(viewModel.kindCode(), QString()); // nothing out of the vault stays in memory
        QCOMPARE(viewModel.entry()->count(), 0);
        QCOMPARE(viewModel.details()->note(), QString());
        QVERIFY(vault.unlock());
        QTRY_COMPARE(viewModel.kinds()->begun(), QStringList{u"weight"_s});
        viewModel.restoreDraft();
        QTRY_COMPARE(viewModel.entry()->texts(), QStringList{u"81.5"_s});
        QCOMPARE(viewModel.details()->note(), u"after the holiday"_s);
    }
    MeasureViewModel afterACrash(vault.session, vault.clock);
    QTRY_COMPARE(afterACrash.kinds()->begun(), QStringList{u"weight"_s});
    afterACrash.begin(u"weight"_s);
    QTRY_COMPARE(afterACrash.entry()->texts(), QStringList{u"81.5"_s});
    QSignalSpy saved(&afterACrash, &MeasureViewModel::saved);
    afterACrash.next();
    QVERIFY(told(saved));
    QCOMPARE(vault.all(u"weight"_s).first().note, u"after the holiday"_s);
    QCOMPARE(vault.all(u"weight"_s).first().context, (Context{{u"clothes"_s, u"with"_s}}));
    MeasureViewModel later(vault.session, vault.clock);
    vault.settle();
    QCOMPARE(later.kinds()->begun(), QStringList());
}

void TestMeasure::savedTellsOwnAreaOrTheMissingDays()
{
    OpenVault vault;
    vault.add(u"oxygen-saturation"_s, {u"91"_s}, 1);
    MeasureViewModel viewModel(vault.session, vault.clock);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    const auto save = [&](const QString& text) {
        viewModel.begin(u"oxygen-saturation"_s);
        viewModel.entry()->type(0, text);
        viewModel.next();
        return told(saved);
    };
    QVERIFY(save(u"92"_s));
    QCOMPARE(viewModel.savedBeside(), u"Your usual area is not known yet"_s);
    QVERIFY(viewModel.savedUsual().startsWith(u"5 more"_s));
    for (int day = 2; day <= 8; ++day)
        vault.add(u"oxygen-saturation"_s, {day % 2 ? u"93"_s : u"90"_s}, day);
    QVERIFY(save(u"88"_s));
    QCOMPARE(viewModel.savedBeside(), u"Lower than you usually are"_s);
    QCOMPARE(viewModel.savedUsual(), u"Your area is 90–93\u00A0%."_s);
    QVERIFY(vault.lock());
    QCOMPARE(viewModel.savedValue(), QString());
}

void TestMeasure::followedKindsComeFirst()
{
    OpenVault vault;
    (void)vault.session
        .run([](Database& database) {
            return ProfileRepository(database).set(u"followed"_s, u"[\"glucose\",\"nonsense\",\"weight\"]"_s);
        })
        .takeResult();
    MeasureViewModel viewModel(vault.session, vault.clock);
    QTRY_COMPARE(viewModel.kinds()->data(viewModel.kinds()->index(0), KindsModel::CodeRole).toString(), u"glucose"_s);
    QCOMPARE(viewModel.kinds()->data(viewModel.kinds()->index(1), KindsModel::CodeRole).toString(), u"weight"_s);
    QCOMPARE(viewModel.kinds()->rowCount(), int(KindCatalog::instance().kinds().size()));
}

void TestMeasure::everyKindHasWordsAndADrawingOfItsOwn()
{
    QSet<QString> questions;
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        const QString question = KindWords::question(kind);
        QVERIFY2(question != kind.name.english && !questions.contains(question), qPrintable(kind.code));
        questions += question;
        QVERIFY2(KindWords::steps(kind).size() == 3, qPrintable(kind.code));
        QVERIFY2(kindSymbol(kind) != u"chart"_s, qPrintable(kind.code));
    }
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestMeasure test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_measure.moc"
