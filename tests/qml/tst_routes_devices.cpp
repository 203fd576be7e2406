// SPDX-License-Identifier: MPL-2.0
// The ways through the program that devices open.
#include "core/devices/characteristics.h"
#include "tests/qml/routesfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

const QString cuff = u"C0:DE:00:00:18:10"_s;
/// 128/82 mmHg, mean 97: no time, no pulse (Bluetooth SIG, 2A35).
const QByteArray pressure = QByteArray::fromHex("00800052006100");

} // namespace

class TestRoutesDevices : public QObject
{
    Q_OBJECT

    RoutesFixture app; // one for all: the pages of a second engine are no Screens to the first one's routes (Qt 6.8)

    bool measures()
    {
        if (!QTest::qWaitFor([&] { return app.devices.visitor()->step() == DeviceVisitor::Listening; }))
            return false;
        app.radio.lastLink->send(characteristic::bloodPressure, pressure);
        app.radio.lastLink->drop();
        return QTest::qWaitFor([&] { return app.devices.visitor()->step() == DeviceVisitor::Done; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        app.radio.inTheAir = {{.identity = cuff, .name = u"UA-651BLE"_s, .services = {0x1810}}};
        app.radio.prepare = [](FakeLink& link) {
            link.shownServices = {0x1810};
            link.present = {characteristic::bloodPressure};
        };
        QVERIFY(app.start() && app.comes(u"todayPage"_s));
    }

    void typingIsOnePressFromTheSearch()
    {
        app.measureBloodPressure();
        QVERIFY(app.press(u"useDevice"_s) && app.comes(u"findDevicePage"_s));
        QTRY_VERIFY(app.radio.searching);
        QVERIFY(app.press(u"typeInstead"_s) && app.comes(u"entryPage"_s));
        QTRY_VERIFY(!app.radio.searching);
    }

    void aNewCuffMeasuresAfterSixPressesAtMostAndAKnownOneAfterTwo()
    {
        QVERIFY(app.tab(0) && app.comes(u"todayPage"_s));
        const QStringList presses{u"startMeasure"_s, u"kind-blood-pressure"_s, u"useDevice"_s, u"found-"_s + cuff};
        QVERIFY(app.pressAll(presses) && app.comes(u"visitPage"_s));
        QVERIFY(measures());
        QCOMPARE(app.devices.visitor()->stored()->count(), 1);
        QVERIFY(app.press(u"done"_s) && app.comes(u"todayPage"_s)); // the fifth
        app.settle(); // the cuff is known by now; nobody presses that fast

        app.measureBloodPressure(); // one press, where it is followed
        QVERIFY(app.press(u"useDevice"_s) && app.comes(u"visitPage"_s));
        QVERIFY(measures());
    }

    void typingIsOnePressFromTheVisit()
    {
        app.measureBloodPressure();
        QVERIFY(app.press(u"useDevice"_s) && app.comes(u"visitPage"_s));
        QTRY_COMPARE(app.devices.visitor()->step(), DeviceVisitor::Listening);
        QVERIFY(app.press(u"typeInstead"_s) && app.comes(u"entryPage"_s));
        QCOMPARE(app.devices.visitor()->step(), DeviceVisitor::Done); // the radio is let go
        QTRY_VERIFY(!app.radio.lastLink);
    }

    void settingsLeadToTheDevicesAndBack()
    {
        QVERIFY(app.tab(3) && app.press(u"devices"_s) && app.comes(u"devicesPage"_s));
        QVERIFY(app.press(u"addDevice"_s) && app.comes(u"addDevicePage"_s));
        QVERIFY(app.press(u"deviceKind-blood-pressure-monitor"_s) && app.comes(u"findDevicePage"_s));
        QVERIFY(app.press(u"found-"_s + cuff) && app.comes(u"visitPage"_s));
        QVERIFY(measures());
        QVERIFY(app.press(u"back"_s) && app.comes(u"addDevicePage"_s)); // not the search
        QVERIFY(app.press(u"back"_s) && app.comes(u"devicesPage"_s));
        QVERIFY(app.press(u"device-1"_s) && app.comes(u"devicePage"_s));
        QVERIFY(app.press(u"forget"_s) && app.press(u"forgetYes"_s) && app.comes(u"devicesPage"_s));
        QTRY_VERIFY(RoutesFixture::said.contains(u"The device is forgotten. Your numbers stay."_s));
    }
};

int main(int argc, char** argv)
{
    naer::test::Audit::prepare();
    QGuiApplication app(argc, argv);
    TestRoutesDevices test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_routes_devices.moc"
