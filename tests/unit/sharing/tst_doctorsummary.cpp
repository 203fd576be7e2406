// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/doctorsummary.h"
#include "core/sharing/jsonexport.h"
#include "core/vault/profilerepository.h"
#include "core/wellbeing/checkinrepository.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
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

    void jsonHoldsWhatWasChangedAndWhatIsMissing()
    {
        MeasurementFixture f;
        const auto first = f.add(u"weight", u"81,5", f.at(u"2026-01-05T08:00+01:00"));
        QVERIFY(f.add(u"weight", u"80", f.at(u"2026-01-06T08:00+01:00")));
        const auto wrong = f.add(u"weight", u"62", f.at(u"2026-01-07T08:00+01:00"));
        QVERIFY(f.service->correct(first->id, {Milli::fromInt(82)}, u"typo"_s));
        QVERIFY(f.service->correct(first->id, {Milli::fromInt(83)}, u"jeg læste \"3\" som 2"_s));
        QVERIFY(f.service->withdraw(wrong->id, u"other-person"_s, u"Lise"_s));
        QVERIFY(f.service->addNotMeasured(
            {&f.kind(u"pulse"), f.at(u"2026-01-08T08:00+01:00"), u"unwell"_s, u"feber siden i går"_s}));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(writeJson(f.database(), {}, out));
        const QJsonDocument document = QJsonDocument::fromJson(out.data());
        const QJsonArray measurements = document["measurements"_L1].toArray();
        QCOMPARE(measurements.size(), 3); // the withdrawn one too
        const QJsonArray history = measurements[0]["history"_L1].toArray();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history[0]["values"_L1]["weight"_L1].toDouble(), 81.5);
        QCOMPARE(history[0]["reason"_L1].toString(), u"typo"_s);
        QCOMPARE(history[0]["replacedAt"_L1].toString(), f.clock.now().toIso());
        QCOMPARE(history[1]["values"_L1]["weight"_L1].toDouble(), 82);
        QCOMPARE(history[1]["reason"_L1].toString(), u"jeg læste \"3\" som 2"_s);
        QVERIFY(measurements[1]["history"_L1].isUndefined()); // never changed
        QCOMPARE(measurements[2]["status"_L1].toString(), u"withdrawn"_s);
        QCOMPARE(measurements[2]["values"_L1]["weight"_L1].toDouble(), 62);
        QCOMPARE(measurements[2]["history"_L1][0]["status"_L1].toString(), u"final"_s);
        QCOMPARE(measurements[2]["history"_L1][0]["replacedBy"_L1].toString(), u"Lise"_s);
        const QJsonArray missing = document["notMeasured"_L1].toArray();
        QCOMPARE(missing.size(), 1);
        QCOMPARE(missing[0].toObject(),
            (QJsonObject{{u"kind"_s, u"pulse"_s}, {u"at"_s, u"2026-01-08T08:00:00+01:00"_s}, {u"reason"_s, u"unwell"_s},
                {u"note"_s, u"feber siden i går"_s}}));
    }

    void jsonHoldsEverythingEntered()
    {
        MeasurementFixture f;
        const Kind& bp = f.kind(u"blood-pressure");
        QVERIFY(f.service->add({.kind = &bp,
            .values = *readTypedValue(bp, u"128/82", {}, u"71"),
            .takenAt = f.at(u"2026-01-05T08:00+01:00"),
            .note = u"æøå \"x\""_s}));
        QVERIFY(f.add(u"weight", u"81,5", f.at(u"2026-01-05T08:00+01:00")));
        QVERIFY(CheckInRepository(f.database(), f.clock).add({.at = f.at(u"2026-01-05T09:00+01:00"), .state = 4}));
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        QVERIFY(writeJson(f.database(), {}, out));
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        const QJsonArray measurements = document["measurements"_L1].toArray();
        QCOMPARE(measurements.size(), 2);
        QCOMPARE(measurements[0]["values"_L1]["systolic"_L1].toInt(), 128);
        QCOMPARE(measurements[0]["note"_L1].toString(), u"æøå \"x\""_s);
        QCOMPARE(measurements[1]["values"_L1]["weight"_L1].toDouble(), 81.5);
        QCOMPARE(document["checkins"_L1].toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDoctorSummary)
#include "tst_doctorsummary.moc"
