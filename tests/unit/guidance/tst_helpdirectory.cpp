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
        for (const QDate& day : {QDate(2026, 12, 24), QDate(2026, 12, 31), QDate(2026, 6, 5)}) {
            QVERIFY(isHalfHoliday(day));
            QVERIFY(!isDanishHoliday(day));
        }
        QVERIFY(!isHalfHoliday(QDate(2028, 6, 5))); // Whit Monday
        QVERIFY(!isHalfHoliday(QDate(2026, 12, 23)));
    }

    void onHalfHolidaysNobodyKnowsWhatIsOpen()
    {
        const OpeningHours outOfHours = line(u"laegevagten").hours;
        const OpeningHours doctor = HelpDirectory::instance().ownDoctorHours();
        for (const QDate& day : {QDate(2026, 12, 24), QDate(2026, 12, 31), QDate(2026, 6, 5)}) { // all on weekdays
            const auto at = [&day](int hour) { return local(day.year(), day.month(), day.day(), hour); };
            QCOMPARE(HelpDirectory::stateAt(doctor, at(10)), OpenState::Unknown);
            QCOMPARE(HelpDirectory::stateAt(outOfHours, at(10)), OpenState::Unknown);
            QCOMPARE(HelpDirectory::stateAt(doctor, at(17)), OpenState::Closed); // by any hours
            QCOMPARE(HelpDirectory::stateAt(outOfHours, at(17)), OpenState::Open);
            QCOMPARE(HelpDirectory::stateAt(outOfHours, at(7)), OpenState::Open);
            QCOMPARE(HelpDirectory::nextOpening(outOfHours, at(10)), std::nullopt);
        }
        QCOMPARE(HelpDirectory::stateAt(doctor, local(2028, 6, 5, 10)), OpenState::Closed);
        QCOMPARE(HelpDirectory::stateAt(outOfHours, local(2028, 6, 5, 10)), OpenState::Open);
        QCOMPARE(HelpDirectory::stateAt(outOfHours, local(2027, 6, 5, 10)), OpenState::Open); // a Saturday anyhow
        QCOMPARE(HelpDirectory::stateAt(line(u"112").hours, local(2026, 12, 24, 10)), OpenState::Open);
        // the evening before: not promised for the day nobody knows
        QCOMPARE(HelpDirectory::nextOpening(doctor, local(2026, 12, 23, 18))->date(), QDate(2026, 12, 28));
    }

    /// What was seen when the list was made; hours that nobody saw stated are never relied on.
    void theClaimOfTheListIsTrue()
    {
        const QHash<QString, QString> seen{{u"112"_s, u"112"_s}, {u"laegevagten"_s, u"70113131"_s},
            {u"boernetelefonen"_s, u"116111"_s}, {u"livslinien"_s, u"70201201"_s},
            {u"aeldretelefonen"_s, u"32210210"_s}};
        const QStringList unseenHours{u"livslinien"_s, u"aeldretelefonen"_s};
        for (const HelpLine& entry : HelpDirectory::instance().lines()) {
            QCOMPARE(entry.phone, seen.value(entry.id));
            QCOMPARE(entry.hours.known, !unseenHours.contains(entry.id));
            QVERIFY2(!entry.hours.known || entry.seenAt == HelpLine::SeenAt::Owner, qPrintable(entry.id));
        }
        QCOMPARE(line(u"livslinien").seenAt, HelpLine::SeenAt::Elsewhere); // a newspaper wrote it: not its own page
        QVERIFY(!line(u"livslinien").source.contains(u"livslinien.dk"_s));
        QCOMPARE(line(u"laegevagten").seenAt, HelpLine::SeenAt::Owner);
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
        for (const QDate& day : {QDate(2026, 11, 23), QDate(2026, 12, 24)}) {
            for (int hour = 0; hour < 24; ++hour) {
                const QDateTime now = local(day.year(), day.month(), day.day(), hour);
                int reachable = 0;
                for (const HelpLine& entry : HelpDirectory::instance().ordered(now, false))
                    reachable += HelpDirectory::stateAt(entry.hours, now) != OpenState::Closed;
                QVERIFY2(reachable >= 3, qPrintable(now.toString()));
            }
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
            {"id":"x","phone":"112","name":{"da":"a","en":"b"},"purpose":{"da":"a","en":"b"},"hours":"always","source":"s","seenAt":"owner","verified":"2026-01-01"}]})";
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
        QCOMPARE(HelpDirectory::fromJson(QByteArray(good).replace("\"seenAt\":\"owner\",", "")).error().code,
            ErrorCode::BadFile);
        const QByteArray elsewhere = QByteArray(good).replace("\"owner\"", "\"elsewhere\"");
        QCOMPARE(HelpDirectory::fromJson(elsewhere).error().code, ErrorCode::BadFile); // hours by hearsay
        QVERIFY(HelpDirectory::fromJson(QByteArray(elsewhere).replace("\"always\"", "\"unknown\"")));
        QCOMPARE(HelpDirectory::fromJson("[]").error().code, ErrorCode::BadFile);
    }
};

QTEST_APPLESS_MAIN(TestHelpDirectory)
#include "tst_helpdirectory.moc"
