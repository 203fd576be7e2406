// SPDX-License-Identifier: MPL-2.0
#include "core/base/moment.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestMoment : public QObject
{
    Q_OBJECT

    const QTimeZone copenhagen{"Europe/Copenhagen"};

private Q_SLOTS:
    void keepsInstantAndOffset()
    {
        const auto moment = Moment::fromIso(u"2026-10-25T02:30:00+01:00", copenhagen);
        QVERIFY(moment);
        QCOMPARE(moment->offsetMinutes, 60);
        QCOMPARE(moment->toIso(), u"2026-10-25T02:30:00+01:00"_s);
        QCOMPARE(moment->day(), QDate(2026, 10, 25));
    }

    void theDoubledHourIsNeverGuessed()
    {
        QCOMPARE(Moment::fromIso(u"2026-10-25T02:30", copenhagen).error().code, ErrorCode::AmbiguousTime);
        const auto summer = Moment::fromIso(u"2026-10-25T02:30+02:00", copenhagen);
        const auto winter = Moment::fromIso(u"2026-10-25T02:30+01:00", copenhagen);
        QCOMPARE(winter->utcMs - summer->utcMs, qint64{3'600'000});
    }

    void theSkippedHourIsRefused()
    {
        QCOMPARE(Moment::fromIso(u"2026-03-29T02:30", copenhagen).error().code, ErrorCode::BadTime);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("29 February in a common year") << u"2026-02-29T08:00"_s << ErrorCode::BadTime;
        QTest::newRow("hour 25") << u"2026-02-20T25:00"_s << ErrorCode::BadTime;
        QTest::newRow("1899") << u"1899-12-31T08:00"_s << ErrorCode::TimeTooEarly;
        QTest::newRow("words") << u"yesterday"_s << ErrorCode::BadTime;
        QTest::newRow("long") << QString(10'000, u'1') << ErrorCode::BadTime;
        QTest::newRow("offset of 99 hours") << u"2026-02-20T08:00+99:00"_s << ErrorCode::BadTime;
        QTest::newRow("offset of 17 hours") << u"2026-01-05T08:00+17:00"_s << ErrorCode::BadTime;
        QTest::newRow("offset of 14 hours and a half") << u"2026-01-05T08:00-14:30"_s << ErrorCode::BadTime;
        QTest::newRow("empty") << QString() << ErrorCode::BadTime;
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        const auto moment = Moment::fromIso(text, copenhagen);
        QVERIFY(!moment);
        QCOMPARE(moment.error().code, code);
    }

    void leapDayIsADay() { QVERIFY(Moment::fromIso(u"2028-02-29", copenhagen)); }

    void dayIsTheCitizensDay()
    {
        // half past midnight in Copenhagen is still yesterday in UTC
        const auto moment = Moment::fromIso(u"2026-06-02T00:30:00+02:00", copenhagen);
        QCOMPARE(moment->day(), QDate(2026, 6, 2));
        QCOMPARE(Moment({-1, 0}).dayNumber(), qint64{-1});
    }
};

QTEST_APPLESS_MAIN(TestMoment)
#include "tst_moment.moc"
