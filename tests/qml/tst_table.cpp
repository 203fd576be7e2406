// SPDX-License-Identifier: MPL-2.0
// All that was kept of one kind: numbers, those that are taken out, and why a number is missing.
#include "qml/Trends/trendsviewmodel.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

struct Kept : OpenVault
{
    TrendsViewModel model{session, clock};

    template <typename Work>
    bool change(Work work)
    {
        return session
            .run([work, this](Database& database) -> Result<void> {
                MeasurementService service(database, clock);
                const auto done = work(database, service);
                return done ? Result<void>() : passOn(done);
            })
            .takeResult()
            .has_value();
    }
    bool withdraw(const Observation& o, const QString& reason)
    {
        return change([&](Database&, MeasurementService& service) { return service.withdraw(o.id, reason); });
    }
    bool cannot(const QString& code, const QString& reason, const QString& note, int daysAgo)
    {
        return change([&](Database&, MeasurementService& service) {
            Moment at = clock.now();
            at.utcMs -= qint64(daysAgo) * 86'400'000 - 60'000; // a minute after a number of that day
            return service.addNotMeasured({*KindCatalog::instance().find(code), at, reason, note});
        });
    }
    bool load(Audit& audit, const QString& page, const Look& look = {})
    {
        return audit.load(u"Naer.Trends"_s, page, look, {{u"viewModel"_s, QVariant::fromValue(&model)}});
    }
};

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberTakenOutStaysInTheTable();
    void aMergedOneStaysHidden();
    void reasonsStandAmongTheNumbers();
    void eachPageHasItsOwnReasons();
    void whatIsOnlyKeptCanStillBeFound();
    void aWithdrawalShowsWhenOneComesBack();
    void inEveryLook_data();
    void inEveryLook();
};

void TestTable::aNumberTakenOutStaysInTheTable()
{
    Kept kept;
    kept.add(u"weight"_s, {u"81.5"_s}, 2);
    const Observation wrong = kept.add(u"weight"_s, {u"62"_s}, 1);
    QVERIFY(kept.withdraw(wrong, u"other-person"_s));
    kept.model.choose(u"weight"_s);
    kept.model.openTable();
    QTRY_COMPARE(kept.model.table().size(), 2);
    Audit table;
    QVERIFY(kept.load(table, u"TablePage"_s));
    QCOMPARE(spokenName(table, u"tableRow0"_s), u"11\u00A0Oct 2026 at\u00A008:00: Taken out. 62.0\u00A0kg"_s);
    QCOMPARE(spokenName(table, u"tableRow1"_s), u"10\u00A0Oct 2026 at\u00A008:00: 81.5\u00A0kg"_s);
    QSignalSpy opened(table.root(), SIGNAL(readingRequested()));
    QVERIFY(press(table, u"tableRow0"_s));
    QCOMPARE(opened.count(), 1);
    QTRY_COMPARE(kept.model.reading()->history().size(), 1);

    Audit page;
    QVERIFY(kept.load(page, u"ReadingPage"_s));
    QVERIFY(page.item(u"withdrawn"_s) && page.item(u"withdrawn"_s)->isVisible());
    QVERIFY(kept.model.reading()->history().front().note.endsWith(u"It was someone else's number"_s));
    QVERIFY(!press(page, u"correct"_s)); // what is out is neither corrected nor taken out again
    QVERIFY(!press(page, u"withdraw"_s));
    QCOMPARE(kept.model.readings()->count(), 1); // not among the newest of the curve
    QCOMPARE(Audit::takeWarnings().join(u'\n'), QString());
}

void TestTable::aMergedOneStaysHidden()
{
    Kept kept;
    const Observation byHand = kept.add(u"weight"_s, {u"81.5"_s}, 1);
    QVERIFY(kept.change([&](Database&, MeasurementService& service) { // the scale has it as well
        return service.add({.kind = byHand.kind,
            .values = byHand.values,
            .takenAt = byHand.takenAt,
            .source = Source::Device,
            .device = 1});
    }));
    kept.model.choose(u"weight"_s);
    kept.model.openTable();
    QTRY_COMPARE(kept.model.table().size(), 1);
    QCOMPARE(kept.model.table().front().mark, QString());
}

void TestTable::reasonsStandAmongTheNumbers()
{
    Kept kept;
    kept.add(u"weight"_s, {u"81.5"_s}, 3);
    kept.add(u"weight"_s, {u"81"_s}, 0);
    QVERIFY(kept.cannot(u"weight"_s, u"device-broken"_s, u"no battery"_s, 2));
    QVERIFY(kept.cannot(u"weight"_s, u"away"_s, {}, 20)); // before the days of the curve
    QVERIFY(kept.cannot(u"pulse"_s, u"unwell"_s, {}, 1)); // of another kind
    kept.model.choose(u"weight"_s);
    kept.model.openTable();
    QTRY_COMPARE(kept.model.table().size(), 4);
    QTRY_COMPARE(kept.model.notMeasured().size(), 1);
    Audit trend;
    QVERIFY(kept.load(trend, u"TrendPage"_s, {.size = {390, 2000}}));
    QCOMPARE(spokenName(trend, u"notMeasuredRow0"_s),
        u"10\u00A0October at\u00A008:01: The meter does not work. no battery"_s);
    kept.model.showDays(90);
    QTRY_COMPARE(kept.model.notMeasured().size(), 2);
    Audit table;
    QVERIFY(kept.load(table, u"TablePage"_s, {.size = {390, 2000}}));
    QCOMPARE(spokenName(table, u"tableRow1"_s),
        u"10\u00A0Oct 2026 at\u00A008:01: Not measured. The meter does not work. no battery"_s);
    QCOMPARE(spokenName(table, u"tableRow3"_s), u"22\u00A0Sept 2026 at\u00A008:01: Not measured. I am not at home"_s);
    auto* reason = QAccessible::queryAccessibleInterface(table.item(u"tableRow1"_s));
    QCOMPARE(reason->role(), QAccessible::ListItem); // it tells all there is: nothing to open
    QCOMPARE(kept.model.table()[1].key, QString());
    QVERIFY(kept.lock());
    QVERIFY(kept.model.notMeasured().isEmpty());
}

void TestTable::eachPageHasItsOwnReasons()
{
    Kept kept;
    constexpr int numbers = 2 * TrendsViewModel::tablePage + 3;
    for (int day = 0; day < numbers; ++day)
        kept.add(u"pulse"_s, {QString::number(60 + day % 20)}, day);
    for (int day = 0; day < numbers + 4; day += 3)
        QVERIFY(kept.cannot(u"pulse"_s, u"no-time"_s, {}, day));
    kept.model.choose(u"pulse"_s);
    kept.model.openTable();
    QTRY_COMPARE(kept.model.table().size(), TrendsViewModel::tablePage + 10);
    for (int page = 0; page < 2; ++page) {
        const auto before = kept.model.table().size();
        kept.model.more();
        QTRY_VERIFY(kept.model.table().size() > before);
    }
    QVERIFY(!kept.model.tableHasMore());
    QCOMPARE(kept.model.table().size(), numbers + (numbers + 4 + 2) / 3);
    QSet<QString> titles;
    for (const TableRow& row : kept.model.table())
        titles += row.title;
    QCOMPARE(titles.size(), kept.model.table().size()); // none twice
    const QList<TableRow> all = kept.model.table();
    kept.model.refreshTable(); // as many rows as before when one comes back to the page
    kept.settle();
    QCOMPARE(kept.model.table(), all);
}

void TestTable::whatIsOnlyKeptCanStillBeFound()
{
    Kept kept;
    QVERIFY(kept.withdraw(kept.add(u"temperature"_s, {u"39.5"_s}, 1), u"typo"_s));
    QVERIFY(kept.cannot(u"glucose"_s, u"unwell"_s, {}, 40));
    kept.model.refresh();
    QTRY_COMPARE(kept.model.overview()->count(), 2);
    Audit audit;
    QVERIFY(kept.load(audit, u"MeasurementsPage"_s));
    QVERIFY(spokenName(audit, u"kind-temperature"_s).endsWith(u"No number counts right now. See what is kept."_s));
    for (const QString& code : {u"temperature"_s, u"glucose"_s}) {
        QVERIFY(press(audit, u"kind-"_s + code));
        kept.model.choose(code);
        QTRY_VERIFY(kept.model.hasTable());
        Audit trend;
        QVERIFY(kept.load(trend, u"TrendPage"_s, {.size = {390, 2000}}));
        QVERIFY(press(trend, u"showTable"_s));
        QTRY_COMPARE(kept.model.table().size(), 1);
    }
}

void TestTable::aWithdrawalShowsWhenOneComesBack()
{
    Kept kept;
    const Observation o = kept.add(u"weight"_s, {u"81.5"_s}, 1);
    kept.model.choose(u"weight"_s);
    kept.model.openTable();
    QTRY_COMPARE(kept.model.table().size(), 1);
    QCOMPARE(kept.model.table().front().mark, QString());
    QVERIFY(kept.withdraw(o, u"typo"_s));
    Audit audit;
    QVERIFY(kept.load(audit, u"TablePage"_s));
    QMetaObject::invokeMethod(audit.root(), "shown");
    QTRY_COMPARE(kept.model.table().front().mark, u"Taken out"_s);
}

void TestTable::inEveryLook_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("table-kept") << u"TablePage"_s;
    QTest::newRow("trend-kept") << u"TrendPage"_s;
    QTest::newRow("reading-withdrawn") << u"ReadingPage"_s;
    QTest::newRow("overview-kept") << u"MeasurementsPage"_s;
}

void TestTable::inEveryLook()
{
    QFETCH(QString, page);
    Kept kept;
    const Observation wrong = kept.add(u"blood-pressure"_s, {u"188"_s, u"95"_s, u"71"_s}, 1);
    QVERIFY(kept.withdraw(wrong, u"other-person"_s));
    kept.add(u"blood-pressure"_s, {u"128"_s, u"82"_s, u"70"_s}, 0);
    kept.add(u"blood-pressure"_s, {u"131"_s, u"84"_s, {}}, 4);
    QVERIFY(kept.cannot(u"blood-pressure"_s, u"unwell"_s, u"Feverish since yesterday evening"_s, 2));
    QVERIFY(kept.withdraw(kept.add(u"temperature"_s, {u"39.5"_s}, 1), u"typo"_s));
    kept.model.refresh();
    kept.model.choose(u"blood-pressure"_s);
    kept.model.openTable();
    kept.model.openReading(wrong.id.toString());
    QTRY_VERIFY(kept.model.table().size() == 4 && kept.model.notMeasured().size() == 1 && kept.model.loaded());
    QTRY_VERIFY(kept.model.reading()->withdrawn());
    Audit audit;
    if (!kept.load(audit, page))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    const QStringList found = findingsInEveryLook(audit, u"trends-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // rows are written when they are read
    TestTable test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_table.moc"
