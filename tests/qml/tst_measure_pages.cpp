// SPDX-License-Identifier: MPL-2.0
// Every page of Naer.Measure in every look.
#include "qml/Measure/measureviewmodel.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestMeasurePages : public QObject
{
    Q_OBJECT

    static void bring(const QString& row, OpenVault& vault, MeasureViewModel& viewModel);

private Q_SLOTS:
    void inEveryLook_data();
    void inEveryLook();
};

void TestMeasurePages::inEveryLook_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("code");
    QTest::newRow("kinds") << u"KindsPage"_s << QString();
    QTest::newRow("entry") << u"EntryPage"_s << u"oxygen-saturation"_s;
    QTest::newRow("entry-bp") << u"EntryPage"_s << u"blood-pressure"_s;
    QTest::newRow("entry-temperature") << u"EntryPage"_s << u"temperature"_s;
    QTest::newRow("entry-empty") << u"EntryPage"_s << QString();
    QTest::newRow("entry-error") << u"EntryPage"_s << u"oxygen-saturation"_s;
    QTest::newRow("doubt") << u"DoubtPage"_s << u"oxygen-saturation"_s;
    QTest::newRow("saved") << u"SavedPage"_s << u"oxygen-saturation"_s;
    QTest::newRow("saved-first") << u"SavedPage"_s << u"weight"_s;
    QTest::newRow("entry-many") << u"EntryPage"_s << u"steps"_s;
    QTest::newRow("doubt-bp") << u"DoubtPage"_s << u"blood-pressure"_s;
    QTest::newRow("saved-bp") << u"SavedPage"_s << u"blood-pressure"_s;
    for (const Kind& kind : KindCatalog::instance().kinds())
        QTest::addRow("howto-%s", qPrintable(kind.code)) << u"HowToPage"_s << kind.code;
    QTest::newRow("details") << u"DetailsPage"_s << u"blood-pressure"_s;
    QTest::newRow("details-glucose") << u"DetailsPage"_s << u"glucose"_s;
    QTest::newRow("details-time") << u"DetailsPage"_s << u"oxygen-saturation"_s;
    QTest::newRow("notmeasuring") << u"NotMeasuringPage"_s << u"weight"_s;
    QTest::newRow("guided-rest") << u"GuidedPage"_s << u"blood-pressure"_s;
    QTest::newRow("guided-reading") << u"GuidedPage"_s << u"blood-pressure"_s;
    QTest::newRow("guided-pause") << u"GuidedPage"_s << u"blood-pressure"_s;
    QTest::newRow("guided-overview") << u"GuidedPage"_s << u"blood-pressure"_s;
    QTest::newRow("correct") << u"CorrectPage"_s << QString();
    QTest::newRow("correct-other") << u"CorrectPage"_s << QString();
    QTest::newRow("withdraw") << u"WithdrawPage"_s << QString();
}

void TestMeasurePages::bring(const QString& row, OpenVault& vault, MeasureViewModel& viewModel)
{
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    QSignalSpy doubted(&viewModel, &MeasureViewModel::doubtRaised);
    const auto readings = [&](int count) {
        viewModel.guided()->begin();
        for (int i = 0; i < count; ++i) {
            viewModel.guided()->startReading();
            viewModel.guided()->form()->setTexts({QString::number(128 + i), u"82"_s, u"71"_s});
            viewModel.guided()->next();
        }
    };
    if (row == "entry"_L1)
        viewModel.entry()->type(0, u"88"_s);
    if (row == "entry-bp"_L1)
        viewModel.entry()->setTexts({u"128"_s, u"8"_s, {}});
    if (row == "entry-many"_L1)
        viewModel.entry()->type(0, u"123456"_s);
    if (row == "entry-error"_L1) {
        viewModel.entry()->type(0, u"12"_s);
        viewModel.next();
    }
    if (row.startsWith("doubt"_L1)) {
        viewModel.entry()->setTexts(row == "doubt"_L1 ? QStringList{u"60"_s} : QStringList{u"128"_s, u"120"_s, {}});
        viewModel.next();
        QVERIFY(told(doubted));
    }
    if (row.startsWith("saved"_L1)) {
        viewModel.entry()->setTexts(
            row == "saved-bp"_L1 ? QStringList{u"128"_s, u"82"_s, u"71"_s} : QStringList{u"88"_s});
        viewModel.next();
        QVERIFY(told(saved));
    }
    if (row == "details-time"_L1) {
        viewModel.useOtherTime();
        viewModel.details()->setTime(u"25.00"_s);
        QVERIFY(!viewModel.finishDetails());
    }
    if (row == "notmeasuring"_L1)
        viewModel.notMeasuring()->save();
    if (row == "guided-rest"_L1)
        readings(0);
    if (row == "guided-reading"_L1) {
        readings(1);
        viewModel.guided()->startReading();
    }
    if (row == "guided-pause"_L1)
        readings(2);
    if (row == "guided-overview"_L1)
        readings(3);
    if (row.startsWith("correct"_L1) || row == "withdraw"_L1) {
        viewModel.change()->beginCorrection(vault.add(u"blood-pressure"_s, {u"128"_s, u"82"_s, u"71"_s}).id.toString());
        QTRY_VERIFY(viewModel.change()->loaded());
        viewModel.change()->saveCorrection(); // a reason is missing
    }
    if (row == "correct-other"_L1)
        viewModel.change()->reasons()->choose(u"other"_s);
}

void TestMeasurePages::inEveryLook()
{
    QFETCH(QString, page);
    QFETCH(QString, code);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    OpenVault vault;
    for (int day = 1; day <= 9; ++day)
        vault.add(u"oxygen-saturation"_s, {day % 2 ? u"93"_s : u"90"_s}, day);
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(code);
    vault.settle();
    bring(row, vault, viewModel);
    Audit audit;
    if (!audit.load(u"Naer.Measure"_s, page, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    const QStringList found = findingsInEveryLook(audit, u"measure-"_s + row);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestMeasurePages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_measure_pages.moc"
