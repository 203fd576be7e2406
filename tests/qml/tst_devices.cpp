// SPDX-License-Identifier: MPL-2.0
// What the pages of devices do, over a fake radio and a real vault.
#include "core/measurements/measurementservice.h"
#include "qml/Devices/devicewords.h"
#include "tests/qml/devicesfixture.h"

using namespace naer;
using namespace naer::test;

class TestDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCuffIsFoundPairedAndMeasuresAtOnce()
    {
        Devices devices;
        QVERIFY(devices.open());
        QSignalSpy visits(&devices.model, &DevicesViewModel::visitBegun);
        devices.model.beginAdding(u"blood-pressure-monitor"_s);
        Audit audit;
        QVERIFY(devices.load(audit, u"FindDevicePage"_s));
        QVERIFY(QMetaObject::invokeMethod(audit.root(), "shown"));
        QTRY_VERIFY(isShown(audit, u"found-"_s + devices.cuff));
        QVERIFY(!audit.item(u"found-"_s + devices.scale)); // no cuff
        QVERIFY(press(audit, u"found-"_s + devices.cuff));
        QCOMPARE(visits.size(), 1);
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        QVERIFY(devices.radio.bonded.contains(devices.cuff));

        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(128, 82));
        QTRY_COMPARE(devices.model.visitor()->stored()->count(), 1);
        QCOMPARE(devices.storedCount(), 1); // while the device is still there
        devices.radio.lastLink->drop();
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        QVERIFY(devices.model.visitor()->failure().isEmpty());
        QTRY_COMPARE(devices.model.devices()->count(), 1);
        devices.model.refresh();
        QTRY_COMPARE(devices.model.devices()->devices().front().battery, 80);
    }

    void aDeviceIsAskedForOnlyWhereThereIsNone()
    {
        Devices devices;
        QVERIFY(devices.open());
        QSignalSpy adds(&devices.model, &DevicesViewModel::addBegun);
        QSignalSpy visits(&devices.model, &DevicesViewModel::visitBegun);
        devices.model.measureWith(u"blood-pressure"_s);
        QCOMPARE(adds.size(), 1);
        devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s);
        devices.model.measureWith(u"blood-pressure"_s);
        QCOMPARE(visits.size(), 1);
        devices.model.measureWith(u"steps"_s);
        QCOMPARE(adds.size() + visits.size(), 2);
        QVERIFY(devices.model.measures(u"pulse"_s) && !devices.model.measures(u"steps"_s));
    }

    void everyReasonHasItsSentence()
    {
        const int last = static_cast<int>(RefusalCode::NotAReading);
        for (int code = 0; code <= last; ++code) {
            const auto reason = static_cast<RefusalCode>(code);
            const bool nobodyWaits = reason == RefusalCode::ContextOnly || reason == RefusalCode::NotAReading;
            QCOMPARE(DeviceWords::refusal(reason).isEmpty(), nobodyWaits);
        }
    }

    void whatIsNoReadingIsExplained()
    {
        Danish danish;
        Devices devices;
        QVERIFY(devices.open());
        devices.model.visitor()->visit(devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s));
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        BloodPressurePacket none;
        none.systolic = none.diastolic = none.mean = {.word = MedicalFloat::Word::NotANumber};
        devices.radio.lastLink->send(characteristic::bloodPressure, none.encode());
        QTRY_COMPARE(devices.model.visitor()->problems(), QStringList(u"Apparatet fik ikke noget tal. Mål igen."_s));
        QCOMPARE(devices.storedCount(), 0);
    }

    void aPasskeyIsTypedAndAWrongOneSaid()
    {
        Devices devices;
        QVERIFY(devices.open());
        devices.radio.passkey = 4711;
        DeviceVisitor& visitor = *devices.model.visitor();
        visitor.visitNew(devices.radio.inTheAir.front(), DeviceKind::BloodPressureMonitor);
        QVERIFY(devices.reaches(DeviceVisitor::PasskeyWanted));
        visitor.answerPasskey(u"no"_s);
        QVERIFY(!visitor.passkeyError().isEmpty());
        QCOMPARE(visitor.step(), DeviceVisitor::PasskeyWanted);
        visitor.answerPasskey(u"000 001"_s);
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        QVERIFY(!visitor.failure().isEmpty());
        QCOMPARE(devices.model.devices()->count(), 0); // nothing was added
        visitor.again();
        QVERIFY(devices.reaches(DeviceVisitor::PasskeyWanted));
        visitor.answerPasskey(u"004 711"_s);
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
    }

    void everyFailureHasASentenceAndAWayOn()
    {
        Devices devices;
        QVERIFY(devices.open());
        const Device cuff = devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s);
        devices.radio.now = DeviceRadio::State::AdapterOff;
        devices.model.visitor()->visit(cuff);
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        QVERIFY(devices.model.visitor()->failure().contains(u"Bluetooth"_s));
        devices.radio.now = DeviceRadio::State::Ready;
        devices.model.visitor()->again();
        QVERIFY(devices.model.visitor()->failure().isEmpty());
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        devices.radio.become(DeviceRadio::State::NoAdapter);
        QCOMPARE(devices.model.visitor()->step(), DeviceVisitor::Done);
        QVERIFY(!devices.model.visitor()->failure().isEmpty());
    }

    void leavingAndLockingLetGo()
    {
        Devices devices;
        QVERIFY(devices.open("hemmelig"));
        const Device cuff = devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s);
        DeviceVisitor& visitor = *devices.model.visitor();
        visitor.visit(cuff);
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        visitor.stop();
        QTRY_VERIFY(!devices.radio.lastLink);
        visitor.visit(cuff);
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(128, 82));
        QVERIFY(PageVault::wait(devices.session.lock()));
        QTRY_COMPARE(visitor.step(), DeviceVisitor::Idle);
        QTRY_VERIFY(!devices.radio.lastLink);
        QCOMPARE(visitor.stored()->count(), 0);
        QVERIFY(visitor.deviceName().isEmpty());
        QCOMPARE(devices.model.devices()->count(), 0);
        QVERIFY(devices.open("hemmelig"));
        QCOMPARE(devices.storedCount(), 1); // what had come before the lock
    }

    void whatTheVaultDidNotTakeIsOfferedAgain()
    {
        Devices devices;
        QVERIFY(devices.open());
        const Device cuff = devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s);
        devices.model.visitor()->visit(cuff);
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        QVERIFY(PageVault::wait(
            devices.session.run([&](Database& database) { return DeviceRepository(database).forget(cuff.number); })));
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(128, 82));
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        QVERIFY(!devices.model.visitor()->failure().isEmpty());
        devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s);
        devices.model.visitor()->again();
        QTRY_COMPARE(devices.model.visitor()->stored()->count(), 1);
        QCOMPARE(devices.storedCount(), 1);
    }

    void aStrangersWeightWaitsAndIsThrownAway_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("weights");
        QTest::newRow("mine") << u"mine-"_s << 0 << 4;
        QTest::newRow("someone else's") << u"notMine-"_s << 0 << 3;
        QTest::newRow("do not know") << u"unsure-"_s << 1 << 3;
    }
    void aStrangersWeightWaitsAndIsThrownAway()
    {
        QFETCH(QString, button);
        QFETCH(int, left);
        QFETCH(int, weights);
        Devices devices;
        QVERIFY(devices.open());
        const auto kind = KindCatalog::instance().find(u"weight"_s);
        for (int day = 1; day <= 3; ++day) {
            QVERIFY(PageVault::wait(devices.session.run([&](Database& database) {
                NewObservation entry{.kind = *kind, .takenAt = devices.clock.now()};
                entry.takenAt.utcMs -= day * 86'400'000LL;
                entry.values[0] = Milli::fromInt(81);
                return MeasurementService(database, devices.clock).add(entry);
            })));
        }
        devices.radio.prepare = [](FakeLink& link) {
            link.shownServices = {0x181D};
            link.present = {characteristic::weight};
        };
        devices.model.visitor()->visit(devices.add(devices.scale, DeviceKind::Scale, u"Scale"_s));
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        devices.radio.lastLink->send(characteristic::weight, QByteArray::fromHex("00384a")); // 95 kg
        QTRY_COMPARE(devices.model.visitor()->waiting(), 1);
        QCOMPARE(devices.model.visitor()->stored()->count(), 0);
        QTRY_COMPARE(devices.model.inbox()->count(), 1);

        Audit audit;
        QVERIFY(devices.load(audit, u"InboxPage"_s));
        QVERIFY(press(audit, button + u'1'));
        QTRY_VERIFY(!devices.model.inbox()->answer().isEmpty());
        QTRY_COMPARE(devices.model.inbox()->count(), left);
        QTRY_COMPARE(devices.model.visitor()->waiting(), 0); // nor does the page of the visit ask any more
        QCOMPARE(devices.model.inbox()->unasked(), 0);
        const auto stored = PageVault::wait(devices.session.run(
            [&](Database& database) { return ObservationRepository(database).newest(**kind, 10); }));
        QCOMPARE(static_cast<int>(stored->size()), weights);
    }

    void aDangerousNumberIsShownWithTheOneOneTwoLine()
    {
        Devices devices;
        QVERIFY(devices.open());
        devices.model.visitor()->visit(devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s));
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(228, 131));
        devices.radio.lastLink->drop();
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        Audit audit;
        QVERIFY(devices.load(audit, u"VisitPage"_s));
        QVERIFY(isShown(audit, u"visitUrgent"_s) && isShown(audit, u"visitWaiting-0"_s));
        QVERIFY(!devices.model.visitor()->summary().isEmpty());
        QSignalSpy call(audit.root(), SIGNAL(emergencyRequested()));
        QVERIFY(press(audit, u"call112"_s));
        QCOMPARE(call.size(), 1);
        QTRY_COMPARE(devices.model.inbox()->count(), 1);
        Audit inbox;
        QVERIFY(devices.load(inbox, u"InboxPage"_s));
        QVERIFY(isShown(inbox, u"inboxUrgent"_s));
        QVERIFY(press(inbox, u"mine-1"_s));
        QTRY_COMPARE(devices.model.inbox()->count(), 0);
        QVERIFY(isShown(inbox, u"inboxUrgent"_s)); // it was mine: still
    }

    void forgettingForgetsThePairingAndKeepsTheNumbers()
    {
        Devices devices;
        QVERIFY(devices.open());
        devices.model.visitor()->visit(devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s));
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(128, 82));
        QTRY_COMPARE(devices.model.visitor()->stored()->count(), 1);
        devices.model.visitor()->stop();
        devices.model.choose(devices.model.devices()->devices().front().number);
        QSignalSpy forgotten(&devices.model, &DevicesViewModel::forgotten);
        Audit audit;
        QVERIFY(devices.load(audit, u"DevicePage"_s));
        QVERIFY(pressAll(audit, {u"forget"_s, u"forgetNo"_s, u"forget"_s, u"forgetYes"_s}));
        QVERIFY(forgotten.wait());
        QVERIFY(devices.radio.asked.contains(u"forget "_s + devices.cuff));
        QTRY_COMPARE(devices.model.devices()->count(), 0);
        QCOMPARE(devices.storedCount(), 1);
    }

    void aWrongClockIsSaidAndSetWithTheCitizensYes()
    {
        Devices devices;
        QVERIFY(devices.open());
        const auto shown = [&](int ahead) {
            return CurrentTimePacket::from(devices.clock.now().toDateTime().addSecs(ahead)).encode();
        };
        devices.radio.prepare = [&](FakeLink& link) {
            link.shownServices = {0x1810};
            link.present = {characteristic::bloodPressure};
            link.readable = {{characteristic::currentTime, shown(7200)}};
            link.writable = {characteristic::currentTime};
        };
        DeviceVisitor& visitor = *devices.model.visitor();
        visitor.visit(devices.add(devices.cuff, DeviceKind::BloodPressureMonitor, u"Cuff"_s));
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(128, 82));
        devices.radio.lastLink->drop();
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        QVERIFY(visitor.clockSettable() && !visitor.clockText().isEmpty());
        visitor.setClock();
        QVERIFY(devices.reaches(DeviceVisitor::Listening));
        QStringList asked;
        QObject::connect(
            devices.radio.lastLink, &DeviceLink::closed, &visitor, [&] { asked = devices.radio.lastLink->asked; });
        devices.radio.lastLink->send(characteristic::bloodPressure, devices.pressure(129, 83));
        QVERIFY(devices.reaches(DeviceVisitor::Done));
        QVERIFY(asked.contains(u"write 2a2b "_s + QString::fromLatin1(shown(0).toHex())));
        QVERIFY(!visitor.clockSettable());
    }
};

int main(int argc, char** argv)
{
    naer::test::Audit::prepare();
    QGuiApplication app(argc, argv);
    TestDevices test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_devices.moc"
