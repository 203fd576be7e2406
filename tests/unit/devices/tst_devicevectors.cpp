// SPDX-License-Identifier: MPL-2.0
// Packets of real devices, public test suites and the layouts' corners: tests/data/ble/vectors.json.
#include "tests/support/packetchecks.h"
#include "tests/unit/devices/vectorfields.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

QJsonArray vectors()
{
    QFile file(QStringLiteral(NAER_SOURCE_DIR "/tests/data/ble/vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

void addVectors()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue value : vectors()) {
        const QJsonObject vector = value.toObject();
        QTest::newRow(qPrintable(vector["characteristic"_L1].toString() + u' ' + vector["hex"_L1].toString()))
            << vector;
    }
}

} // namespace

class TestDeviceVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreAll() { QCOMPARE(vectors().size(), 77); }

    void fieldsAreAsSent_data() { addVectors(); }
    void fieldsAreAsSent()
    {
        QFETCH(QJsonObject, vector);
        const QString name = vector["characteristic"_L1].toString();
        if (name == "2A37"_L1 || name == "2AA7"_L1)
            return; // several records or intervals: heartRate() and continuousGlucose() below
        const QByteArray octets = QByteArray::fromHex(vector["hex"_L1].toString().toLatin1());
        const QJsonObject wanted = vector["expected"_L1].toObject();
        const auto fields = decoded(name, octetsOf(octets));
        if (wanted.contains("error"_L1)) {
            QVERIFY(!fields);
            return;
        }
        QVERIFY(fields);
        int compared = 0;
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (notCompared.contains(it.key()))
                continue;
            QCOMPARE(fields->value(it.key()), text(*it));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void comesToWhatItMust_data() { addVectors(); }
    void comesToWhatItMust()
    {
        QFETCH(QJsonObject, vector);
        const QString name = vector["characteristic"_L1].toString();
        if (name.endsWith("FLOAT"_L1))
            return; // numbers, not packets: tst_medicalfloat
        const quint16 number = characteristicFrom(name).value();
        const QByteArray octets = QByteArray::fromHex(vector["hex"_L1].toString().toLatin1());
        const DecodedPacket packet = decodeCharacteristic(number, octetsOf(octets));
        QCOMPARE(faultIn(number, packet), QString());
        const QString must = vector["application_must"_L1].toString();
        const bool nothing = vector["expected"_L1].toObject().contains("error"_L1) || must.contains("reject"_L1)
            || must.contains("store nothing"_L1) || must.startsWith("never"_L1);
        if (nothing)
            QVERIFY(packet.readings.empty());
        if (must.contains("uncertain"_L1))
            QVERIFY(packet.readings.at(0).flags.contains(u"questionable"_s));
        if (must.contains("comparator >"_L1))
            QCOMPARE(packet.readings.at(0).comparator, QChar(u'>'));
        if (must.contains("reception time"_L1)) {
            QVERIFY(!packet.readings.at(0).shownTime);
            QVERIFY(packet.readings.at(0).flags.contains(u"time-unknown"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestDeviceVectors)
#include "tst_devicevectors.moc"
