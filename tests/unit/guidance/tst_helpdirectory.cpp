// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/helpdirectory.h"
#include "core/guidance/holidays.h"

#include <QTest>
#include <QTimeZone>

using namespace naer;
using namespace Qt::StringLiterals;

class TestHelpDirectory : public QObject
{
    Q_OBJECT

    static QDateTime local(int year, int month, int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone("Europe/Copenhagen"));
    }
    static HelpLine line(QStringView id)
    {
        for (const HelpLine& entry : HelpDirectory::instance().lines()) {
            if (entry.id == id)
                return entry;
        }
        return {};
    }

private Q_SLOTS:
    void easterAndHolidays()
    {
        QCOMPARE(easterSunday(2024), QDate(2024, 3, 31));
        QCOMPARE(easterSunday(2025), QDate(2025, 4, 20));
        QCOMPARE(easterSunday(2026), QDate(2026, 4, 5));
        QCOMPARE(easterSunday(2038), QDate(2038, 4, 25)); // the latest there is
        QVERIFY(isDanishHoliday(QDate(2026, 4, 2))); // Maundy Thursday
        QVERIFY(isDanishHoliday(QDate(2026, 5, 14))); // Ascension
        QVERIFY(isDanishHoliday(QDate(2026, 5, 25))); // Whit Monday
        QVERIFY(!isDanishHoliday(QDate(2026, 5, 1))); // Great Prayer Day ended with 2023
        QVERIFY(isDanishHoliday(QDate(2023, 5, 5)));
        QVERIFY(!isDanishHoliday(QDate(2026, 11, 23)));
    }

    void everyNumberHasSourceAndDate()
    {
        for (const HelpLine& entry : HelpDirectory::instance().lines()) {
            QVERIFY2(!entry.source.isEmpty() && entry.verified.isValid(), qPrintable(entry.id));
            QVERIFY2(!entry.purpose.danish.isEmpty() && !entry.purpose.english.isEmpty(), qPrintable(entry.id));
        }
        QVERIFY(!line(u"112").phone.isEmpty());
    }

    void outOfHoursDoctorAnswersWhenTheOwnDoctorDoesNot()
    {
        const OpeningHours hours = line(u"laegevagten").hours;
        const OpeningHours doctor = HelpDirectory::instance().ownDoctorHours();
        QCOMPARE(HelpDirectory::stateAt(hours, local(2026, 11, 23, 10)), OpenState::Closed); // Monday
        QCOMPARE(HelpDirectory::stateAt(doctor, local(2026, 11, 23, 10)), OpenState::Open);
        QCOMPARE(HelpDirectory::stateAt(hours, local(2026, 11, 23, 7, 59)), OpenState::Open);
        QCOMPARE(HelpDirectory::stateAt(hours, local(2026, 11, 23, 16)), OpenState::Open);
        QCOMPARE(HelpDirectory::stateAt(hours, local(2026, 11, 22, 10)), OpenState::Open); // Sunday
        QCOMPARE(HelpDirectory::stateAt(hours, local(2026, 12, 25, 10)), OpenState::Open); // Friday, Christmas Day
        QCOMPARE(HelpDirectory::nextOpening(hours, local(2026, 11, 23, 10))->time(), QTime(16, 0));
        QCOMPARE(HelpDirectory::nextOpening(doctor, local(2026, 11, 21, 10))->date(), QDate(2026, 11, 23));
    }

    void neverOneLineAlone()
    {
        for (int hour = 0; hour < 24; ++hour) {
            int reachable = 0;
            const auto lines = HelpDirectory::instance().ordered(local(2026, 11, 23, hour), false);
            for (const HelpLine& entry : lines)
                reachable += HelpDirectory::stateAt(entry.hours, local(2026, 11, 23, hour)) != OpenState::Closed;
            QVERIFY2(reachable >= 3, qPrintable(QString::number(hour)));
        }
    }

    void theYoungMeetTheirLineFirst()
    {
        QCOMPARE(HelpDirectory::instance().ordered(local(2026, 11, 23, 10), true).front().id, u"boernetelefonen"_s);
        QVERIFY(HelpDirectory::instance().ordered(local(2026, 11, 23, 10), false).front().id != u"boernetelefonen"_s);
    }

    void saysWhenItIsOld()
    {
        QVERIFY(!HelpDirectory::instance().isStale(QDate(2026, 12, 1)));
        QVERIFY(HelpDirectory::instance().isStale(QDate(2027, 6, 1)));
    }

    void anEntryWithoutSourceIsRefused()
    {
        const QByteArray good
            = R"({"verified":"2026-01-01","bestBefore":"2026-04-01","ownDoctorHours":"unknown","lines":[
            {"id":"x","phone":"112","name":{"da":"a","en":"b"},"purpose":{"da":"a","en":"b"},"hours":"always","source":"s","verified":"2026-01-01"}]})";
        QVERIFY(HelpDirectory::fromJson(good));
        QCOMPARE(HelpDirectory::fromJson(QByteArray(good).replace("\"source\":\"s\",", "")).error().code,
            ErrorCode::BadFile);
        QCOMPARE(
            HelpDirectory::fromJson(QByteArray(good).replace("\"112\"", "\"1-1-2\"")).error().code, ErrorCode::BadFile);
        QCOMPARE(
            HelpDirectory::fromJson(QByteArray(good).replace("\"always\"", "{\"weekdays\":[[\"16:00\",\"08:00\"]]}"))
                .error()
                .code,
            ErrorCode::BadFile);
        QCOMPARE(HelpDirectory::fromJson("[]").error().code, ErrorCode::BadFile);
    }
};

QTEST_APPLESS_MAIN(TestHelpDirectory)
#include "tst_helpdirectory.moc"
