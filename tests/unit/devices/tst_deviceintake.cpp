// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/devices/devicehome.h"

using namespace naer;

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
