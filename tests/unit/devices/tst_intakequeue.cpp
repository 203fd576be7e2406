// SPDX-License-Identifier: MPL-2.0
#include "core/devices/characteristics.h"
#include "core/devices/intakequeue.h"
#include "tests/support/openvault.h"

#include <QPointer>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestIntakeQueue : public QObject
{
    Q_OBJECT

    /// 70 kg and a little more for each; without a time, so that each is told apart by its value.
    static ReceivedPacket weight(OpenVault& vault, int number)
    {
        QByteArray octets = QByteArray::fromHex("00b036");
        octets[1] = static_cast<char>(octets[1] + number);
        return {
            .characteristic = characteristic::weight, .octets = octets, .context = {}, .receivedAt = vault.clock.now()};
    }

private Q_SLOTS:
    void whatCameBeforeALockIsStoredBeforeIt()
    {
        OpenVault vault;
        vault.add(u"weight"_s, {u"70"_s}, 1); // else the first on a scale is asked about
        IntakeQueue queue(vault.session, vault.clock);
        queue.beginNew(u"scale"_s, DeviceKind::Scale, u"Scale"_s);
        for (int i = 0; i < 20; ++i)
            queue.add(weight(vault, i)); // none is waited for
        QVERIFY(vault.lock());
        QVERIFY(vault.unlock());
        QCOMPARE(vault.all(u"weight"_s).size(), 21);
    }

    void whatIsUnderWayOutlivesThePage()
    {
        OpenVault vault;
        vault.add(u"weight"_s, {u"70"_s}, 1); // else the first on a scale is asked about
        auto* queue = new IntakeQueue(vault.session, vault.clock);
        const QPointer<IntakeQueue> watched(queue);
        queue->beginNew(u"scale"_s, DeviceKind::Scale, u"Scale"_s);
        queue->add(weight(vault, 1));
        queue->retire();
        QVERIFY(watched); // not before its answers
        QTRY_VERIFY(!watched);
        QCOMPARE(vault.all(u"weight"_s).size(), 2);
    }

    void whatTheVaultDidNotTakeStays()
    {
        OpenVault vault;
        vault.add(u"weight"_s, {u"70"_s}, 1); // else the first on a scale is asked about
        IntakeQueue queue(vault.session, vault.clock);
        QSignalSpy failed(&queue, &IntakeQueue::failed);
        queue.begin(77); // no such device
        queue.add(weight(vault, 1));
        QVERIFY(failed.wait());
        QVERIFY(queue.hasLeft() && queue.isIdle());
        queue.add(weight(vault, 2));
        QVERIFY(failed.wait());
        const auto device = vault.session
                                .run([&](Database& database) {
                                    return DeviceRepository(database).add(
                                        u"scale"_s, DeviceKind::Scale, u"Scale"_s, vault.clock.now());
                                })
                                .takeResult();
        queue.begin(device->number);
        queue.again();
        QTRY_VERIFY(!queue.hasLeft() && queue.isIdle());
        QCOMPARE(vault.all(u"weight"_s).size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestIntakeQueue)
#include "tst_intakequeue.moc"
