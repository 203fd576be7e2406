// SPDX-License-Identifier: MPL-2.0
// What devices say of themselves: a fault, a demonstration, no value; and what real ones get wrong.
#include "core/devices/cgmcodec.h"
#include "core/devices/characteristics.h"
#include "core/devices/deviceinfocodec.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/oximetercodec.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestDeviceReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bloodPressureWithRemarks()
    {
        const auto packet = decode("2A35", "167C0056006100E807060F11111B33002700");
        const DeviceReading& reading = packet.readings.at(0);
        QCOMPARE(reading.kind, u"blood-pressure"_s);
        QCOMPARE(reading.values,
            (QList<NamedValue>{{u"systolic"_s, Milli::fromInt(124)}, {u"diastolic"_s, Milli::fromInt(86)},
                {u"pulse"_s, Milli::fromInt(51)}}));
        QCOMPARE(reading.shownTime->toString(Qt::ISODate), u"2024-06-15T17:17:27Z"_s);
        QCOMPARE(reading.flags,
            (QStringList{u"body-movement"_s, u"cuff-too-loose"_s, u"irregular-pulse"_s, u"improper-position"_s}));
    }

    void realDevicesDoThis()
    {
        // exponent -1, no mean pressure, reserved flags, an octet too many: the pressure itself is sound
        const auto beurer = decode("2A35", "F0 00F5 2CF3 FF07 2700 AA");
        QCOMPARE(beurer.readings.size(), 1u);
        QCOMPARE(beurer.readings[0].find(u"systolic")->value, Milli::fromInt(128));
        QVERIFY(beurer.partial);
        // "no value" as FFFF, which reads as -0.1
        QCOMPARE(decode("2A18", "020100EA07010F071E00FFFF11").refused, std::vector{RefusalCode::NoValue});
        QCOMPARE(decode("2A9D", "000000").refused, std::vector{RefusalCode::NoValue});
        QCOMPARE(decode("2A9D", "00FFFF").refused, std::vector{RefusalCode::Unsuccessful});
        // a pulse that is none leaves the pressure
        const auto noPulse = decode("2A35", "04 7C00 5600 6100 FF07");
        QVERIFY(!noPulse.readings.at(0).find(u"pulse"));
        QCOMPARE(noPulse.readings[0].flags, QStringList{u"no-pulse"_s});
    }

    void glucoseFaultsAreReasons_data()
    {
        QTest::addColumn<int>("bit");
        QTest::addColumn<RefusalCode>("reason");
        QTest::newRow("malfunction") << 1 << RefusalCode::DeviceFault;
        QTest::newRow("sample") << 2 << RefusalCode::SampleTooSmall;
        QTest::newRow("strip insertion") << 3 << RefusalCode::StripInsertedWrongly;
        QTest::newRow("strip type") << 4 << RefusalCode::WrongStrip;
        QTest::newRow("too warm") << 7 << RefusalCode::TooWarm;
        QTest::newRow("too cold") << 8 << RefusalCode::TooCold;
        QTest::newRow("interrupted") << 9 << RefusalCode::Interrupted;
        QTest::newRow("general fault") << 10 << RefusalCode::DeviceFault;
    }
    void glucoseFaultsAreReasons()
    {
        QFETCH(int, bit);
        QFETCH(RefusalCode, reason);
        GlucosePacket packet{.sequence = 7,
            .baseTime = {2026, 1, 15, 7, 30, 0},
            .molPerLitre = true,
            .concentration = GlucosePacket::Concentration{{.mantissa = 55, .exponent = -4}, 1, 1},
            .status = static_cast<quint16>(1 << bit)};
        QVERIFY(packet.interpret().readings.empty());
        QCOMPARE(packet.interpret().refused, std::vector{reason});
    }

    void oximeterVerdictsAreReasons_data()
    {
        QTest::addColumn<int>("bit");
        QTest::addColumn<RefusalCode>("reason");
        QTest::newRow("early") << 6 << RefusalCode::EarlyEstimate;
        QTest::newRow("demonstration") << 10 << RefusalCode::Demonstration;
        QTest::newRow("testing") << 11 << RefusalCode::DeviceTest;
        QTest::newRow("calibrating") << 12 << RefusalCode::Calibrating;
        QTest::newRow("unavailable") << 13 << RefusalCode::NoValue;
        QTest::newRow("invalid") << 15 << RefusalCode::Invalid;
    }
    void oximeterVerdictsAreReasons()
    {
        QFETCH(int, bit);
        QFETCH(RefusalCode, reason);
        OximeterPacket packet{.normal = {{.mantissa = 97}, {.mantissa = 64}}};
        QCOMPARE(packet.interpret().readings.size(), 2u);
        packet.measurementStatus = static_cast<quint16>(1 << bit);
        QVERIFY(packet.interpret().readings.empty());
        QCOMPARE(packet.interpret().refused, std::vector{reason});
        packet = {.normal = {{.mantissa = 97}, {.mantissa = 64}}, .deviceStatus = 1 << 11};
        QCOMPARE(packet.interpret().refused, std::vector{RefusalCode::NoContact});
    }

    void heartRate()
    {
        const auto packet = decode("2A37", "1E5532002100");
        QCOMPARE(packet.readings.at(0).values, (QList<NamedValue>{{u"heart-rate"_s, Milli::fromInt(85)}}));
        QCOMPARE(packet.readings[0].beatIntervals, QList{Milli::fromThousandths(32'227)});
        QCOMPARE(decode("2A37", "0455").refused, std::vector{RefusalCode::NoContact});
        QCOMPARE(decode("2A37", "00").refused, std::vector{RefusalCode::Truncated});
        QCOMPARE(decode("2A37", "0000").refused, std::vector{RefusalCode::NoValue});
    }

    void continuousGlucose()
    {
        const auto full = decode("2AA7", "0FE378001E0001020350006000ECAC");
        QCOMPARE(full.readings.at(0).find(u"glucose")->value, Milli::fromThousandths(6661));
        QCOMPARE(full.readings[0].minutesIntoSession, 30);
        const auto two = decode("2AA7", "060078001E00060077001D00");
        QCOMPARE(two.readings.size(), 2u);
        QCOMPARE(two.readings[1].minutesIntoSession, 29);
        QCOMPARE(decode("2AA7", "080078001E001234").refused, std::vector{RefusalCode::BadChecksum});
        // a good record before a bad one counts
        const auto mixed = decode("2AA7", "060078001E00080078001E001234");
        QCOMPARE(mixed.readings.size(), 1u);
        QCOMPARE(mixed.refused, std::vector{RefusalCode::BadChecksum});
        const QByteArray check = QByteArray::fromHex("3E010203040506070809");
        QCOMPARE(cgmChecksum(octetsOf(check)), 0x2F01);
    }

    void whatIsNoReadingSaysSo()
    {
        QCOMPARE(decode("2A36", "02510000000000E40705150A1E2D").refused, std::vector{RefusalCode::StillMeasuring});
        QCOMPARE(decode("2A1E", "00 6C0100FF").refused, std::vector{RefusalCode::StillMeasuring});
        QCOMPARE(decode("2A34", "02010001").refused, std::vector{RefusalCode::ContextOnly});
        QCOMPARE(decode("2A19", "64").refused, std::vector{RefusalCode::NotAReading});
        QCOMPARE(decode("2A19", "65").refused, std::vector{RefusalCode::Invalid});
        QCOMPARE(decode("2A00", "64").refused, std::vector{RefusalCode::UnknownCharacteristic});
    }

    void deviceTextsAreUntrusted()
    {
        const auto read = [](const QByteArray& octets) { return decodeDeviceText(octetsOf(octets)); };
        QCOMPARE(read("UA-651BLE\0\0rest").value(), u"UA-651BLE"_s);
        QCOMPARE(read(" A\n\x1b[31mB ").value(), u"A[31mB"_s);
        QVERIFY(!read("\xff\xfe"));
        QCOMPARE(read(QByteArray(5000, 'x')).value().size(), 100);
        QCOMPARE(read({}).value(), QString());
    }

    void namesOfCharacteristics()
    {
        QCOMPARE(characteristicFrom(u"2a35"), quint16(0x2A35));
        QCOMPARE(characteristicFrom(u"0x2A35"), quint16(0x2A35));
        QCOMPARE(characteristicFrom(u"00002A35-0000-1000-8000-00805F9B34FB"), quint16(0x2A35));
        for (const QString& wrong : {u"2A3"_s, u"2A355"_s, u"-A35"_s, u"2A3G"_s, u""_s, u"+2A3"_s,
                 u"12342A35-0000-1000-8000-00805F9B34FB"_s, u"２A35"_s})
            QVERIFY2(!characteristicFrom(wrong), qPrintable(wrong));
    }

private:
    static DecodedPacket decode(const char* name, const char* hex)
    {
        const QByteArray octets = QByteArray::fromHex(hex);
        return decodeCharacteristic(characteristicFrom(QString::fromLatin1(name)).value(), octetsOf(octets));
    }
};

QTEST_GUILESS_MAIN(TestDeviceReasons)
#include "tst_devicereasons.moc"
