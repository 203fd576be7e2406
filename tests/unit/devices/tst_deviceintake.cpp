// SPDX-License-Identifier: MPL-2.0
#include "core/devices/bloodpressurecodec.h"
#include "core/devices/characteristics.h"
#include "core/devices/deviceintake.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/scalecodec.h"
#include "core/measurements/csvimport.h"
#include "core/measurements/rollups.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QBuffer>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A citizen with a device, in Copenhagen; now is 2026-10-12T08:00+02:00.
struct Home : MeasurementFixture
{
    DeviceRepository devices{database()};
    DeviceIntake intake{database(), clock, QTimeZone("Europe/Copenhagen")};
    Device scale = *devices.add(u"AA:BB"_s, DeviceKind::Scale, u"Lab Scale"_s, clock.now());

    ReceivedPacket weight(int steps, std::optional<DeviceTime> time = {}, std::optional<quint8> user = {})
    {
        return received(characteristic::weight,
            WeightPacket{.weight = static_cast<quint16>(steps), .time = time, .user = user}.encode());
    }
    ReceivedPacket received(quint16 number, const QByteArray& octets)
    {
        return {.characteristic = number, .octets = octets, .context = {}, .receivedAt = clock.now(), .clockAhead = {}};
    }
    /// A week of 80 kg or so, typed.
    void usual()
    {
        for (int day = 5; day < 12; ++day)
            QVERIFY(add(u"weight", u"80", at(u"2026-10-%1T07:00"_s.arg(day, 2, 10, QChar(u'0')))));
    }
    std::vector<Observation> all(QStringView code)
    {
        return *ObservationRepository(database()).newest(kind(code), 1000);
    }
    bool rollupsAgree(QStringView code) { return *Rollups(database()).agreeWithObservations(kind(code)); }
};

constexpr int kilogram = 200; // steps of 5 g

} // namespace

class TestDeviceIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordCountsOnce()
    {
        Home home;
        home.usual();
        const DeviceTime time{2026, 10, 12, 7, 30, 0};
        const auto first = home.intake.take(home.scale.number, {home.weight(80 * kilogram, time)});
        QVERIFY(first);
        QCOMPARE(first->stored.size(), 1u);
        QCOMPARE(first->stored[0].source, Source::Device);
        QCOMPARE(first->stored[0].device, home.scale.number);
        QCOMPARE(first->stored[0].takenAt.toIso(), u"2026-10-12T07:30:00+02:00"_s);
        home.clock.advance(24h);
        const auto again = home.intake.take(home.scale.number,
            {home.weight(80 * kilogram, time), home.weight(81 * kilogram, DeviceTime{2026, 10, 13, 7, 30, 0})});
        QCOMPARE(again->known, 1);
        QCOMPARE(again->stored.size(), 1u);
        QCOMPARE(home.all(u"weight").size(), 9u);
        QVERIFY(home.rollupsAgree(u"weight"));
    }

    void withoutAClockItIsTheTimeOfArrival()
    {
        Home home;
        home.usual();
        const auto first = home.intake.take(home.scale.number, {home.weight(80 * kilogram)});
        QCOMPARE(first->stored.at(0).takenAt, home.clock.now());
        QCOMPARE(first->stored[0].remarks, QStringList{u"time-of-arrival"_s});
        // sent again at once, for its answer was lost; and the same weight tomorrow
        QCOMPARE(home.intake.take(home.scale.number, {home.weight(80 * kilogram)})->known, 1);
        home.clock.advance(24h);
        QCOMPARE(home.intake.take(home.scale.number, {home.weight(80 * kilogram)})->stored.size(), 1u);
    }

    void aHandEntryIsKeptBehindTheDevices()
    {
        Home home;
        home.usual();
        const auto values = readTypedValue(home.kind(u"weight"), u"80,4");
        const auto typed = home.service->add({.kind = &home.kind(u"weight"),
            .values = *values,
            .takenAt = home.at(u"2026-10-12T07:25"),
            .context = {{u"clothes"_s, u"without"_s}},
            .note = u"efter bad"_s});
        QVERIFY2(typed, typed ? "" : qPrintable(errorName(typed.error().code) + typed.error().detail));
        const auto taken = home.intake.take(
            home.scale.number, {home.weight(80 * kilogram + 78, DeviceTime{2026, 10, 12, 7, 30, 0})}); // 80.39
        const Observation& shown = taken->stored.at(0);
        QCOMPARE(shown.note, u"efter bad"_s);
        QCOMPARE(shown.context.value(u"clothes"_s), u"without"_s);
        QCOMPARE(home.all(u"weight").size(), 8u); // the week, and this one once
        int merged = 0;
        QVERIFY(ObservationRepository(home.database()).forEach(home.kind(u"weight"), {}, [&](const Observation& o) {
            merged += o.status == Status::Merged;
            return true;
        }));
        QCOMPARE(merged, 1);
        QVERIFY(home.rollupsAgree(u"weight"));
        // and the other way round: written down after the device had it
        QVERIFY(home.intake.take(home.scale.number, {home.weight(81 * kilogram, DeviceTime{2026, 10, 12, 7, 45, 0})}));
        QVERIFY(home.add(u"weight", u"81", home.at(u"2026-10-12T07:46")));
        QCOMPARE(home.all(u"weight").size(), 9u);
        QVERIFY(home.rollupsAgree(u"weight"));
        // the device's stands for one already: written down twice, it was measured twice
        QVERIFY(home.add(u"weight", u"81", home.at(u"2026-10-12T07:47")));
        QCOMPARE(home.all(u"weight").size(), 10u);
        // another number at the same time is another measurement
        QVERIFY(home.add(u"weight", u"80,9", home.at(u"2026-10-12T07:35")));
        QCOMPARE(home.all(u"weight").size(), 11u);
    }

    void aPulseThatOnlyThePersonWroteDownIsKept()
    {
        Home home;
        const Kind& bp = home.kind(u"blood-pressure");
        const Device cuff = *home.devices.add(u"BP"_s, DeviceKind::BloodPressureMonitor, u"Cuff"_s, home.clock.now());
        const BloodPressurePacket packet{.systolic = {.mantissa = 128},
            .diastolic = {.mantissa = 82},
            .mean = {.mantissa = 97},
            .time = DeviceTime{2026, 10, 12, 7, 30, 0}};
        const auto taken
            = home.intake.take(cuff.number, {home.received(characteristic::bloodPressure, packet.encode())});
        const auto typed = home.service->add({.kind = &bp,
            .values = *readTypedValue(bp, u"128/82", {}, u"71"),
            .takenAt = home.at(u"2026-10-12T07:31")});
        QCOMPARE(typed->status, Status::Merged);
        const Observation shown = *ObservationRepository(home.database()).find(taken->stored.at(0).id);
        QCOMPARE(*shown.values[2], Milli::fromInt(71));
        QVERIFY(home.rollupsAgree(u"blood-pressure"));
    }

    void whatAFileBringsIsJoinedToo()
    {
        Home home;
        home.usual();
        const auto byScale
            = home.intake.take(home.scale.number, {home.weight(80 * kilogram, DeviceTime{2026, 10, 12, 7, 30, 0})});
        QByteArray file = "kind;taken_at;value;note\nweight;2026-10-12T07:31+02:00;80;efter bad\n"
                          "weight;2026-10-12T07:31+02:00;80,5;\n";
        QBuffer buffer(&file);
        buffer.open(QIODevice::ReadOnly);
        CsvImport import(home.database(), home.clock);
        const auto plan = import.plan(buffer);
        QCOMPARE(plan->fresh.size(), 2u);
        QVERIFY(storePlan(home.database(), home.clock, *plan));
        QCOMPARE(home.all(u"weight").size(), 9u); // the week, the scale's, and the 80.5
        const Observation shown = *ObservationRepository(home.database()).find(byScale->stored.at(0).id);
        QCOMPARE(shown.note, u"efter bad"_s);
        QVERIFY(home.rollupsAgree(u"weight"));
        // one measurement: it is withdrawn as one
        QVERIFY(home.service->withdraw(shown.id, u"not mine"_s));
        QCOMPARE(home.all(u"weight").size(), 8u);
        QVERIFY(home.rollupsAgree(u"weight"));
    }

    void aStrangersWeightWaits()
    {
        Home home;
        home.usual();
        const auto taken
            = home.intake.take(home.scale.number, {home.weight(45 * kilogram, DeviceTime{2026, 10, 12, 7, 30, 0})});
        QVERIFY(taken->stored.empty());
        QCOMPARE(taken->waiting.size(), 1u);
        QCOMPARE(taken->waiting.back().reason, u"lower-than-usual"_s);
        QCOMPARE(home.all(u"weight").size(), 7u);
        const auto waiting = *InboxRepository(home.database()).all();
        QCOMPARE(waiting.size(), 1u);
        QCOMPARE(waiting[0].id, taken->waiting.back().id);
        QCOMPARE(*waiting[0].entry.values[0], Milli::fromInt(45));

        QVERIFY(home.intake.answer(taken->waiting.back().id, WhoseAnswer::DontKnow));
        QVERIFY(InboxRepository(home.database()).all()->front().setAside);
        QCOMPARE(home.all(u"weight").size(), 7u);
        const auto mine = home.intake.answer(taken->waiting.back().id, WhoseAnswer::Mine);
        QCOMPARE((*mine)->takenAt.toIso(), u"2026-10-12T07:30:00+02:00"_s);
        QCOMPARE(home.all(u"weight").size(), 8u);
        QVERIFY(InboxRepository(home.database()).all()->empty());
        QCOMPARE(home.intake.answer(taken->waiting.back().id, WhoseAnswer::Mine).error().code, ErrorCode::NotFound);
    }

    void someoneElsesIsDroppedForGood()
    {
        Home home;
        home.usual();
        const ReceivedPacket packet = home.weight(45 * kilogram, DeviceTime{2026, 10, 12, 7, 30, 0});
        const qint64 id = home.intake.take(home.scale.number, {packet})->waiting.back().id;
        QVERIFY(home.intake.answer(id, WhoseAnswer::SomeoneElses));
        QVERIFY(InboxRepository(home.database()).all()->empty());
        QCOMPARE(home.intake.take(home.scale.number, {packet})->known, 1); // the scale sends it again: not asked again
        QVERIFY(InboxRepository(home.database()).all()->empty());
    }

    void theFirstWeightOfAScaleIsAskedAbout()
    {
        Home home;
        const auto day = [](int days) { return DeviceTime{2026, 10, static_cast<quint8>(days), 7, 30, 0}; };
        const auto first = home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(9))});
        QCOMPARE(first->waiting.at(0).reason, u"first-on-scale"_s);
        const auto second = home.intake.take(
            home.scale.number, {home.weight(80 * kilogram, day(10)), home.weight(81 * kilogram, day(11))});
        QCOMPARE(second->waiting.size(), 2u);
        const auto strangers = home.intake.take(home.scale.number, {home.weight(45 * kilogram, day(12))});
        QCOMPARE(strangers->waiting.size(), 1u);
        QVERIFY(home.all(u"weight").empty());

        QVERIFY(*home.intake.answer(first->waiting[0].id, WhoseAnswer::Mine));
        QCOMPARE(home.all(u"weight").size(), 3u); // those like it come with it
        QVERIFY(home.rollupsAgree(u"weight"));
        const auto waiting = *InboxRepository(home.database()).all();
        QCOMPARE(waiting.size(), 1u);
        QCOMPARE(*waiting[0].entry.values[0], Milli::fromInt(45));
        // from now on it is not asked about
        home.clock.advance(24h);
        QCOMPARE(home.intake.take(home.scale.number, {home.weight(81 * kilogram, day(13))})->stored.size(), 1u);
    }

    void aStrangersFirstWeightTakesNothingWithIt()
    {
        Home home;
        const auto day = [](int days) { return DeviceTime{2026, 10, static_cast<quint8>(days), 7, 30, 0}; };
        const auto first = home.intake.take(home.scale.number, {home.weight(45 * kilogram, day(9))});
        QVERIFY(home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(10))}));
        QVERIFY(home.intake.answer(first->waiting[0].id, WhoseAnswer::SomeoneElses));
        QVERIFY(home.all(u"weight").empty());
        QCOMPARE(InboxRepository(home.database()).all()->size(), 1u); // still asked about
    }

    void severalPeopleAtANewScaleAreAllAskedAbout()
    {
        Home home;
        const auto taken = home.intake.take(home.scale.number,
            {home.weight(80 * kilogram, DeviceTime{2026, 10, 10, 7, 30, 0}),
                home.weight(45 * kilogram, DeviceTime{2026, 10, 10, 7, 35, 0}),
                home.weight(81 * kilogram, DeviceTime{2026, 10, 11, 7, 30, 0})});
        QCOMPARE(taken->waiting.size(), 3u);
        QCOMPARE(taken->waiting.back().reason, u"several-people"_s);
        QVERIFY(home.all(u"weight").empty());
    }

    void theAnswerTellsWhichUserTheCitizenIs()
    {
        Home home;
        const auto day = [](int days, int minute) {
            return DeviceTime{2026, 10, static_cast<quint8>(days), 7, static_cast<quint8>(minute), 0};
        };
        const auto taken = home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(9, 30), 1)});
        QCOMPARE(taken->waiting.back().reason, u"which-user"_s);
        QCOMPARE(home.intake.take(home.scale.number, {home.weight(81 * kilogram, day(10, 30), 1)})->waiting.size(), 1u);
        QVERIFY(*home.intake.answer(taken->waiting.back().id, WhoseAnswer::Mine));
        QCOMPARE(home.all(u"weight").size(), 2u); // the other one of the same user came with it
        QVERIFY(InboxRepository(home.database()).all()->empty());
        const auto later = home.intake.take(home.scale.number,
            {home.weight(80 * kilogram, day(11, 30), 1), home.weight(79 * kilogram, day(11, 35), 2)});
        QCOMPARE(later->stored.size(), 1u);
        QCOMPARE(later->otherUsers, 1);
        QCOMPARE(home.all(u"weight").size(), 3u);
    }

    void aSlipOfAnAnswerLosesNobodysNumbers()
    {
        Home home;
        const auto day = [](int days, int minute) {
            return DeviceTime{2026, 10, static_cast<quint8>(days), 7, static_cast<quint8>(minute), 0};
        };
        const auto taken = home.intake.take(home.scale.number,
            {home.weight(80 * kilogram, day(9, 30), 1), home.weight(64 * kilogram, day(9, 31), 2),
                home.weight(81 * kilogram, day(9, 32), 1)});
        QCOMPARE(taken->waiting.size(), 3u);
        InboxRepository inbox(home.database());
        QVERIFY(*home.intake.answer(inbox.all()->at(2).id, WhoseAnswer::Mine)); // 81, of several people
        QCOMPARE(home.all(u"weight").size(), 1u);
        QCOMPARE(inbox.all()->size(), 2u);
        QVERIFY(home.intake.answer(inbox.all()->at(1).id, WhoseAnswer::Mine)); // the other one's, by a slip
        QCOMPARE(home.devices.byNumber(home.scale.number)->ownUser, 1); // still the first
        QVERIFY(home.devices.forgetOwnUser(home.scale.number));
        QVERIFY(!home.devices.byNumber(home.scale.number)->ownUser);
    }

    void whatIsPutAsideStaysAside()
    {
        Home home;
        const auto day = [](int days) { return DeviceTime{2026, 10, static_cast<quint8>(days), 7, 30, 0}; };
        const auto first = home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(9), 1)});
        QVERIFY(home.intake.answer(first->waiting.back().id, WhoseAnswer::DontKnow));
        const auto second = home.intake.take(home.scale.number, {home.weight(81 * kilogram, day(10), 1)});
        QVERIFY(*home.intake.answer(second->waiting.back().id, WhoseAnswer::Mine));
        QCOMPARE(home.all(u"weight").size(), 1u);
        QCOMPARE(InboxRepository(home.database()).all()->size(), 1u);
    }

    void aMeterThatCountsAnewIsReadWholeAtTheNextVisit()
    {
        Home home;
        const Device meter = *home.devices.add(u"GL"_s, DeviceKind::GlucoseMeter, u"Meter"_s, home.clock.now());
        const auto record = [&](quint16 sequence, int day) {
            const GlucosePacket packet{.sequence = sequence,
                .baseTime = DeviceTime{2026, 10, static_cast<quint8>(day), 7, 30, 0},
                .molPerLitre = true,
                .concentration = GlucosePacket::Concentration{{.mantissa = 55, .exponent = -4}, 1, 1}};
            return home.received(characteristic::glucose, packet.encode());
        };
        QCOMPARE(home.intake.take(meter.number, {record(1, 1), record(2, 2), record(3, 3)})->lastSequence, 3);
        QCOMPARE(home.intake.take(meter.number, {record(3, 3)})->known, 1);
        QCOMPARE(home.devices.byNumber(meter.number)->lastSequence, 3);
        // another third record; and each packet comes by itself, as in the app
        QVERIFY(home.intake.take(meter.number, {record(3, 8)})->countsAnew);
        QVERIFY(home.intake.take(meter.number, {record(4, 9)})->countsAnew);
        QVERIFY(!home.devices.byNumber(meter.number)->lastSequence);
        // the next visit asks for all, and breaks off: still so
        QCOMPARE(home.intake.take(meter.number, {record(1, 6), record(2, 7)})->stored.size(), 2u);
        QVERIFY(!home.devices.byNumber(meter.number)->lastSequence);
        QVERIFY(home.intake.take(meter.number, {record(3, 8), record(4, 9)}));
        QVERIFY(home.devices.fetchedAll(meter.number));
        QCOMPARE(home.devices.byNumber(meter.number)->lastSequence, 4);
        QVERIFY(!home.devices.byNumber(meter.number)->countsAnew);
    }

    void aTypedValueStandsBesideTwoEqualOnesOfADevice()
    {
        Home home;
        home.usual();
        for (const int minute : {30, 34})
            QVERIFY(home.intake.take(home.scale.number,
                {home.weight(80 * kilogram, DeviceTime{2026, 10, 12, 7, static_cast<quint8>(minute), 0})}));
        const auto values = readTypedValue(home.kind(u"weight"), u"80");
        const auto typed = home.service->add(
            {.kind = &home.kind(u"weight"), .values = *values, .takenAt = home.at(u"2026-10-12T07:33")});
        QVERIFY(typed);
        QCOMPARE(typed->status, Status::Merged);
    }

    void whatTheDeviceDoubtsWaits()
    {
        Home home;
        const Device oximeter = *home.devices.add(u"OX"_s, DeviceKind::Oximeter, u"Lab PLX"_s, home.clock.now());
        const QByteArray questionable = QByteArray::fromHex("02610048000040");
        const auto taken
            = home.intake.take(oximeter.number, {home.received(characteristic::spotOximeter, questionable)});
        QCOMPARE(taken->waiting.size(), 2u); // saturation and pulse
        QCOMPARE(taken->waiting.back().reason, u"questionable"_s);
    }

    void faultsAreReasonsAndNothingIsStored()
    {
        Home home;
        const auto taken = home.intake.take(home.scale.number,
            {home.received(characteristic::weight, QByteArray::fromHex("00FFFF")),
                home.received(characteristic::weight, QByteArray::fromHex("0E20"))});
        QCOMPARE(taken->refused, (std::vector{RefusalCode::Unsuccessful, RefusalCode::Truncated}));
        QVERIFY(home.all(u"weight").empty());
        QCOMPARE(home.intake.take(99, {}).error().code, ErrorCode::NotFound);
    }

    void glucoseKnowsHowFarItCame()
    {
        Home home;
        const Device meter = *home.devices.add(u"GL"_s, DeviceKind::GlucoseMeter, u"Lab Glucose"_s, home.clock.now());
        std::vector<ReceivedPacket> packets;
        for (int i = 1; i <= 4; ++i) {
            GlucosePacket packet{.sequence = static_cast<quint16>(i),
                .baseTime = {2026, 10, 12, 7, static_cast<quint8>(i), 0},
                .molPerLitre = true,
                .concentration = GlucosePacket::Concentration{{.mantissa = 55 + i, .exponent = -4}, 1, 1}};
            packets.push_back(home.received(characteristic::glucose, packet.encode()));
        }
        packets[1].context = GlucoseContextPacket{.sequence = 2, .meal = 1}.encode();
        packets[2].octets = GlucosePacket{.sequence = 3,
            .baseTime = {2026, 10, 12, 7, 3, 0},
            .concentration = GlucosePacket::Concentration{{.mantissa = 55, .exponent = -4}, 10, 4}}
                                .encode(); // control solution: refused, but not asked for again
        packets[3].context = GlucoseContextPacket{.sequence = 4, .meal = 6}.encode(); // so meters mark ketones
        const auto taken = home.intake.take(meter.number, packets);
        QCOMPARE(taken->stored.size(), 2u);
        QCOMPARE(taken->stored[1].context.value(u"meal"_s), u"before"_s);
        QCOMPARE(taken->refused, (std::vector{RefusalCode::ControlSolution, RefusalCode::UnknownMeasurement}));
        QCOMPARE(home.devices.find(u"GL"_s)->lastSequence, quint16(4));
    }

    void anErrorOfTheMemoryIsToldOnce()
    {
        Home home;
        const Device cuff = *home.devices.add(u"BP"_s, DeviceKind::BloodPressureMonitor, u"Cuff"_s, home.clock.now());
        BloodPressurePacket failed{.systolic = {.word = MedicalFloat::Word::NotANumber},
            .diastolic = {.word = MedicalFloat::Word::NotANumber},
            .mean = {.word = MedicalFloat::Word::NotANumber}};
        const auto take = [&] {
            return home.intake.take(cuff.number, {home.received(characteristic::bloodPressure, failed.encode())});
        };
        QCOMPARE(take()->refused.size(), 1u);
        QCOMPARE(take()->refused.size(), 1u); // it says not when it was: a fault again
        failed.time = DeviceTime{2026, 10, 11, 7, 30, 0};
        QCOMPARE(take()->refused.size(), 1u);
        home.clock.advance(24h);
        const auto again = take();
        QVERIFY(again->refused.empty());
        QCOMPARE(again->known, 1);
        failed.time = DeviceTime{0, 0, 0, 7, 30, 0}; // a clock that does not know the day
        QCOMPARE(take()->refused.size(), 1u);
        home.clock.advance(24h);
        QCOMPARE(take()->refused.size(), 1u);
    }

    void allOrNothing()
    {
        Home home;
        home.usual();
        const auto packet = home.weight(80 * kilogram, DeviceTime{2026, 10, 12, 7, 30, 0});
        QVERIFY(home.database().execute(
            "CREATE TRIGGER stop BEFORE INSERT ON rollup BEGIN SELECT RAISE(ABORT, 'stop'); END"));
        QVERIFY(!home.intake.take(home.scale.number, {packet}));
        QVERIFY(home.database().execute("DROP TRIGGER stop"));
        QCOMPARE(home.all(u"weight").size(), 7u);
        QCOMPARE(home.intake.take(home.scale.number, {packet})->stored.size(), 1u); // not remembered as taken
    }

    void devicesAreKeptAndForgotten()
    {
        Home home;
        QVERIFY(home.devices.note(home.scale.number, {.seenAt = home.clock.now(), .battery = 80, .model = u"X"_s}));
        QVERIFY(home.devices.note(home.scale.number, {.battery = 79, .model = u""_s})); // what is not told stays
        const Device kept = *home.devices.find(u"AA:BB"_s);
        QCOMPARE(kept.battery, 79);
        QCOMPARE(kept.model, u"X"_s);
        QCOMPARE(kept.seenAt, home.clock.now());
        QVERIFY(home.devices.forget(kept.number));
        QVERIFY(home.devices.all()->empty());
        QCOMPARE(home.devices.find(u"AA:BB"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(home.devices.forget(kept.number).error().code, ErrorCode::NotFound);
        const Device again = *home.devices.add(u"AA:BB"_s, DeviceKind::Scale, u"Lab Scale"_s, home.clock.now());
        QCOMPARE(again.number, kept.number); // its readings keep their device
    }
};

QTEST_GUILESS_MAIN(TestDeviceIntake)
#include "tst_deviceintake.moc"
