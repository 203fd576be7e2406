// SPDX-License-Identifier: MPL-2.0
#include "core/devices/readingtime.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReadingTime : public QObject
{
    Q_OBJECT

    static QString winter() { return u"2026-12-01T10:00:00+01:00"_s; }

private Q_SLOTS:
    void whenItWas_data()
    {
        QTest::addColumn<QString>("shown"); // by the device
        QTest::addColumn<int>("ahead"); // seconds; 99999: it did not say
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("taken"); // empty: by arrival
        QTest::addColumn<int>("correction");
        constexpr int unsaid = 99'999;
        const QString summer = u"2026-07-01T10:00:00+02:00"_s;
        const QString winter = this->winter();
        QTest::newRow("right") << u"2026-07-01T09:30:00"_s << 20 << summer << u"2026-07-01T09:30:00+02:00"_s << 0;
        QTest::newRow("unsaid") << u"2026-07-01T09:30:00"_s << unsaid << summer << u"2026-07-01T09:30:00+02:00"_s << 0;
        QTest::newRow("right, from winter")
            << u"2026-01-10T09:30:00"_s << 0 << summer << u"2026-01-10T09:30:00+01:00"_s << 0;
        QTest::newRow("17 minutes fast") << u"2026-07-01T09:47:00"_s << 1020 << summer << u"2026-07-01T09:30:00+02:00"_s
                                         << -1020;
        QTest::newRow("on winter time in summer")
            << u"2026-07-01T08:30:00"_s << -3600 << summer << u"2026-07-01T09:30:00+02:00"_s << 3600;
        QTest::newRow("on winter time, from winter")
            << u"2026-01-10T09:30:00"_s << -3600 << summer << u"2026-01-10T09:30:00+01:00"_s << 0;
        QTest::newRow("on summer time, from summer")
            << u"2026-07-01T09:30:00"_s << 3600 << winter << u"2026-07-01T09:30:00+02:00"_s << 0;
        QTest::newRow("on summer time in winter")
            << u"2026-12-01T10:30:00"_s << 3600 << winter << u"2026-12-01T09:30:00+01:00"_s << -3600;
        QTest::newRow("never set") << u"2000-01-01T00:05:00"_s << unsaid << summer << QString() << 0;
        QTest::newRow("to come") << u"2026-07-01T10:30:00"_s << unsaid << summer << QString() << 0;
        QTest::newRow("nothing shown") << QString() << 0 << summer << QString() << 0;
        QTest::newRow("doubled hour: the first")
            << u"2026-10-25T02:30:00"_s << 0 << winter << u"2026-10-25T02:30:00+02:00"_s << 0;
        QTest::newRow("doubled hour: in the first")
            << u"2026-10-25T02:30:00"_s << 0 << u"2026-10-25T02:31:00+02:00"_s << u"2026-10-25T02:30:00+02:00"_s << 0;
        QTest::newRow("doubled hour: in the second")
            << u"2026-10-25T02:30:00"_s << 0 << u"2026-10-25T02:31:00+01:00"_s << u"2026-10-25T02:30:00+01:00"_s << 0;
        QTest::newRow("the hour that is left out in spring")
            << u"2026-03-29T02:30:00"_s << unsaid << summer << u"2026-03-29T03:30:00+02:00"_s << 0;
    }
    void whenItWas()
    {
        QFETCH(QString, shown);
        QFETCH(int, ahead);
        QFETCH(QString, now);
        QFETCH(QString, taken);
        QFETCH(int, correction);
        const QTimeZone copenhagen("Europe/Copenhagen");
        ReceivedPacket packet{.receivedAt = *Moment::fromIso(now)};
        if (ahead != 99'999)
            packet.clockAhead = std::chrono::seconds(ahead);
        std::optional<QDateTime> wall;
        if (!shown.isEmpty())
            wall = QDateTime(
                QDate::fromString(shown.left(10), Qt::ISODate), QTime::fromString(shown.mid(11)), QTimeZone::UTC);
        const ReadingTime time = readingTime(wall, packet, copenhagen);
        QCOMPARE(time.byArrival, taken.isEmpty());
        QCOMPARE(time.takenAt.toIso(), taken.isEmpty() ? now : taken);
        QCOMPARE(time.correction, correction);
        QCOMPARE(time.doubledHour, now == winter() && shown.startsWith(u"2026-10-25"));
    }

    void aClockThatWasNeverSetIsMovedByWhatItIsWrong()
    {
        const Moment now = *Moment::fromIso(u"2026-07-01T10:00:00+02:00");
        const QDateTime shownNow(QDate(2000, 1, 1), QTime(0, 20), QTimeZone::UTC);
        const QDateTime wall(QDate(2026, 7, 1), QTime(10, 0), QTimeZone::UTC);
        const ReceivedPacket packet{.receivedAt = now, .clockAhead = std::chrono::seconds(wall.secsTo(shownNow))};
        const QDateTime shown(QDate(2000, 1, 1), QTime(0, 5), QTimeZone::UTC);
        const ReadingTime time = readingTime(shown, packet, QTimeZone("Europe/Copenhagen"));
        QVERIFY(!time.byArrival);
        QCOMPARE(time.takenAt.toIso(), u"2026-07-01T09:45:00+02:00"_s);
        QCOMPARE(clockTrouble(*packet.clockAhead, now), ClockTrouble::NeverSet);
    }

    void whatIsSaidOfAClock()
    {
        const Moment now = *Moment::fromIso(u"2026-07-01T10:00:00+02:00");
        QCOMPARE(clockTrouble(45s, now), ClockTrouble::None);
        QCOMPARE(clockTrouble(-45s, now), ClockTrouble::None);
        QCOMPARE(clockTrouble(10min, now), ClockTrouble::Off);
        QCOMPARE(clockTrouble(-3590s, now), ClockTrouble::SummerTime);
        QCOMPARE(clockTrouble(-24h * 365 * 20, now), ClockTrouble::NeverSet);
    }
};

QTEST_GUILESS_MAIN(TestReadingTime)
#include "tst_readingtime.moc"
