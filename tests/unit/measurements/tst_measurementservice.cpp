// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/guidedmeasurement.h"
#include "core/measurements/ownrange.h"
#include "core/measurements/rollups.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestMeasurementService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsReadBack()
    {
        MeasurementFixture f;
        const Kind& bp = f.kind(u"blood-pressure");
        const NewObservation entry{.kind = &bp,
            .values = *readTypedValue(bp, u"128/82", {}, u"71"),
            .takenAt = f.at(u"2026-01-05T08:21+01:00"),
            .context = {{u"arm"_s, u"left"_s}},
            .note = u"efter kaffe"_s};
        const auto added = f.service->add(entry);
        QVERIFY(added);
        const auto found = ObservationRepository(f.database()).find(added->id);
        QVERIFY(found);
        QCOMPARE(found->values, entry.values);
        QCOMPARE(found->takenAt, entry.takenAt);
        QCOMPARE(found->takenAt.offsetMinutes, 60);
        QCOMPARE(found->context, entry.context);
        QCOMPARE(found->note, entry.note);
        QCOMPARE(found->status, Status::Final);
        QCOMPARE(*ObservationId::fromString(added->id.toString()), added->id);
    }

    void refusesTimesThatCannotBe()
    {
        MeasurementFixture f;
        QCOMPARE(f.add(u"weight", u"80", {f.clock.now().utcMs + 3'600'000, 60}).error().code, ErrorCode::TimeInFuture);
        QCOMPARE(f.add(u"weight", u"80", {earliestUtcMs - 1, 0}).error().code, ErrorCode::TimeTooEarly);
        QCOMPARE(f.service
                     ->add({.kind = &f.kind(u"weight"),
                         .values = {Milli::fromInt(80)},
                         .takenAt = f.at(u"2026-01-01"),
                         .context = {{u"arm"_s, u"left"_s}}})
                     .error()
                     .code,
            ErrorCode::UnknownContext);
        QCOMPARE(f.service
                     ->add({.kind = &f.kind(u"weight"),
                         .values = {Milli::fromInt(80)},
                         .takenAt = f.at(u"2026-01-01"),
                         .note = QString(2001, u'x')})
                     .error()
                     .code,
            ErrorCode::TooLong);
        QCOMPARE(
            f.service->add({.kind = &f.kind(u"weight"), .values = {}, .takenAt = f.at(u"2026-01-01")}).error().code,
            ErrorCode::EmptyValue);
        QVERIFY(ObservationRepository(f.database()).newest(f.kind(u"weight"), 10)->empty());
    }

    void theDoubledHourKeepsBothReadings()
    {
        MeasurementFixture f;
        f.clock.moment = f.at(u"2026-11-01T12:00+01:00");
        QVERIFY(f.add(u"pulse", u"70", f.at(u"2026-10-25T02:30+02:00")));
        QVERIFY(f.add(u"pulse", u"72", f.at(u"2026-10-25T02:30+01:00")));
        const auto newest = ObservationRepository(f.database()).newest(f.kind(u"pulse"), 10);
        QCOMPARE(newest->size(), std::size_t{2});
        QCOMPARE(newest->front().takenAt.toIso(), u"2026-10-25T02:30:00+01:00"_s);
    }

    void correctingKeepsWhatStoodThere()
    {
        MeasurementFixture f;
        const auto added = f.add(u"weight", u"18,5", f.at(u"2026-01-05T08:00+01:00"));
        QCOMPARE(
            f.service->correct(added->id, {Milli::fromThousandths(81'500)}, u""_s).error().code, ErrorCode::EmptyValue);
        const auto corrected = f.service->correct(added->id, {Milli::fromThousandths(81'500)}, u"tastefejl"_s);
        QVERIFY(corrected);
        QCOMPARE(corrected->status, Status::Corrected);
        QCOMPARE(corrected->version, 2);
        const auto withdrawn = f.service->withdraw(added->id, u"ikke min"_s);
        QCOMPARE(withdrawn->status, Status::Withdrawn);
        QCOMPARE(f.service->withdraw(added->id, u"igen"_s).error().code, ErrorCode::AlreadyWithdrawn);
        QCOMPARE(
            f.service->correct(added->id, {Milli::fromInt(80)}, u"igen"_s).error().code, ErrorCode::AlreadyWithdrawn);
        const auto versions = ObservationRepository(f.database()).versions(added->id);
        QCOMPARE(versions->size(), std::size_t{2});
        QCOMPARE(versions->at(0).values[0]->thousandths(), qint64{18'500});
        QCOMPARE(versions->at(0).reason, u"tastefejl"_s);
        QCOMPARE(versions->at(1).values[0]->thousandths(), qint64{81'500});
        QVERIFY(ObservationRepository(f.database()).newest(f.kind(u"weight"), 10)->empty());
        QVERIFY(*Rollups(f.database()).agreeWithObservations(f.kind(u"weight")));
    }

    void aRefusedCorrectionChangesNothing()
    {
        MeasurementFixture f;
        const auto added = f.add(u"weight", u"80", f.at(u"2026-01-05T08:00+01:00"));
        QCOMPARE(f.service->correct(added->id, {Milli::fromInt(999)}, u"x"_s).error().code, ErrorCode::OutOfRange);
        QCOMPARE(ObservationRepository(f.database()).find(added->id)->version, 1);
        QVERIFY(ObservationRepository(f.database()).versions(added->id)->empty());
        QCOMPARE(f.service->correct(ObservationId::make(3, 0), {Milli::fromInt(80)}, u"x"_s).error().code,
            ErrorCode::NotFound);
    }

    void fewValuesAlreadyShowAGrossTypo()
    {
        MeasurementFixture f;
        const Moment now = f.clock.now();
        const Kind& weight = f.kind(u"weight");
        QVERIFY(
            !*f.service->doubt(weight, {Milli::fromInt(181)}, now)); // nothing is known yet, and the table allows it
        for (int known = 1; known < historyNeeded; ++known) {
            QVERIFY(f.add(u"weight", u"81", f.at(u"2026-10-0%1T08:00"_s.arg(known))));
            QCOMPARE((*f.service->doubt(weight, {Milli::fromInt(181)}, now))->reason, Doubt::Reason::HigherThanUsual);
            QCOMPARE((*f.service->doubt(weight, {Milli::fromInt(60)}, now))->reason, Doubt::Reason::LowerThanUsual);
            QVERIFY(!*f.service->doubt(weight, {Milli::fromInt(90)}, now)); // five times the usual step is far
        }
        QVERIFY(f.add(u"weight", u"81", f.at(u"2026-10-05T08:00")));
        QVERIFY(*f.service->doubt(weight, {Milli::fromInt(90)}, now)); // now it is a history
    }

    void doubtFollowsTheTableUntilThereIsAHistory()
    {
        MeasurementFixture f;
        const Kind& weight = f.kind(u"weight");
        const Moment now = f.at(u"2026-01-20T08:00+01:00");
        const auto rare = f.service->doubt(weight, {Milli::fromInt(230)}, now);
        QCOMPARE((*rare)->reason, Doubt::Reason::Rare);
        for (int day = 10; day < 13; ++day)
            QVERIFY(f.add(u"weight", u"230", f.at(QStringLiteral("2026-01-%1T08:00+01:00").arg(day))));
        QVERIFY(!*f.service->doubt(weight, {Milli::fromInt(231)}, now)); // this citizen's own normal
        const auto lower = f.service->doubt(weight, {Milli::fromInt(80)}, now);
        QCOMPARE((*lower)->reason, Doubt::Reason::LowerThanUsual);
        QCOMPARE((*lower)->usual.low.thousandths(), qint64{230'000});
        QCOMPARE((*f.service->doubt(weight, {Milli::fromInt(234)}, now))->reason, Doubt::Reason::HigherThanUsual);
        QVERIFY(!*f.service->doubt(
            weight, {Milli::fromInt(80)}, f.at(u"2026-06-20T08:00+02:00"))); // the history is too old to count
    }

    void aCorrectionIsNotMeasuredByTheWrongNumber()
    {
        MeasurementFixture f;
        const Kind& weight = f.kind(u"weight");
        const Moment now = f.at(u"2026-01-20T08:00+01:00");
        for (int day = 10; day < 13; ++day)
            QVERIFY(f.add(u"weight", u"81", f.at(QStringLiteral("2026-01-%1T08:00+01:00").arg(day))));
        QVERIFY(f.add(u"weight", u"82", f.at(u"2026-01-20T07:00+01:00")));
        const auto wrong = f.add(u"weight", u"181", now);
        QVERIFY(!*f.service->doubt(weight, {Milli::fromInt(182)}, now));
        const auto doubt = f.service->doubt(weight, {Milli::fromInt(182)}, now, wrong->id);
        QCOMPARE((*doubt)->reason, Doubt::Reason::HigherThanUsual);
        QCOMPARE((*doubt)->usual, (MilliRange{Milli::fromInt(81), Milli::fromInt(82)}));
        QVERIFY(!*f.service->doubt(weight, {Milli::fromInt(81)}, now, wrong->id));
    }

    void pulsePressureIsAskedAbout()
    {
        MeasurementFixture f;
        const Kind& bp = f.kind(u"blood-pressure");
        const auto doubt = f.service->doubt(bp, *readTypedValue(bp, u"120/115"), f.clock.now());
        QCOMPARE((*doubt)->reason, Doubt::Reason::Gap);
    }

    void ownAreaNeedsSevenDaysAndLeavesTodayOut()
    {
        MeasurementFixture f;
        const Kind& weight = f.kind(u"weight");
        const Moment today = f.at(u"2026-01-20T08:00+01:00");
        for (int day = 10; day < 16; ++day)
            QVERIFY(f.add(u"weight", u"80", f.at(QStringLiteral("2026-01-%1T08:00+01:00").arg(day))));
        QVERIFY(f.add(u"weight", u"120", today));
        QVERIFY(!(*ownRange(f.database(), weight, today))[0]);
        QVERIFY(f.add(u"weight", u"82", f.at(u"2026-01-16T08:00+01:00")));
        const auto own = (*ownRange(f.database(), weight, today))[0];
        QCOMPARE(own->low.thousandths(), qint64{80'000});
        QCOMPARE(own->high.thousandths(), qint64{82'000});
    }

    void guidedReadingsAreAveragedAndKept()
    {
        MeasurementFixture f;
        const Kind& bp = f.kind(u"blood-pressure");
        const std::array readings{*readTypedValue(bp, u"140/90", {}, u"70"), *readTypedValue(bp, u"131/84"),
            *readTypedValue(bp, u"130/83", {}, u"72")};
        const auto all = evaluateReadings(bp, readings, {});
        QCOMPARE(all.mean[0]->thousandths(), qint64{134'000}); // 133.67
        QCOMPARE(all.mean[2]->thousandths(), qint64{71'000});
        const auto later = evaluateReadings(bp, readings, {.firstIsLeftOut = true});
        QCOMPARE(later.mean[0]->thousandths(), qint64{131'000}); // 130.5
        QVERIFY(!later.readings[0].used);
        const auto added = f.service->add(
            {.kind = &bp, .values = all.mean, .takenAt = f.at(u"2026-01-05T08:00+01:00"), .readings = all.readings});
        QCOMPARE(ObservationRepository(f.database()).find(added->id)->readings, all.readings);
    }

    void notMeasuringHasAReason()
    {
        MeasurementFixture f;
        const Kind& weight = f.kind(u"weight");
        QCOMPARE(
            f.service->addNotMeasured({&weight, f.clock.now(), u"lazy"_s, {}}).error().code, ErrorCode::UnknownContext);
        QVERIFY(f.service->addNotMeasured({&weight, f.clock.now(), u"unwell"_s, u"feber"_s}));
        const auto entries = f.service->notMeasured(weight, {});
        QCOMPARE(entries->size(), std::size_t{1});
        QCOMPARE(entries->front().reason, u"unwell"_s);
    }
};

QTEST_GUILESS_MAIN(TestMeasurementService)
#include "tst_measurementservice.moc"
