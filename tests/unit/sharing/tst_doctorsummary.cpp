// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/doctorsummary.h"
#include "core/vault/profilerepository.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestDoctorSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasMeasuredAndWhatIsMissing()
    {
        MeasurementFixture f;
        f.clock.moment = f.at(u"2026-01-31T12:00+01:00");
        for (int day = 10; day < 20; ++day)
            QVERIFY(f.add(u"blood-pressure", u"130/80", f.at(QStringLiteral("2026-01-%1T08:00+01:00").arg(day))));
        const auto wrong = f.add(u"blood-pressure", u"200/80", f.at(u"2026-01-20T08:00+01:00"));
        QVERIFY(f.service->withdraw(wrong->id, u"løs manchet"_s));
        QVERIFY(
            f.service->addNotMeasured({&f.kind(u"blood-pressure"), f.at(u"2026-01-21T08:00+01:00"), u"unwell"_s, {}}));
        QVERIFY(f.add(u"blood-pressure", u"150/90", f.at(u"2025-12-31T23:30+01:00"))); // outside the period
        QVERIFY(ProfileRepository(f.database()).set(profileQuestion, u"Er det godt nok?"_s));

        const auto summary = doctorSummary(f.database(), QDate(2026, 1, 1), QDate(2026, 1, 31), f.clock.now());
        QVERIFY(summary);
        QCOMPARE(summary->question, u"Er det godt nok?"_s);
        QCOMPARE(summary->sections.size(), 1);
        const SummarySection& section = summary->sections.front();
        QCOMPARE(section.readings, 10);
        QCOMPARE(section.days.days, 31);
        QCOMPARE(section.days.daysMeasured, 10);
        QCOMPARE(section.days.totals[0].mean().thousandths(), qint64{130'000});
        QCOMPARE(section.notMeasured.value(u"unwell"_s), 1);
        QCOMPARE(section.bySource[static_cast<int>(Source::Typed)], 10);
        QVERIFY(section.rowsAreWeeks);
    }

    void rowsHoldOnlyTheDaysOfThePeriod()
    {
        MeasurementFixture f;
        f.clock.moment = f.at(u"2026-07-10T12:00+02:00");
        for (int day = 1; day <= 30; ++day)
            QVERIFY(f.add(u"weight", u"80", f.at(u"2026-06-%1T08:00+02:00"_s.arg(day, 2, 10, QChar(u'0')))));
        QVERIFY(f.add(u"weight", u"190", f.at(u"2026-07-01T08:00+02:00")));
        QVERIFY(f.add(u"weight", u"200", f.at(u"2026-06-02T09:00+02:00")));
        const auto summary = doctorSummary(f.database(), QDate(2026, 6, 3), QDate(2026, 6, 30), f.clock.now());
        const SummarySection& section = summary->sections.front();
        qint64 counted = 0;
        for (const RollupBucket& row : section.rows) {
            QCOMPARE(row.components[0].high, Milli::fromInt(80));
            counted += row.components[0].count;
        }
        QCOMPARE(counted, qint64(section.readings));
        QCOMPARE(section.rows.front().bucket, QDate(1970, 1, 1).daysTo(QDate(2026, 6, 3))); // the week began before
    }

    void anEmptyPeriodIsNoError()
    {
        MeasurementFixture f;
        const auto summary = doctorSummary(f.database(), QDate(2026, 1, 1), QDate(2026, 1, 31), f.clock.now());
        QVERIFY(summary);
        QVERIFY(summary->sections.isEmpty());
        QCOMPARE(doctorSummary(f.database(), QDate(2026, 2, 1), QDate(2026, 1, 1), f.clock.now()).error().code,
            ErrorCode::OutOfRange);
    }
};

QTEST_GUILESS_MAIN(TestDoctorSummary)
#include "tst_doctorsummary.moc"
