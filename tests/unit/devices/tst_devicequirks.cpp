// SPDX-License-Identifier: MPL-2.0
// Each quirk of tests/data/ble/quirks.json has a source, and its packets come to what it says.
#include "core/devices/characteristics.h"
#include "core/devices/glucosecodec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

namespace {

QJsonArray quirks()
{
    QFile file(QStringLiteral(NAER_SOURCE_DIR "/tests/data/ble/quirks.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())["quirks"_L1].toArray()
                                          : QJsonArray();
}

QByteArray octets(const QJsonValue& hex) { return QByteArray::fromHex(hex.toString().toLatin1()); }

DecodedPacket decoded(const QJsonObject& vector)
{
    const quint16 number = characteristicFrom(vector["characteristic"_L1].toString()).value_or(0);
    const QByteArray packet = octets(vector["hex"_L1]);
    const QByteArray context = octets(vector["context"_L1]);
    return number == characteristic::glucose ? decodeGlucoseRecord(octetsOf(packet), octetsOf(context))
                                             : decodeCharacteristic(number, octetsOf(packet));
}

} // namespace

class TestDeviceQuirks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsWhole()
    {
        QVERIFY(!quirks().isEmpty());
        QStringList names;
        for (const QJsonValue quirk : quirks()) {
            for (const auto field : {"name"_L1, "device"_L1, "does"_L1, "rule"_L1, "source"_L1})
                QVERIFY2(!quirk[field].toString().trimmed().isEmpty(), qPrintable(quirk["name"_L1].toString() + field));
            QVERIFY2(!quirk["vectors"_L1].toArray().isEmpty(), qPrintable(quirk["name"_L1].toString()));
            names += quirk["name"_L1].toString();
        }
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void comesToWhatItSays_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue quirk : quirks()) {
            for (const QJsonValue vector : quirk["vectors"_L1].toArray())
                QTest::addRow("%s %s", qPrintable(quirk["name"_L1].toString()), qPrintable(vector["hex"_L1].toString()))
                    << vector.toObject();
        }
    }
    void comesToWhatItSays()
    {
        QFETCH(QJsonObject, vector);
        const DecodedPacket packet = decoded(vector);
        QJsonObject readings;
        for (const DeviceReading& reading : packet.readings) {
            QJsonObject values;
            for (const NamedValue& value : reading.values)
                values[value.name] = value.value.toDouble();
            readings[reading.kind] = values;
            QCOMPARE(reading.flags.contains(u"time-unknown"_s), vector["timeUnknown"_L1].toBool());
            QVERIFY(!vector["timeUnknown"_L1].toBool() || !reading.shownTime);
        }
        QCOMPARE(readings, vector["readings"_L1].toObject());
        QJsonArray refused;
        for (const RefusalCode code : packet.refused)
            refused += refusalName(code);
        QCOMPARE(refused, vector["refused"_L1].toArray());
        QCOMPARE(packet.partial, vector["partial"_L1].toBool());
    }
};

QTEST_GUILESS_MAIN(TestDeviceQuirks)
#include "tst_devicequirks.moc"
