// SPDX-License-Identifier: MPL-2.0
#include "app/paper/pagewords.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestPageWords : public QObject
{
    Q_OBJECT

    static SummarySection only(MeasurementFixture& f)
    {
        f.clock.moment = f.at(u"2026-01-31T12:00+01:00");
        const auto summary = doctorSummary(f.database(), QDate(2026, 1, 20), QDate(2026, 1, 31), f.clock.now());
        return summary && summary->sections.size() == 1 ? summary->sections.front() : SummarySection();
    }
    /// All the words of a section.
    static QString everything(const PageWords& words, const SummarySection& section)
    {
        QStringList all{words.sectionTitle(section), words.averages(section), words.ownArea(section),
            words.howMeasured(section), words.missing(section), words.alsoMeasured(section)};
        for (const RollupBucket& row : section.rows)
            all += words.tableRow(section, row);
        return all.join(u'\n');
    }

private Q_SLOTS:
    void numbersStandAsTheyWereTyped()
    {
        MeasurementFixture f;
        QVERIFY(f.add(u"weight", u"81,45", f.at(u"2026-01-25T08:00+01:00")));
        const PageWords words(true);
        QCOMPARE(words.averages(only(f)), u"Mean 81,45, lowest and highest 81,45–81,45."_s);
        QCOMPARE(
            words.tableRow(only(f), only(f).rows.front()).mid(1), (QStringList{u"1"_s, u"81,45"_s, u"81,45–81,45"_s}));
        QCOMPARE(words.number(only(f).days.totals[0].high, 1), u"81,45"_s); // beside the drawing

        QVERIFY(f.add(u"weight", u"82", f.at(u"2026-01-26T08:00+01:00")));
        QVERIFY(f.add(u"weight", u"82", f.at(u"2026-01-27T08:00+01:00")));
        QCOMPARE(words.averages(only(f)), u"Mean 81,8, lowest and highest 81,45–82,0."_s); // a mean was never typed
    }

    void theReasonStandsThereAndNeverTheNote()
    {
        MeasurementFixture f;
        QVERIFY(f.service->addNotMeasured(
            {&f.kind(u"weight"), f.at(u"2026-01-25T08:00+01:00"), u"unwell"_s, u"feber siden i går"_s}));
        const QString said = everything(PageWords(true), only(f));
        QVERIFY2(said.contains(u"Not measured because: unwell (1)."_s), qPrintable(said));
        QVERIFY2(!said.contains(u"feber"_s), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestPageWords)
#include "tst_pagewords.moc"
