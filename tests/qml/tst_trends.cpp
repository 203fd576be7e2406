// SPDX-License-Identifier: MPL-2.0
#include "qml/Trends/trendsviewmodel.h"
#include "tests/support/danish.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestTrends : public QObject
{
    Q_OBJECT

    static void fill(OpenVault& vault);
    static void look(const Look& first, const std::function<QStringList(Audit&, const QString&)>& findings);

private Q_SLOTS:
    void emptyIsEmpty();
    void sentencesCount();
    void oneNumberStandsAsItWasTyped();
    void pairHasTwoLines();
    void rowsLeadToTheReading();
    void tablePages();
    void readingShowsItsHistory();
    void lockForgets();
    void inEveryLook_data();
    void inEveryLook();
    void inDanish_data() { inEveryLook_data(); }
    void inDanish();
};

/// 14 days of oxygen, 13 of them within the own area; blood pressure with a guided one; three weights.
void TestTrends::fill(OpenVault& vault)
{
    const QStringList oxygen{u"88"_s, u"91"_s, u"90"_s, u"92"_s, u"91"_s, u"93"_s, u"92"_s, u"90"_s, u"91"_s, u"91"_s,
        u"92"_s, u"93"_s, u"91"_s, u"92"_s, u"90"_s, u"93"_s, u"92"_s, u"91"_s};
    for (int day = 0; day < oxygen.size(); ++day)
        vault.add(u"oxygen-saturation"_s, {oxygen[day]}, day);
    for (int day = 0; day < 10; ++day)
        vault.add(u"blood-pressure"_s,
            {QString::number(122 + (day * 7) % 12), QString::number(78 + (day * 5) % 9), u"71"_s}, day);
    vault.add(u"weight"_s, {u"81.5"_s}, 1);
    vault.add(u"weight"_s, {u"82"_s}, 3);
}

void TestTrends::emptyIsEmpty()
{
    OpenVault vault;
    TrendsViewModel viewModel(vault.session, vault.clock);
    Audit audit;
    QVERIFY(
        audit.load(u"Naer.Trends"_s, u"MeasurementsPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QVERIFY(!audit.item(u"empty"_s) || !audit.item(u"empty"_s)->isVisible()); // not said before it is known
    QMetaObject::invokeMethod(audit.root(), "shown");
    QTRY_VERIFY(audit.item(u"empty"_s) && audit.item(u"empty"_s)->isVisible());
    QSignalSpy measure(audit.root(), SIGNAL(measureRequested()));
    QVERIFY(press(audit, u"measure"_s));
    QCOMPARE(measure.count(), 1);
}

void TestTrends::sentencesCount()
{
    OpenVault vault;
    fill(vault);
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.choose(u"oxygen-saturation"_s);
    QTRY_COMPARE(viewModel.chart()->sentence(), u"As you usually are on 13 of 14 days"_s);
    QCOMPARE(viewModel.chart()->detail(), u"You measured on 14 of 14 days. Lowest 88, highest 93\u00A0%."_s);
    QCOMPARE(viewModel.chart()->bandLabel(), u"Your area: 90–93\u00A0%"_s);
    QVERIFY(viewModel.chart()->summary().contains(u"As you usually are on 13 of 14 days. Lowest 88, highest 93"_s));
    QVERIFY(viewModel.chart()->drawn());
    QCOMPARE(viewModel.chart()->points().size(), 14);
    QVERIFY(viewModel.chart()->points().first().position < viewModel.chart()->points().last().position);
    viewModel.showDays(7);
    QTRY_COMPARE(viewModel.chart()->sentence(), u"As you usually are on 6 of 7 days"_s);
    viewModel.showDays(365);
    QTRY_COMPARE(viewModel.chart()->points().size(), 18);

    viewModel.choose(u"weight"_s);
    QTRY_COMPARE(viewModel.chart()->sentence(), u"You measured on 2 of 14 days"_s);
    QVERIFY(!viewModel.chart()->drawn()); // two numbers make no curve
    QVERIFY(viewModel.chart()->detail().contains(u"5 more"_s));
    QCOMPARE(viewModel.days(), 14);
    vault.clock.advance(std::chrono::hours(24 * 60));
    viewModel.refreshTrend();
    QTRY_COMPARE(viewModel.chart()->sentence(), u"Nothing measured in these 14 days"_s);
}

void TestTrends::oneNumberStandsAsItWasTyped()
{
    OpenVault vault;
    TrendsViewModel viewModel(vault.session, vault.clock);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Trends"_s, u"TrendPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    vault.add(u"weight"_s, {u"81.45"_s});
    viewModel.choose(u"weight"_s);
    QTRY_COMPARE(viewModel.chart()->newestLabel(), u"81.45\u00A0kg"_s);
}

void TestTrends::pairHasTwoLines()
{
    OpenVault vault;
    fill(vault);
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.choose(u"blood-pressure"_s);
    QTRY_COMPARE(viewModel.chart()->points().size(), 10);
    QCOMPARE(viewModel.chart()->secondPoints().size(), 10);
    QCOMPARE(viewModel.chart()->secondName(), u"The lower number"_s);
    QVERIFY(viewModel.chart()->secondBandHigh() > viewModel.chart()->secondBandLow());
    QVERIFY(viewModel.chart()->property("minimum").toReal() < viewModel.chart()->secondBandLow() + 1);
}

void TestTrends::rowsLeadToTheReading()
{
    OpenVault vault;
    fill(vault);
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.choose(u"oxygen-saturation"_s);
    QTRY_COMPARE(viewModel.readings()->count(), 5);
    Audit audit;
    QVERIFY(audit.load(
        u"Naer.Trends"_s, u"TrendPage"_s, {.size = {390, 2000}}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QCOMPARE(spokenName(audit, u"reading-0"_s), u"88\u00A0%, today at\u00A008:00. Lower than you usually are"_s);
    QSignalSpy reading(audit.root(), SIGNAL(readingRequested()));
    QVERIFY(press(audit, u"reading-0"_s));
    QCOMPARE(reading.count(), 1);
    QTRY_COMPARE(viewModel.reading()->valueText(), u"88\u00A0%"_s);
    QVERIFY(press(audit, u"days7"_s));
    QCOMPARE(viewModel.days(), 7);
    QSignalSpy table(audit.root(), SIGNAL(tableRequested()));
    QVERIFY(press(audit, u"showTable"_s));
    QCOMPARE(table.count(), 1);
    QTRY_COMPARE(viewModel.table().size(), 18);
    QVERIFY(!viewModel.tableHasMore());
}

void TestTrends::tablePages()
{
    OpenVault vault;
    for (int day = 0; day < 2 * TrendsViewModel::tablePage + 5; ++day)
        vault.add(u"pulse"_s, {QString::number(60 + day % 20)}, day);
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.choose(u"pulse"_s);
    viewModel.openTable();
    QTRY_COMPARE(viewModel.table().size(), TrendsViewModel::tablePage);
    Audit audit;
    QVERIFY(audit.load(
        u"Naer.Trends"_s, u"TablePage"_s, {.size = {390, 4000}}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QVERIFY(press(audit, u"more"_s));
    QTRY_COMPARE(viewModel.table().size(), 2 * TrendsViewModel::tablePage);
    QVERIFY(press(audit, u"more"_s));
    QTRY_COMPARE(viewModel.table().size(), 2 * TrendsViewModel::tablePage + 5);
    QVERIFY(!viewModel.tableHasMore());
    QSet<QString> times;
    for (const TableRow& row : viewModel.table())
        times += row.title;
    QCOMPARE(times.size(), viewModel.table().size());
}

void TestTrends::readingShowsItsHistory()
{
    OpenVault vault;
    const ObservationId id = vault.add(u"weight"_s, {u"81.5"_s}, 1).id;
    (void)vault.session
        .run([&](Database& database) {
            Values values;
            values[0] = Milli::fromInt(80);
            return MeasurementService(database, vault.clock).correct(id, values, u"typo"_s);
        })
        .takeResult();
    (void)vault.session
        .run([&](Database& database) {
            return MeasurementService(database, vault.clock).withdraw(id, u"other-person"_s);
        })
        .takeResult();
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.openReading(id.toString());
    QTRY_COMPARE(viewModel.reading()->history().size(), 2);
    QVERIFY(viewModel.reading()->withdrawn());
    QVERIFY(viewModel.reading()->history().first().note.startsWith(u"Taken out today"_s));
    QVERIFY(viewModel.reading()->history().first().note.endsWith(u"It was someone else's number"_s));
    QCOMPARE(viewModel.reading()->history().last().title, u"Before: 81.5\u00A0kg"_s);
    QVERIFY(viewModel.reading()->history().last().note.endsWith(u"I typed it wrong"_s));
    Audit audit;
    QVERIFY(audit.load(u"Naer.Trends"_s, u"ReadingPage"_s, {.size = {390, 2000}},
        {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QVERIFY(spokenName(audit, u"historyRow1"_s).startsWith(u"Before: 81.5\u00A0kg. Changed today"_s));
    QVERIFY(spokenName(audit, u"factsRow0"_s).startsWith(u"Measured: yesterday"_s));
}

void TestTrends::lockForgets()
{
    OpenVault vault;
    fill(vault);
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.refresh();
    viewModel.choose(u"oxygen-saturation"_s);
    viewModel.openTable();
    QTRY_COMPARE(viewModel.overview()->count(), 3);
    QTRY_VERIFY(!viewModel.table().isEmpty());
    viewModel.refreshTrend(); // its answer comes when it is locked
    QVERIFY(vault.lock());
    vault.settle();
    QCOMPARE(viewModel.overview()->count(), 0);
    QCOMPARE(viewModel.readings()->count(), 0);
    QVERIFY(viewModel.table().isEmpty());
    QCOMPARE(viewModel.chart()->sentence(), QString());
    QCOMPARE(viewModel.failure(), QString());
    QVERIFY(vault.unlock());
    QTRY_COMPARE(viewModel.overview()->count(), 3);
}

void TestTrends::inEveryLook_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("days");
    QTest::newRow("overview") << u"MeasurementsPage"_s << u"weight"_s << 14;
    QTest::newRow("trend") << u"TrendPage"_s << u"oxygen-saturation"_s << 14;
    QTest::newRow("trend-bp") << u"TrendPage"_s << u"blood-pressure"_s << 14;
    QTest::newRow("trend-year") << u"TrendPage"_s << u"oxygen-saturation"_s << 365;
    QTest::newRow("trend-few") << u"TrendPage"_s << u"weight"_s << 14;
    QTest::newRow("trend-none") << u"TrendPage"_s << u"pulse"_s << 90;
    QTest::newRow("table") << u"TablePage"_s << u"blood-pressure"_s << 14;
    QTest::newRow("reading") << u"ReadingPage"_s << u"weight"_s << 14;
    QTest::newRow("reading-guided") << u"ReadingPage"_s << u"blood-pressure"_s << 14;
}

void TestTrends::look(const Look& first, const std::function<QStringList(Audit&, const QString&)>& findings)
{
    QFETCH(QString, page);
    QFETCH(QString, code);
    QFETCH(int, days);
    OpenVault vault;
    fill(vault);
    const Kind* kind = *KindCatalog::instance().find(code);
    QString id;
    if (page == "ReadingPage"_L1) {
        NewObservation entry{.kind = kind,
            .values = {},
            .takenAt = vault.clock.now(),
            .context = {},
            .readings = {},
            .note = u"After a walk with the dog"_s};
        entry.values[0] = Milli::fromInt(80);
        if (code == "blood-pressure"_L1) {
            entry.values = {Milli::fromInt(129), Milli::fromInt(83), Milli::fromInt(70)};
            entry.context = {{u"arm"_s, u"left"_s}, {u"posture"_s, u"sitting"_s}};
            entry.readings = {SingleReading{entry.values, false}, SingleReading{entry.values, true}};
        }
        const auto made
            = vault.session
                  .run([&](Database& database) { return MeasurementService(database, vault.clock).add(entry); })
                  .takeResult();
        id = made->id.toString();
        Values values = made->values;
        values[0] = *values[0] + Milli::fromInt(1);
        (void)vault.session
            .run([&](Database& database) {
                return MeasurementService(database, vault.clock).correct(made->id, values, u"typo"_s);
            })
            .takeResult();
    }
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.refresh();
    viewModel.choose(code);
    viewModel.showDays(days);
    viewModel.openTable();
    if (page == "ReadingPage"_L1)
        viewModel.openReading(id);
    vault.settle();
    QTRY_VERIFY(viewModel.loaded() && viewModel.chart()->sentence() != QString());
    Audit audit;
    if (!audit.load(u"Naer.Trends"_s, page, first, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    const QStringList found = findings(audit, u"trends-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestTrends::inEveryLook() { look({}, findingsInEveryLook); }

void TestTrends::inDanish()
{
    const Danish danish;
    QVERIFY(danish.loaded);
    look({.locale = danish.locale}, [&](Audit& audit, const QString& name) { return danish.findings(audit, name); });
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestTrends test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_trends.moc"
