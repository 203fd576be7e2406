// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicesession.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakelink.h"

#include <QTest>

namespace naer::test {

using namespace std::chrono_literals;

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
    bool reaches(DeviceSession::Stage stage)
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

} // namespace naer::test
