// SPDX-License-Identifier: MPL-2.0
#include "core/devices/characteristics.h"
#include "core/devices/deviceinfocodec.h"
#include "tests/unit/devices/fakevisit.h"

#include <QSignalSpy>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Stage = DeviceSession::Stage;

} // namespace

class TestDeviceSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatACuffHasStored()
    {
        Visit visit({0x1810}, {characteristic::bloodPressure});
        visit.link->readable = {{characteristic::battery, QByteArray(1, 80)}, {characteristic::modelNumber, "UA-651"},
            {characteristic::manufacturer, "A&D"}};
        QSignalSpy battery(visit.session.get(), &DeviceSession::batteryRead);
        QSignalSpy model(visit.session.get(), &DeviceSession::modelRead);
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        for (int i = 0; i < 3; ++i)
            visit.link->send(characteristic::bloodPressure, QByteArray(1, char(i)));
        QTRY_COMPARE(visit.ends, 1);
        QVERIFY(!visit.failure);
        QCOMPARE(visit.packets.size(), 3);
        QCOMPARE(battery.first().first().toInt(), 80);
        QCOMPARE(model.first(), (QVariantList{u"A&D"_s, u"UA-651"_s}));
        QCOMPARE(visit.link->asked,
            (QStringList{u"read 2a29"_s, u"read 2a24"_s, u"read 2a19"_s, u"subscribe 2a35"_s, u"close"_s}));
    }

    void whatIsNoMeasurementIsNotHandedOut()
    {
        Visit visit({0x1810}, {characteristic::bloodPressure});
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        visit.link->send(characteristic::battery, QByteArray(1, 80)); // BlueZ tells of every value that was read
        visit.link->send(characteristic::bloodPressure, "x");
        visit.link->drop();
        QCOMPARE(visit.packets.size(), 1);
        QCOMPARE(visit.packets.front().characteristic, characteristic::bloodPressure);
    }

    void aDeviceThatHangsUpIsDone()
    {
        Visit visit({0x1810}, {characteristic::bloodPressure});
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        visit.link->send(characteristic::bloodPressure, "x");
        visit.link->drop();
        QCOMPARE(visit.ends, 1);
        QVERIFY(!visit.failure);
    }

    void aLinkThatBreaksBeforeAnythingCameIsSaid()
    {
        Visit visit({0x1810}, {characteristic::bloodPressure});
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        visit.link->drop();
        QCOMPARE(visit.failure, LinkFailure::Dropped);
        visit.link->send(characteristic::bloodPressure, "late");
        QVERIFY(visit.packets.isEmpty());
    }

    void everyWayNotToGetThereEnds_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<LinkFailure>("failure");
        QTest::newRow("fails to open") << u"open"_s << LinkFailure::AdapterOff;
        QTest::newRow("never opens") << u"silence"_s << LinkFailure::Unreachable;
        QTest::newRow("stranger") << u"service"_s << LinkFailure::UnknownDevice;
        QTest::newRow("no measurement") << u"characteristic"_s << LinkFailure::UnknownDevice;
        QTest::newRow("subscription refused") << u"refused"_s << LinkFailure::PairingRefused;
        QTest::newRow("subscription unanswered") << u"mute"_s << LinkFailure::NoAnswer;
    }
    void everyWayNotToGetThereEnds()
    {
        QFETCH(QString, fault);
        QFETCH(LinkFailure, failure);
        Visit visit({0x1810}, {characteristic::bloodPressure});
        visit.link->neverCloses = true; // even that must not keep the session
        if (fault == "open"_L1)
            visit.link->failsToOpen = LinkFailure::AdapterOff;
        else if (fault == "silence"_L1)
            visit.link->neverOpens = true;
        else if (fault == "service"_L1)
            visit.link->shownServices = {0x1800};
        else if (fault == "characteristic"_L1)
            visit.link->present.clear();
        else if (fault == "refused"_L1)
            visit.link->refusesSubscription = {characteristic::bloodPressure};
        else
            visit.link->mute = {characteristic::bloodPressure};
        QVERIFY(visit.toTheEnd());
        QCOMPARE(visit.failure, failure);
        QCOMPARE(visit.session->stage(), Stage::Ended);
    }

    void whatIsNotToldIsNotNeeded()
    {
        Visit visit({0x181D}, {characteristic::weight});
        visit.link->readable = {{characteristic::battery, QByteArray(1, 80)}, {characteristic::modelNumber, {}}};
        visit.link->mute = {characteristic::battery};
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        visit.session->stop();
        QTRY_COMPARE(visit.ends, 1);
        QVERIFY(!visit.failure);
    }

    void readsAndSetsTheClock()
    {
        auto plan = Visit::quick();
        plan.setClock = true;
        Visit visit({0x1810}, {characteristic::bloodPressure}, plan);
        const QDateTime now = visit.clock.now().toDateTime();
        visit.link->readable = {{characteristic::currentTime, CurrentTimePacket::from(now.addSecs(3600)).encode()}};
        visit.link->writable = {characteristic::currentTime};
        QSignalSpy read(visit.session.get(), &DeviceSession::clockRead);
        QSignalSpy set(visit.session.get(), &DeviceSession::clockSet);
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        QCOMPARE(read.first().first().value<std::chrono::seconds>(), 3600s);
        QVERIFY(read.first().at(1).toBool());
        visit.link->send(characteristic::bloodPressure, "x");
        QCOMPARE(visit.packets.first().clockAhead, 3600s);
        QVERIFY(set.isEmpty()); // last of all: what the device sends carries the time it showed before
        QTRY_COMPARE(visit.ends, 1);
        QVERIFY(!visit.failure && set.first().first().toBool());
        QVERIFY(visit.link->asked.contains(
            u"write 2a2b "_s + QString::fromLatin1(CurrentTimePacket::from(now).encode().toHex())));
    }

    void aVisitThatBreaksLeavesTheClockAlone()
    {
        auto plan = Visit::quick();
        plan.setClock = true;
        Visit visit({0x1810}, {characteristic::bloodPressure}, plan);
        const QDateTime now = visit.clock.now().toDateTime();
        visit.link->readable = {{characteristic::currentTime, CurrentTimePacket::from(now.addSecs(3600)).encode()}};
        visit.link->writable = {characteristic::currentTime};
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        visit.link->drop();
        QCOMPARE(visit.failure, LinkFailure::Dropped);
        QVERIFY(!visit.link->asked.join(u' ').contains(u"write"_s));
    }

    void whatComesBeforeTheLastStepIsAnsweredCounts()
    {
        Visit visit({0x1810}, {characteristic::bloodPressure});
        visit.link->mute = {characteristic::bloodPressure}; // the subscription works, and its answer is late
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Asking));
        visit.link->send(characteristic::bloodPressure, "x");
        visit.link->drop();
        QCOMPARE(visit.ends, 1);
        QVERIFY(!visit.failure);
        QCOMPARE(visit.packets.size(), 1);
    }

    void anOximeterIsTakenWhenItHasSettled()
    {
        Visit visit({0x1822}, {characteristic::spotOximeter, characteristic::continuousOximeter});
        QSignalSpy live(visit.session.get(), &DeviceSession::liveValue);
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        const auto show = [&](int saturation, quint16 status = 0) {
            QByteArray packet = QByteArray::fromHex("04") + char(saturation) + '\0' + char(66) + '\0';
            packet += char(status & 0xff);
            packet += char(status >> 8);
            visit.link->send(characteristic::continuousOximeter, packet);
        };
        for (const int value : {80, 85, 90, 94, 95, 96, 96})
            show(value);
        show(96, 1 << 14); // questionable: begins anew
        for (int i = 0; i < 7; ++i)
            show(96);
        QVERIFY(visit.packets.isEmpty());
        show(96);
        QTRY_COMPARE(visit.ends, 1);
        QCOMPARE(visit.packets.size(), 1);
        QCOMPARE(visit.packets.first().characteristic, characteristic::continuousOximeter);
        QVERIFY(live.count() > 10);
    }

    void nothingCameIsNoFailure()
    {
        Visit visit({0x1810}, {characteristic::bloodPressure});
        QVERIFY(visit.toTheEnd());
        QVERIFY(!visit.failure);
        QCOMPARE(visit.session->receivedCount(), 0);
    }

    void tenThousandInARow()
    {
        Visit visit({0x1810}, {characteristic::bloodPressure});
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Listening));
        for (int i = 0; i < 10'000; ++i)
            visit.link->send(characteristic::bloodPressure, QByteArray::number(i));
        QTRY_COMPARE(visit.ends, 1);
        QCOMPARE(visit.packets.size(), 10'000);
    }
};

QTEST_GUILESS_MAIN(TestDeviceSession)
#include "tst_devicesession.moc"
