// SPDX-License-Identifier: MPL-2.0
// What is written is read again alike, and no damage to a packet makes it another thing.
#include "tests/support/packetchecks.h"
#include "tests/support/randompackets.h"

#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestDeviceCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        RandomPackets any(20261125);
        for (int i = 0; i < 3000; ++i) {
            comesBack(any.bloodPressure(), BloodPressurePacket::decode);
            comesBack(any.glucose(), GlucosePacket::decode);
            comesBack(any.glucoseContext(), GlucoseContextPacket::decode);
            comesBack(any.recordAccess(), RecordAccessPacket::decode);
            comesBack(any.weight(), WeightPacket::decode);
            comesBack(any.bodyComposition(), BodyCompositionPacket::decode);
            comesBack(any.oximeter(false), OximeterPacket::decodeSpotCheck);
            comesBack(any.oximeter(true), OximeterPacket::decodeContinuous);
            comesBack(any.heartRate(), HeartRatePacket::decode);
            comesBack(any.temperature(), TemperaturePacket::decode);
            comesBack(any.currentTime(), CurrentTimePacket::decode);
            comesBack(any.observation(false), GenericSensorPacket::decodeLive);
            comesBack(any.observation(true), GenericSensorPacket::decodeStored);
            const CgmRecord record = any.cgm();
            const QByteArray octets = record.encode();
            const auto read = CgmNotification::decode(octetsOf(octets));
            QVERIFY(read.refused.empty());
            QCOMPARE(read.records, std::vector{record});
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Cut at every length, each single bit turned: always readings or reasons, never another kind or unit, never a
    /// value that nobody can have.
    void damageIsNoOtherThing_data()
    {
        QTest::addColumn<quint16>("number");
        QTest::addColumn<QByteArray>("packet");
        RandomPackets any(7);
        const auto add = [](const char* name, int i, quint16 number, const QByteArray& packet) {
            QTest::addRow("%s %d", name, i) << number << packet;
        };
        for (int i = 0; i < 25; ++i) {
            add("pressure", i, characteristic::bloodPressure, any.bloodPressure().encode());
            add("glucose", i, characteristic::glucose, any.glucose().encode());
            add("context", i, characteristic::glucoseContext, any.glucoseContext().encode());
            add("record access", i, characteristic::recordAccess, any.recordAccess().encode());
            add("weight", i, characteristic::weight, any.weight().encode());
            add("composition", i, characteristic::bodyComposition, any.bodyComposition().encode());
            add("spot", i, characteristic::spotOximeter, any.oximeter(false).encode());
            add("continuous", i, characteristic::continuousOximeter, any.oximeter(true).encode());
            add("heart rate", i, characteristic::heartRate, any.heartRate().encode());
            add("temperature", i, characteristic::temperature, any.temperature().encode());
            add("cgm", i, characteristic::cgm, any.cgm().encode() + any.cgm().encode());
            add("time", i, characteristic::currentTime, any.currentTime().encode());
            add("live", i, characteristic::liveObservation, any.observation(false).encode());
            add("stored", i, characteristic::storedObservation, any.observation(true).encode());
        }
        // such as a person might send: everything present, everything plausible
        const DeviceTime time{2026, 11, 25, 8, 21, 0};
        const auto number = [](int mantissa, int exponent = 0) {
            return MedicalFloat{.mantissa = mantissa, .exponent = static_cast<qint8>(exponent)};
        };
        add("pressure", 99, characteristic::bloodPressure,
            BloodPressurePacket{false, number(128), number(82), number(97), time, number(71), quint8(1), quint16(1)}
                .encode());
        add("glucose", 99, characteristic::glucose,
            GlucosePacket{.sequence = 7,
                .baseTime = time,
                .offsetMinutes = qint16(60),
                .molPerLitre = true,
                .concentration = GlucosePacket::Concentration{number(55, -4), 1, 1},
                .status = quint16(0)}
                .encode());
        add("weight", 99, characteristic::weight,
            WeightPacket{false, 16270, time, quint8(1), WeightPacket::Body{246, 1820}}.encode());
        add("spot", 99, characteristic::spotOximeter,
            OximeterPacket{.normal = {number(97), number(64)}, .time = time, .measurementStatus = quint16(0)}.encode());
        add("temperature", 99, characteristic::temperature,
            TemperaturePacket{false, number(376, -1), time, quint8(3)}.encode());
        add("live", 99, characteristic::liveObservation,
            GenericSensorPacket{
                .type = 150020, .compound = true, .numbers = {{150021, 3872, number(128)}, {150022, 3872, number(82)}}}
                .encode());
        add("cgm", 99, characteristic::cgm, CgmRecord{number(120), 30, {}, {}, {}, {}, {}, true}.encode());
    }
    void damageIsNoOtherThing()
    {
        QFETCH(quint16, number);
        QFETCH(QByteArray, packet);
        const auto check = [number](const QByteArray& octets) {
            const QString fault = faultIn(number, decodeCharacteristic(number, octetsOf(octets), DraftFormats::Read));
            QVERIFY2(fault.isEmpty(), (octets.toHex() + ": " + fault.toUtf8()).constData());
        };
        check(packet);
        for (qsizetype cut = 0; cut < packet.size(); ++cut)
            check(packet.first(cut));
        for (qsizetype bit = 0; bit < packet.size() * 8; ++bit) {
            QByteArray turned = packet;
            turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
            check(turned);
        }
        check(packet + QByteArray(40, '\xff'));
        check(QByteArray(packet.size(), '\0'));
        check(QByteArray(packet.size(), '\xff'));
    }

    void aPacketCutShortIsNoReading()
    {
        const DeviceTime time{2026, 11, 25, 8, 21, 0};
        const QByteArray whole = BloodPressurePacket{false, {.mantissa = 128}, {.mantissa = 82}, {.mantissa = 97}, time,
            MedicalFloat{.mantissa = 71}, 1, 0}
                                     .encode();
        QCOMPARE(decodeCharacteristic(characteristic::bloodPressure, octetsOf(whole)).readings.size(), 1u);
        for (qsizetype cut = 0; cut < whole.size(); ++cut) {
            const auto decoded = decodeCharacteristic(characteristic::bloodPressure, octetsOf(whole).first(cut));
            QCOMPARE(decoded.refused, std::vector{RefusalCode::Truncated});
        }
    }

    void aBitOfACheckedRecordIsNoticed()
    {
        const QByteArray whole = CgmRecord{{.mantissa = 120}, 30, quint8(0), {}, {}, {}, {}, true}.encode();
        QCOMPARE(decodeCharacteristic(characteristic::cgm, octetsOf(whole)).readings.size(), 1u);
        for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
            QByteArray turned = whole;
            turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
            const auto promised = CgmNotification::decode(octetsOf(turned), CgmNotification::Checksum::Promised);
            QVERIFY(promised.records.empty());
            for (const CgmRecord& record : CgmNotification::decode(octetsOf(turned)).records)
                QCOMPARE(record.glucose, MedicalFloat{.mantissa = 120});
        }
    }

private:
    template <typename Packet>
    static void comesBack(const Packet& packet, std::expected<Packet, RefusalCode> (*decode)(Octets))
    {
        const QByteArray octets = packet.encode();
        const auto read = decode(octetsOf(octets));
        QVERIFY2(read, octets.toHex().constData());
        QVERIFY2(*read == packet, octets.toHex().constData());
        QCOMPARE(read->encode(), octets);
    }
};

QTEST_GUILESS_MAIN(TestDeviceCodecs)
#include "tst_devicecodecs.moc"
