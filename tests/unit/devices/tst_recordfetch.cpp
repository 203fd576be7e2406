// SPDX-License-Identifier: MPL-2.0
// How a meter's stored records are fetched.
#include "core/devices/characteristics.h"
#include "core/devices/glucosecodec.h"
#include "tests/unit/devices/fakevisit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

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

const QSet<quint16> meter{characteristic::glucose, characteristic::glucoseContext, characteristic::recordAccess};

} // namespace

class TestRecordFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOnlyWhatIsNew()
    {
        auto plan = Visit::quick();
        plan.afterSequence = 7;
        Visit visit({0x1808}, meter, plan);
        visit.link->onRecordAccess = [&](const QByteArray& request) {
            QCOMPARE(request.toHex(), QByteArray("0103010700")); // from the one that is stored: the intake knows it
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
        QCOMPARE(requests, (QStringList{u"0103016400"_s, u"0106"_s, u"0101"_s}));
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
        QCOMPARE(requests, (QStringList{u"0103010300"_s, u"0101"_s}));
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
};

QTEST_GUILESS_MAIN(TestRecordFetch)
#include "tst_recordfetch.moc"
