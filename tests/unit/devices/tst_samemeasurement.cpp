// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/csvimport.h"
#include "tests/unit/devices/devicehome.h"

#include <QBuffer>

using namespace naer;

class TestSameMeasurement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestSameMeasurement)
#include "tst_samemeasurement.moc"
