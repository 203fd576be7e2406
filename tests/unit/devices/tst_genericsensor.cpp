// SPDX-License-Identifier: MPL-2.0
// The Generic Health Sensor service: a draft's layout, read only where it is asked for.
#include "core/devices/characteristics.h"
#include "core/devices/genericsensorcodec.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 secondsTo20261125At0821 = 848'910'060;
constexpr auto saturation = "03 01 15 00 0300 B84B0200 20 EC5699320000 01 00 2002 61000000";
constexpr auto pressure = "0B 4D000000 07 3C00 0300 044A0200 3A 609BC4A6C500 06 04 04"
                          " 054A0200 01 200F 80000000 064A0200 01 200F 52000000"
                          " 074A0200 01 200F 61000000 2A480200 01 A00A 47000000";

QByteArray octets(const char* hex) { return QByteArray::fromHex(hex); }

DecodedPacket live(const QByteArray& bytes)
{
    return decodeCharacteristic(characteristic::liveObservation, octetsOf(bytes), DraftFormats::Read);
}

DecodedPacket of(quint32 type, quint16 unit, MedicalFloat value)
{
    return live(GenericSensorPacket{.type = type, .numbers = {{type, unit, value}}}.encode());
}

} // namespace

class TestGenericSensor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlessAskedForItIsRefused()
    {
        for (const quint16 number : {characteristic::liveObservation, characteristic::storedObservation}) {
            const auto decoded = decodeCharacteristic(number, octetsOf(octets(saturation)));
            QVERIFY(decoded.readings.empty());
            QCOMPARE(decoded.refused, std::vector{RefusalCode::Unverified});
        }
    }

    void aNumber()
    {
        const auto decoded = live(octets(saturation));
        QCOMPARE(decoded.readings.size(), 1u);
        QVERIFY(!decoded.partial);
        const DeviceReading& reading = decoded.readings[0];
        QCOMPARE(reading.kind, u"oxygen-saturation"_s);
        QCOMPARE(reading.values, (QList<NamedValue>{{u"saturation"_s, Milli::fromInt(97)}}));
        QCOMPARE(reading.shownTime->toString(Qt::ISODate), u"2026-11-25T08:21:00Z"_s);
        QCOMPARE(reading.flags, QStringList{u"unverified-format"_s});
    }

    void aBloodPressure()
    {
        const auto decoded
            = decodeCharacteristic(characteristic::storedObservation, octetsOf(octets(pressure)), DraftFormats::Read);
        QCOMPARE(decoded.readings.size(), 1u);
        QVERIFY(!decoded.partial);
        const DeviceReading& reading = decoded.readings[0];
        QCOMPARE(reading.values,
            (QList<NamedValue>{{u"systolic"_s, Milli::fromInt(128)}, {u"diastolic"_s, Milli::fromInt(82)},
                {u"pulse"_s, Milli::fromInt(71)}}));
        QCOMPARE(reading.shownTime->toString(Qt::ISODate), u"2026-11-25T08:21:00Z"_s); // sent as 7.21 UTC, +1
        QCOMPARE(reading.flags, (QStringList{u"unverified-format"_s, u"from-storage"_s}));
    }

    void kindsAndUnits()
    {
        QCOMPARE(
            of(150392, 4416, {.mantissa = 986, .exponent = -1}).readings.at(0).values[0].value, Milli::fromInt(37));
        QCOMPARE(of(188420, 6048, {.mantissa = 37}).readings.at(0).context, (Context{{u"site"_s, u"rectal"_s}}));
        QCOMPARE(of(160184, 2130, {.mantissa = 120}).readings.at(0).values[0].value, Milli::fromThousandths(6661));
        QCOMPARE(of(188736, 1760, {.mantissa = 180}).readings.at(0).values[0].value, Milli::fromThousandths(81'647));
        QCOMPARE(of(188736, 1731, {.mantissa = 900}).refused, std::vector{RefusalCode::Implausible});
        QCOMPARE(of(188736, 1731, {.word = MedicalFloat::Word::NotANumber}).refused, std::vector{RefusalCode::NoValue});
        // a unit of another kind, a unit and a type that we have no source for
        QCOMPARE(of(188736, 2720, {.mantissa = 80}).refused, std::vector{RefusalCode::UnknownMeasurement});
        QCOMPARE(of(188736, 1, {.mantissa = 80}).refused, std::vector{RefusalCode::UnknownMeasurement});
        QCOMPARE(of(150023, 3872, {.mantissa = 97}).refused, std::vector{RefusalCode::UnknownMeasurement});
    }

    void halfABloodPressureIsNone()
    {
        GenericSensorPacket packet{.type = 150020, .compound = true, .numbers = {{150021, 3872, {.mantissa = 128}}}};
        QCOMPARE(packet.interpret().refused, std::vector{RefusalCode::NoValue});
        packet.numbers += {150022, 3872, {.mantissa = 82}};
        packet.numbers += {1, 3872, {.mantissa = 82}};
        QCOMPARE(packet.interpret().readings.size(), 1u);
        QVERIFY(packet.interpret().partial);
        packet.numbers += {150022, 3872, {.mantissa = 28}};
        QCOMPARE(packet.interpret().refused, std::vector{RefusalCode::Invalid});
    }

    void whatIsNotReadSaysWhy_data()
    {
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<int>("octet");
        QTest::addColumn<RefusalCode>("reason");
        QTest::addColumn<bool>("partial");
        QTest::newRow("first of several") << qsizetype(0) << 0x01 << RefusalCode::PartOfSeveral << true;
        QTest::newRow("last of several") << qsizetype(0) << 0x06 << RefusalCode::PartOfSeveral << true;
        QTest::newRow("a string") << qsizetype(1) << 3 << RefusalCode::UnknownMeasurement << false;
        QTest::newRow("longer than it is") << qsizetype(2) << 0x16 << RefusalCode::Truncated << false;
        QTest::newRow("shorter than its fields") << qsizetype(2) << 0x14 << RefusalCode::BadLength << false;
        QTest::newRow("no type") << qsizetype(4) << 2 << RefusalCode::Unverified << false;
        QTest::newRow("a duration, of unknown length") << qsizetype(4) << 7 << RefusalCode::Unverified << false;
    }
    void whatIsNotReadSaysWhy()
    {
        QFETCH(qsizetype, at);
        QFETCH(int, octet);
        QFETCH(RefusalCode, reason);
        QFETCH(bool, partial);
        QByteArray packet = octets(saturation);
        packet[at] = static_cast<char>(octet);
        const auto decoded = live(packet);
        QVERIFY(decoded.readings.empty());
        QCOMPARE(decoded.refused, std::vector{reason});
        QCOMPARE(decoded.partial, partial);
    }

    void cutAnywhereItIsNoReading()
    {
        const QByteArray whole = octets(pressure).replace(0, 5, "\x03");
        QCOMPARE(live(whole).readings.size(), 1u);
        QVERIFY(live(whole + "more").partial);
        for (qsizetype cut = 0; cut < whole.size(); ++cut)
            QCOMPARE(live(whole.first(cut)).refused, std::vector{RefusalCode::Truncated});
    }

    void timesThatAreNone_data()
    {
        QTest::addColumn<int>("flags");
        QTest::addColumn<int>("quarters");
        QTest::addColumn<QString>("shown");
        QTest::newRow("local") << 0x20 << 0 << u"2026-11-25T08:21:00Z"_s;
        QTest::newRow("UTC with zone") << 0x32 << -20 << u"2026-11-25T03:21:00Z"_s;
        QTest::newRow("UTC without zone") << 0x22 << 4 << QString();
        QTest::newRow("no such zone") << 0x32 << -128 << QString();
        QTest::newRow("counts from nowhere") << 0x21 << 0 << QString();
        QTest::newRow("before the clock was set") << 0x00 << 0 << QString();
        QTest::newRow("tenths: in 2002") << 0x24 << 0 << u"2002-09-09T12:50:06Z"_s;
    }
    void timesThatAreNone()
    {
        QFETCH(int, flags);
        QFETCH(int, quarters);
        QFETCH(QString, shown);
        const ElapsedTime time{static_cast<quint8>(flags), secondsTo20261125At0821, 1, static_cast<qint8>(quarters)};
        QCOMPARE(time.shown() ? time.shown()->toString(Qt::ISODate) : QString(), shown);
        const auto decoded
            = GenericSensorPacket{.type = 188736, .time = time, .numbers = {{188736, 1731, {.mantissa = 80}}}}
                  .interpret();
        QCOMPARE(decoded.readings.at(0).flags.contains(u"time-unknown"_s), shown.isEmpty());
        QVERIFY(!(ElapsedTime{0x20, (quint64{1} << 48) - 1, 0, 0}.shown()));
    }
};

QTEST_GUILESS_MAIN(TestGenericSensor)
#include "tst_genericsensor.moc"
