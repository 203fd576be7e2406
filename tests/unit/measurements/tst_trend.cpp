// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/ownrange.h"
#include "core/measurements/trend.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestTrend : public QObject
{
    Q_OBJECT

    static constexpr qint64 hour = 3'600'000;
    static constexpr qint64 day = 24 * hour;

    /// One reading each `step` ms from 2016-01-01 with a value that is known from its number.
    static void fill(MeasurementFixture& f, int count, qint64 step)
    {
        const Kind& kind = f.kind(u"glucose");
        const qint64 start = f.at(u"2016-01-01T00:00Z").utcMs;
        const auto done = f.database().inTransaction([&]() -> Result<void> {
            std::vector<Observation> observations;
            for (int i = 0; i < count; ++i) {
                Observation o;
                o.takenAt = {start + i * step, 0};
                o.id = ObservationId::make(kind.number, o.takenAt.utcMs);
                o.kind = &kind;
                o.values = {Milli::fromThousandths(5'000 + i % 100)};
                o.recordedAt = o.takenAt;
                if (auto stored = ObservationRepository(f.database()).insert(o); !stored)
                    return stored;
                observations.push_back(o);
            }
            return Rollups(f.database()).add(observations);
        });
        QVERIFY(done);
    }

    static qint64 countIn(const Trend& trend)
    {
        qint64 sum = 0;
        for (const TrendPoint& point : trend.points)
            sum += point.components[0].count;
        return sum;
    }

private Q_SLOTS:
    void fewReadingsAreShownThemselves()
    {
        MeasurementFixture f;
        fill(f, 20, day);
        const auto result = trend(f.database(), f.kind(u"glucose"), {}, 60);
        QVERIFY(!result || result->source == TrendSource::Readings);
        const qint64 start = f.at(u"2016-01-01T00:00Z").utcMs;
        const auto all = trend(f.database(), f.kind(u"glucose"), {start, start + 30 * day}, 60);
        QCOMPARE(all->source, TrendSource::Readings);
        QCOMPARE(all->points.size(), std::size_t{20});
        QCOMPARE(all->points[3].components[0].low.thousandths(), qint64{5'003});
    }

    void longRangesUseTheRollUps_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<TrendSource>("source");
        QTest::newRow("a week") << 7 * day << TrendSource::Hours;
        QTest::newRow("a year") << 365 * day << TrendSource::Days;
        QTest::newRow("ten years") << 3650 * day << TrendSource::Weeks;
    }
    void longRangesUseTheRollUps()
    {
        QFETCH(qint64, span);
        QFETCH(TrendSource, source);
        MeasurementFixture f;
        constexpr int readings = 5'000;
        fill(f, readings, span / readings);
        const qint64 start = f.at(u"2016-01-01T00:00Z").utcMs;
        const auto result = trend(f.database(), f.kind(u"glucose"), {start, start + span}, 200, QTimeZone::UTC);
        QVERIFY(result);
        QCOMPARE(result->source, source);
        QVERIFY(result->points.size() <= 200);
        QCOMPARE(countIn(*result), qint64{readings}); // nothing is lost on the way
        for (std::size_t i = 1; i < result->points.size(); ++i)
            QVERIFY(result->points[i - 1].fromMs < result->points[i].fromMs);
    }

    /// Hourly 80 kg in June, other weights before and after: no stretch of June knows of those.
    void nothingOutsideTheRangeIsCounted_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const QString& zone : {u"Europe/Copenhagen"_s, u"America/New_York"_s, u"UTC"_s}) {
            for (const int points : {7, 30, 120, 1000}) {
                QTest::addRow("%s, %d points, whole days", qPrintable(zone), points)
                    << zone << points << u"2026-06-01T00:00"_s << u"2026-07-01T00:00"_s;
                QTest::addRow("%s, %d points, odd hours", qPrintable(zone), points)
                    << zone << points << u"2026-06-03T10:20"_s << u"2026-06-27T21:40"_s;
            }
        }
        QTest::newRow("shorter than a bucket")
            << u"Europe/Copenhagen"_s << 1 << u"2026-06-03T10:20"_s << u"2026-06-03T16:40"_s;
    }
    void nothingOutsideTheRangeIsCounted()
    {
        QFETCH(QString, zone);
        QFETCH(int, points);
        QFETCH(QString, from);
        QFETCH(QString, to);
        MeasurementFixture f;
        const QTimeZone here(zone.toLatin1());
        const auto local = [&](const QString& text) { return *Moment::fromIso(text, here); };
        const TimeRange range{local(from).utcMs, local(to).utcMs};
        f.clock.moment = local(u"2026-08-01T00:00"_s);
        QVERIFY(f.add(u"weight", u"200", local(u"2026-05-31T23:59"_s)));
        QVERIFY(f.add(u"weight", u"190", local(u"2026-07-01T00:00"_s)));
        qint64 inside = 0;
        const qint64 first = local(u"2026-06-01T00:00"_s).utcMs;
        QVERIFY(f.database().inTransaction([&]() -> Result<void> {
            for (int i = 0; i < 30 * 24; ++i) {
                const Moment at = Moment::from(QDateTime::fromMSecsSinceEpoch(first + i * hour, here));
                const NewObservation entry{.kind = &f.kind(u"weight"), .values = {Milli::fromInt(80)}, .takenAt = at};
                if (auto added = f.service->addWithin(entry); !added)
                    return passOn(added);
                inside += at.utcMs >= range.fromMs && at.utcMs < range.toMs;
            }
            return {};
        }));
        const auto result = trend(f.database(), f.kind(u"weight"), range, points, here);
        QVERIFY(result);
        QCOMPARE(countIn(*result), inside);
        for (const TrendPoint& point : result->points) {
            QCOMPARE(point.components[0].low, Milli::fromInt(80));
            QCOMPARE(point.components[0].high, Milli::fromInt(80));
            QVERIFY(point.fromMs >= range.fromMs && point.toMs <= range.toMs);
        }
    }

    void unusableRangesAreRefused()
    {
        MeasurementFixture f;
        QCOMPARE(trend(f.database(), f.kind(u"glucose"), {10, 10}, 5).error().code, ErrorCode::OutOfRange);
        QCOMPARE(trend(f.database(), f.kind(u"glucose"), {0, 10}, 0).error().code, ErrorCode::OutOfRange);
        QCOMPARE(trend(f.database(), f.kind(u"glucose"), {0, 10}, 10'001).error().code, ErrorCode::OutOfRange);
    }

    /// Random saves, corrections and withdrawals over zones and the turn of summer time: the sums must always agree.
    void rollUpsAlwaysAgree()
    {
        MeasurementFixture f;
        f.clock.moment = f.at(u"2026-11-01T12:00+01:00");
        QRandomGenerator random(20261123);
        std::vector<ObservationId> ids;
        const qint64 start = f.at(u"2026-10-20T00:00Z").utcMs;
        const Kind& kind = f.kind(u"blood-pressure");
        for (int i = 0; i < 400; ++i) {
            const int choice = ids.empty() ? 0 : static_cast<int>(random.bounded(10));
            const Values values{Milli::fromInt(random.bounded(100, 180)), Milli::fromInt(random.bounded(50, 99)),
                random.bounded(2) ? std::optional(Milli::fromInt(random.bounded(50, 120))) : std::nullopt};
            if (choice < 7) {
                const Moment taken{start + static_cast<qint64>(random.bounded(12 * 86'400)) * 1000,
                    static_cast<int>(random.bounded(-12, 15)) * 60};
                const auto added = f.service->add({.kind = &kind, .values = values, .takenAt = taken});
                QVERIFY(added);
                ids.push_back(added->id);
            } else {
                const ObservationId id = ids[random.bounded(static_cast<quint32>(ids.size()))];
                const auto changed
                    = choice < 9 ? f.service->correct(id, values, u"rettet"_s) : f.service->withdraw(id, u"forkert"_s);
                QVERIFY(changed || changed.error().code == ErrorCode::AlreadyWithdrawn);
            }
            if (i % 40 == 0)
                QVERIFY(*Rollups(f.database()).agreeWithObservations(kind));
        }
        QVERIFY(*Rollups(f.database()).agreeWithObservations(kind));
    }

    void aWrongSumIsNoticed()
    {
        MeasurementFixture f;
        QVERIFY(f.add(u"weight", u"80", f.at(u"2026-01-05T08:00+01:00")));
        QVERIFY(*Rollups(f.database()).agreeWithObservations(f.kind(u"weight")));
        QVERIFY(f.database().execute("UPDATE rollup SET sum1 = sum1 + 1 WHERE level = 1"));
        QVERIFY(!*Rollups(f.database()).agreeWithObservations(f.kind(u"weight")));
    }

    void daysAreCountedAgainstTheOwnArea()
    {
        MeasurementFixture f;
        for (const auto& [iso, typed] :
            {std::pair(u"2026-01-05T08:00+01:00"_s, u"80"_s), {u"2026-01-06T08:00+01:00"_s, u"84"_s},
                {u"2026-01-06T20:00+01:00"_s, u"84"_s}, {u"2026-01-08T08:00+01:00"_s, u"70"_s}})
            QVERIFY(f.add(u"weight", typed, f.at(iso)));
        const qint64 first = f.at(u"2026-01-04T08:00+01:00").dayNumber();
        const auto summary = summarizeDays(
            f.database(), f.kind(u"weight"), first, first + 6, MilliRange{Milli::fromInt(79), Milli::fromInt(82)});
        QCOMPARE(summary->days, 7);
        QCOMPARE(summary->daysMeasured, 3);
        QCOMPARE(summary->daysWithinOwn, 1);
        QCOMPARE(summary->daysAboveOwn, 1);
        QCOMPARE(summary->daysBelowOwn, 1);
        QCOMPARE(summary->totals[0].count, qint64{4});
        QCOMPARE(summary->totals[0].mean().thousandths(), qint64{79'500});
    }
};

QTEST_GUILESS_MAIN(TestTrend)
#include "tst_trend.moc"
