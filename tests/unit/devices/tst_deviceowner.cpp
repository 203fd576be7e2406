// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/devices/devicehome.h"

using namespace naer;

class TestDeviceOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangersWeightWaits()
    {
        Home home;
        home.usual();
        const auto taken
            = home.intake.take(home.scale.number, {home.weight(45 * kilogram, DeviceTime{2026, 10, 12, 7, 30, 0})});
        QVERIFY(taken->stored.empty());
        QCOMPARE(taken->waiting.size(), 1u);
        QCOMPARE(taken->waiting.back().reason, u"lower-than-usual"_s);
        QCOMPARE(home.all(u"weight").size(), 7u);
        const auto waiting = *InboxRepository(home.database()).all();
        QCOMPARE(waiting.size(), 1u);
        QCOMPARE(waiting[0].id, taken->waiting.back().id);
        QCOMPARE(*waiting[0].entry.values[0], Milli::fromInt(45));

        QVERIFY(home.intake.answer(taken->waiting.back().id, WhoseAnswer::DontKnow));
        QVERIFY(InboxRepository(home.database()).all()->front().setAside);
        QCOMPARE(home.all(u"weight").size(), 7u);
        const auto mine = home.intake.answer(taken->waiting.back().id, WhoseAnswer::Mine);
        QCOMPARE((*mine)->takenAt.toIso(), u"2026-10-12T07:30:00+02:00"_s);
        QCOMPARE(home.all(u"weight").size(), 8u);
        QVERIFY(InboxRepository(home.database()).all()->empty());
        QCOMPARE(home.intake.answer(taken->waiting.back().id, WhoseAnswer::Mine).error().code, ErrorCode::NotFound);
    }

    void someoneElsesIsDroppedForGood()
    {
        Home home;
        home.usual();
        const ReceivedPacket packet = home.weight(45 * kilogram, DeviceTime{2026, 10, 12, 7, 30, 0});
        const qint64 id = home.intake.take(home.scale.number, {packet})->waiting.back().id;
        QVERIFY(home.intake.answer(id, WhoseAnswer::SomeoneElses));
        QVERIFY(InboxRepository(home.database()).all()->empty());
        QCOMPARE(home.intake.take(home.scale.number, {packet})->known, 1); // the scale sends it again: not asked again
        QVERIFY(InboxRepository(home.database()).all()->empty());
    }

    void theFirstWeightOfAScaleIsAskedAbout()
    {
        Home home;
        const auto day = [](int days) { return DeviceTime{2026, 10, static_cast<quint8>(days), 7, 30, 0}; };
        const auto first = home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(9))});
        QCOMPARE(first->waiting.at(0).reason, u"first-on-scale"_s);
        const auto second = home.intake.take(
            home.scale.number, {home.weight(80 * kilogram, day(10)), home.weight(81 * kilogram, day(11))});
        QCOMPARE(second->waiting.size(), 2u);
        const auto strangers = home.intake.take(home.scale.number, {home.weight(45 * kilogram, day(12))});
        QCOMPARE(strangers->waiting.size(), 1u);
        QVERIFY(home.all(u"weight").empty());

        QVERIFY(*home.intake.answer(first->waiting[0].id, WhoseAnswer::Mine));
        QCOMPARE(home.all(u"weight").size(), 3u); // those like it come with it
        QVERIFY(home.rollupsAgree(u"weight"));
        const auto waiting = *InboxRepository(home.database()).all();
        QCOMPARE(waiting.size(), 1u);
        QCOMPARE(*waiting[0].entry.values[0], Milli::fromInt(45));
        // from now on it is not asked about
        home.clock.advance(24h);
        QCOMPARE(home.intake.take(home.scale.number, {home.weight(81 * kilogram, day(13))})->stored.size(), 1u);
    }

    void aStrangersFirstWeightTakesNothingWithIt()
    {
        Home home;
        const auto day = [](int days) { return DeviceTime{2026, 10, static_cast<quint8>(days), 7, 30, 0}; };
        const auto first = home.intake.take(home.scale.number, {home.weight(45 * kilogram, day(9))});
        QVERIFY(home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(10))}));
        QVERIFY(home.intake.answer(first->waiting[0].id, WhoseAnswer::SomeoneElses));
        QVERIFY(home.all(u"weight").empty());
        QCOMPARE(InboxRepository(home.database()).all()->size(), 1u); // still asked about
    }

    void severalPeopleAtANewScaleAreAllAskedAbout()
    {
        Home home;
        const auto taken = home.intake.take(home.scale.number,
            {home.weight(80 * kilogram, DeviceTime{2026, 10, 10, 7, 30, 0}),
                home.weight(45 * kilogram, DeviceTime{2026, 10, 10, 7, 35, 0}),
                home.weight(81 * kilogram, DeviceTime{2026, 10, 11, 7, 30, 0})});
        QCOMPARE(taken->waiting.size(), 3u);
        QCOMPARE(taken->waiting.back().reason, u"several-people"_s);
        QVERIFY(home.all(u"weight").empty());
    }

    void theAnswerTellsWhichUserTheCitizenIs()
    {
        Home home;
        const auto day = [](int days, int minute) {
            return DeviceTime{2026, 10, static_cast<quint8>(days), 7, static_cast<quint8>(minute), 0};
        };
        const auto taken = home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(9, 30), 1)});
        QCOMPARE(taken->waiting.back().reason, u"which-user"_s);
        QCOMPARE(home.intake.take(home.scale.number, {home.weight(81 * kilogram, day(10, 30), 1)})->waiting.size(), 1u);
        QVERIFY(*home.intake.answer(taken->waiting.back().id, WhoseAnswer::Mine));
        QCOMPARE(home.all(u"weight").size(), 2u); // the other one of the same user came with it
        QVERIFY(InboxRepository(home.database()).all()->empty());
        const auto later = home.intake.take(home.scale.number,
            {home.weight(80 * kilogram, day(11, 30), 1), home.weight(79 * kilogram, day(11, 35), 2)});
        QCOMPARE(later->stored.size(), 1u);
        QCOMPARE(later->otherUsers, 1);
        QCOMPARE(home.all(u"weight").size(), 3u);
    }

    void aSlipOfAnAnswerLosesNobodysNumbers()
    {
        Home home;
        const auto day = [](int days, int minute) {
            return DeviceTime{2026, 10, static_cast<quint8>(days), 7, static_cast<quint8>(minute), 0};
        };
        const auto taken = home.intake.take(home.scale.number,
            {home.weight(80 * kilogram, day(9, 30), 1), home.weight(64 * kilogram, day(9, 31), 2),
                home.weight(81 * kilogram, day(9, 32), 1)});
        QCOMPARE(taken->waiting.size(), 3u);
        InboxRepository inbox(home.database());
        QVERIFY(*home.intake.answer(inbox.all()->at(2).id, WhoseAnswer::Mine)); // 81, of several people
        QCOMPARE(home.all(u"weight").size(), 1u);
        QCOMPARE(inbox.all()->size(), 2u);
        QVERIFY(home.intake.answer(inbox.all()->at(1).id, WhoseAnswer::Mine)); // the other one's, by a slip
        QCOMPARE(home.devices.byNumber(home.scale.number)->ownUser, 1); // still the first
        QVERIFY(home.devices.forgetOwnUser(home.scale.number));
        QVERIFY(!home.devices.byNumber(home.scale.number)->ownUser);
    }

    void whatIsPutAsideStaysAside()
    {
        Home home;
        const auto day = [](int days) { return DeviceTime{2026, 10, static_cast<quint8>(days), 7, 30, 0}; };
        const auto first = home.intake.take(home.scale.number, {home.weight(80 * kilogram, day(9), 1)});
        QVERIFY(home.intake.answer(first->waiting.back().id, WhoseAnswer::DontKnow));
        const auto second = home.intake.take(home.scale.number, {home.weight(81 * kilogram, day(10), 1)});
        QVERIFY(*home.intake.answer(second->waiting.back().id, WhoseAnswer::Mine));
        QCOMPARE(home.all(u"weight").size(), 1u);
        QCOMPARE(InboxRepository(home.database()).all()->size(), 1u);
    }

    void whatTheDeviceDoubtsWaits()
    {
        Home home;
        const Device oximeter = *home.devices.add(u"OX"_s, DeviceKind::Oximeter, u"Lab PLX"_s, home.clock.now());
        const QByteArray questionable = QByteArray::fromHex("02610048000040");
        const auto taken
            = home.intake.take(oximeter.number, {home.received(characteristic::spotOximeter, questionable)});
        QCOMPARE(taken->waiting.size(), 2u); // saturation and pulse
        QCOMPARE(taken->waiting.back().reason, u"questionable"_s);
    }
};

QTEST_GUILESS_MAIN(TestDeviceOwner)
#include "tst_deviceowner.moc"
