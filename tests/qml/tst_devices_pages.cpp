// SPDX-License-Identifier: MPL-2.0
// Every page of Naer.Devices in every look.
#include "tests/qml/devicesfixture.h"

using namespace naer;
using namespace naer::test;

class TestDevicesPages : public QObject
{
    Q_OBJECT

    static void bring(const QString& row, Devices& devices);
    static void look(const std::function<QStringList(Audit&, const QString&)>& findings);

private Q_SLOTS:
    void inEveryLook_data();
    void inEveryLook()
    {
        look([](Audit& audit, const QString& name) { return findingsInEveryLook(audit, name); });
    }
    void inDanish_data() { inEveryLook_data(); }
    void inDanish()
    {
        Danish danish;
        QVERIFY(danish.loaded);
        look([&](Audit& audit, const QString& name) { return danish.findings(audit, name); });
    }
};

void TestDevicesPages::inEveryLook_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("none") << u"DevicesPage"_s;
    QTest::newRow("devices") << u"DevicesPage"_s;
    QTest::newRow("kinds") << u"AddDevicePage"_s;
    QTest::newRow("searching") << u"FindDevicePage"_s;
    QTest::newRow("found") << u"FindDevicePage"_s;
    QTest::newRow("off") << u"FindDevicePage"_s;
    QTest::newRow("device") << u"DevicePage"_s;
    QTest::newRow("waiting") << u"VisitPage"_s;
    QTest::newRow("passkey") << u"VisitPage"_s;
    QTest::newRow("listening") << u"VisitPage"_s;
    QTest::newRow("stored") << u"VisitPage"_s;
    QTest::newRow("problem") << u"VisitPage"_s;
    QTest::newRow("failed") << u"VisitPage"_s;
    QTest::newRow("empty") << u"InboxPage"_s;
    QTest::newRow("inbox") << u"InboxPage"_s;
}

void TestDevicesPages::bring(const QString& row, Devices& devices)
{
    if (row == "none"_L1 || row == "kinds"_L1 || row == "empty"_L1)
        return;
    DeviceVisitor& visitor = *devices.model.visitor();
    if (row == "searching"_L1 || row == "found"_L1 || row == "off"_L1) {
        if (row == "searching"_L1)
            devices.radio.inTheAir.clear();
        if (row == "off"_L1)
            devices.radio.now = DeviceRadio::State::AdapterOff;
        devices.model.beginAdding(u"blood-pressure-monitor"_s);
        devices.model.adding()->search();
        QTRY_VERIFY(row == "searching"_L1 ? devices.radio.searching
                : row == "off"_L1         ? !devices.model.adding()->failure().isEmpty()
                                          : devices.model.adding()->found()->count() == 1);
        return;
    }
    if (row == "passkey"_L1) {
        devices.radio.passkey = 123456;
        visitor.visitNew(devices.radio.inTheAir.front(), DeviceKind::BloodPressureMonitor);
        QVERIFY(devices.reaches(DeviceVisitor::PasskeyWanted));
        visitor.answerPasskey({});
        return;
    }
    const Device cuff = devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"UA-651BLE"_s);
    if (row == "devices"_L1 || row == "device"_L1) {
        QVERIFY(PageVault::wait(devices.session.run([&](Database& database) {
            return DeviceRepository(database).note(cuff.number,
                {.seenAt = devices.clock.now(),
                    .battery = 12,
                    .clockAheadSeconds = 7200,
                    .manufacturer = u"A&D"_s,
                    .model = u"UA-651BLE"_s});
        })));
        devices.model.refresh();
        QTRY_COMPARE(devices.model.devices()->devices().front().battery, 12);
        devices.model.choose(cuff.number);
        if (row == "device"_L1)
            return;
    }
    if (row == "waiting"_L1 || row == "failed"_L1)
        devices.radio.inTheAir.clear();
    visitor.visit(cuff);
    if (row == "waiting"_L1) {
        QTRY_VERIFY(devices.radio.searching);
        return;
    }
    if (row == "failed"_L1) {
        devices.radio.become(DeviceRadio::State::AdapterOff);
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        return;
    }
    QVERIFY(devices.reaches(DeviceVisitor::Listening));
    if (row == "listening"_L1)
        return;
    if (row == "problem"_L1) {
        BloodPressurePacket none;
        none.systolic = none.diastolic = none.mean = {.word = MedicalFloat::Word::NotANumber};
        devices.radio.lastLink->send(characteristic::bloodPressure, none.encode());
    } else if (row == "stored"_L1) {
        devices.radio.lastLink->send(characteristic::bloodPressure,
            devices.pressure(128, 82, BloodPressurePacket::BodyMovement | BloodPressurePacket::IrregularPulse));
    } else { // two that wait, one of them put aside
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(210, 130));
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(90, 82));
        QTRY_COMPARE(devices.model.inbox()->count(), 2);
        devices.model.inbox()->dontKnow(u"1"_s);
        QTRY_COMPARE(devices.model.inbox()->unasked(), 1);
    }
    devices.radio.lastLink->drop();
    QVERIFY(devices.reaches(DeviceVisitor::Done));
}

void TestDevicesPages::look(const std::function<QStringList(Audit&, const QString&)>& findings)
{
    QFETCH(QString, page);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    Devices devices;
    QVERIFY(devices.open());
    bring(row, devices);
    if (QTest::currentTestFailed())
        return;
    Audit audit;
    if (!devices.load(audit, page))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    const QStringList found = findings(audit, row);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

int main(int argc, char** argv)
{
    naer::test::Audit::prepare();
    QGuiApplication app(argc, argv);
    TestDevicesPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_devices_pages.moc"
