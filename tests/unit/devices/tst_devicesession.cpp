// SPDX-License-Identifier: MPL-2.0
#include "core/devices/characteristics.h"
#include "core/devices/deviceinfocodec.h"
#include "core/devices/devicesession.h"
#include "core/devices/glucosecodec.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakelink.h"

#include <QSignalSpy>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Stage = DeviceSession::Stage;

QByteArray glucose(quint16 sequence, bool context = false)
{
    return GlucosePacket{.sequence = sequence,
        .baseTime = {2026, 10, 12, 7, 30, 0},
        .molPerLitre = true,
        .concentration = GlucosePacket::Concentration{{.mantissa = 55, .exponent = -4}, 1, 1},
        .contextFollows = context}
        .encode();
}

QByteArray contextOf(quint16 sequence) { return GlucoseContextPacket{.sequence = sequence, .meal = 1}.encode(); }

QByteArray answer(RecordAccessPacket::Answer answer)
{
    return RecordAccessPacket{
        .operation = RecordAccessPacket::Operation::Response, .requested = 1, .answer = static_cast<quint8>(answer)}
        .encode();
}

/// A session over a device that does what the test says, in milliseconds instead of minutes.
struct Visit
{
    explicit Visit(QList<quint16> services, QSet<quint16> present, DeviceSession::Plan plan = quick())
        : link(new FakeLink)
    {
        link->shownServices = std::move(services);
        link->present = std::move(present);
        session = std::make_unique<DeviceSession>(std::unique_ptr<DeviceLink>(link), clock, plan);
        QObject::connect(session.get(), &DeviceSession::received, session.get(),
            [this](const ReceivedPacket& packet) { packets += packet; });
        QObject::connect(session.get(), &DeviceSession::ended, session.get(), [this](std::optional<LinkFailure> why) {
            ++ends;
            failure = why;
        });
    }
    static DeviceSession::Plan quick()
    {
        return {.connecting = 100ms, .step = 100ms, .first = 300ms, .quiet = 30ms, .closing = 50ms};
    }
    bool reaches(Stage stage)
    {
        return QTest::qWaitFor([&] { return session->stage() == stage; });
    }
    bool toTheEnd()
    {
        session->start();
        return QTest::qWaitFor([&] { return ends == 1; });
    }

    FakeClock clock;
    FakeLink* link;
    std::unique_ptr<DeviceSession> session;
    QList<ReceivedPacket> packets;
    int ends = 0;
    std::optional<LinkFailure> failure;
};

const QSet<quint16> meter{characteristic::glucose, characteristic::glucoseContext, characteristic::recordAccess};

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
        QVERIFY(set.first().first().toBool());
        QVERIFY(visit.link->asked.contains(
            u"write 2a2b "_s + QString::fromLatin1(CurrentTimePacket::from(now).encode().toHex())));
        visit.link->send(characteristic::bloodPressure, "x");
        QCOMPARE(visit.packets.first().clockAhead, 3600s); // stored before the clock was set
    }

    void fetchesOnlyWhatIsNew()
    {
        auto plan = Visit::quick();
        plan.afterSequence = 7;
        Visit visit({0x1808}, meter, plan);
        visit.link->onRecordAccess = [&](const QByteArray& request) {
            QCOMPARE(request.toHex(), QByteArray("0103010800")); // from number 8
            visit.link->send(characteristic::glucose, glucose(8, true));
            visit.link->send(characteristic::glucoseContext, contextOf(8));
            visit.link->send(characteristic::glucose, glucose(9));
            visit.link->send(characteristic::glucose, glucose(10, true)); // the context never comes
            visit.link->send(characteristic::recordAccess, answer(RecordAccessPacket::Answer::Success));
        };
        QVERIFY(visit.toTheEnd());
        QVERIFY(!visit.failure);
        QCOMPARE(visit.packets.size(), 3);
        QCOMPARE(visit.packets[0].context, contextOf(8));
        QCOMPARE(visit.packets[1].context, QByteArray());
        QCOMPARE(visit.packets[2].octets, glucose(10, true));
    }

    void aMeterThatBeganAnewIsReadWhole()
    {
        auto plan = Visit::quick();
        plan.afterSequence = 100;
        Visit visit({0x1808}, meter, plan);
        QStringList requests;
        visit.link->onRecordAccess = [&](const QByteArray& request) {
            requests += QString::fromLatin1(request.toHex());
            if (requests.size() == 1) {
                visit.link->send(characteristic::recordAccess, answer(RecordAccessPacket::Answer::NoRecords));
                return;
            }
            visit.link->send(characteristic::glucose, glucose(3));
            visit.link->send(characteristic::recordAccess, answer(RecordAccessPacket::Answer::Success));
        };
        QVERIFY(visit.toTheEnd());
        QVERIFY(!visit.failure);
        QCOMPARE(requests, (QStringList{u"0103016500"_s, u"0106"_s, u"0101"_s}));
        QCOMPARE(visit.packets.size(), 1); // looking at the last one is not taking it
    }

    void aMeterWithNothingNewIsDone()
    {
        auto plan = Visit::quick();
        plan.afterSequence = 3;
        Visit visit({0x1808}, meter, plan);
        int requests = 0;
        visit.link->onRecordAccess = [&](const QByteArray&) {
            if (++requests == 1) {
                visit.link->send(characteristic::recordAccess, answer(RecordAccessPacket::Answer::NoRecords));
                return;
            }
            visit.link->send(characteristic::glucose, glucose(3));
            visit.link->send(characteristic::recordAccess, answer(RecordAccessPacket::Answer::Success));
        };
        QVERIFY(visit.toTheEnd());
        QVERIFY(!visit.failure);
        QCOMPARE(requests, 2);
        QVERIFY(visit.packets.isEmpty());
    }

    void aMeterThatKnowsOnlyAllIsAskedForAll()
    {
        auto plan = Visit::quick();
        plan.afterSequence = 3;
        Visit visit({0x1808}, meter, plan);
        QStringList requests;
        visit.link->onRecordAccess = [&](const QByteArray& request) {
            requests += QString::fromLatin1(request.toHex());
            visit.link->send(characteristic::recordAccess,
                answer(requests.size() == 1 ? RecordAccessPacket::Answer::OperatorNotSupported
                                            : RecordAccessPacket::Answer::Success));
        };
        QVERIFY(visit.toTheEnd());
        QCOMPARE(requests, (QStringList{u"0103010400"_s, u"0101"_s}));
    }

    void aTransferThatStopsIsSaidAndKeepsWhatCame()
    {
        Visit visit({0x1808}, meter);
        visit.link->onRecordAccess = [&](const QByteArray&) {
            visit.link->send(characteristic::glucose, glucose(1));
            visit.link->send(characteristic::glucose, glucose(2, true)); // held: its context is still to come
        };
        QVERIFY(visit.toTheEnd());
        QCOMPARE(visit.failure, LinkFailure::NoAnswer);
        QCOMPARE(visit.packets.size(), 1);

        Visit broken({0x1808}, meter);
        broken.link->onRecordAccess = [&](const QByteArray&) {
            broken.link->send(characteristic::glucose, glucose(1));
            broken.link->drop();
        };
        QVERIFY(broken.toTheEnd());
        QCOMPARE(broken.failure, LinkFailure::Dropped);
        QCOMPARE(broken.packets.size(), 1);
    }

    void stoppingAMeterAbortsPolitely()
    {
        Visit visit({0x1808}, meter);
        visit.session->start();
        QVERIFY(visit.reaches(Stage::Fetching));
        visit.session->stop();
        QTRY_COMPARE(visit.ends, 1);
        QVERIFY(!visit.failure);
        QVERIFY(visit.link->asked.contains(u"write 2a52 0300"_s));
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
