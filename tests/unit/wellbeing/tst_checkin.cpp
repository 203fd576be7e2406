// SPDX-License-Identifier: MPL-2.0
#include "core/wellbeing/checkinrepository.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestCheckIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptAsItWasSaid()
    {
        VaultFixture f;
        const auto vault = f.create("");
        CheckInRepository repository((*vault)->database(), f.clock);
        const auto added = repository.add(
            {.at = f.clock.now(), .state = 2, .sleep = 1, .words = {u"tired"_s, u"lonely"_s}, .note = u"tung dag"_s});
        QVERIFY(added);
        const auto list = repository.list(0, std::numeric_limits<qint64>::max(), 10);
        QCOMPARE(list->size(), std::size_t{1});
        QCOMPARE(list->front().state, 2);
        QCOMPARE(list->front().sleep, std::optional(1));
        QVERIFY(!list->front().energy);
        QCOMPARE(list->front().words, (QStringList{u"tired"_s, u"lonely"_s}));
        QCOMPARE(list->front().note, u"tung dag"_s);
    }

    void refusesWhatIsNoAnswer()
    {
        VaultFixture f;
        const auto vault = f.create("");
        CheckInRepository repository((*vault)->database(), f.clock);
        const Moment now = f.clock.now();
        QCOMPARE(repository.add({.at = now, .state = 6}).error().code, ErrorCode::OutOfRange);
        QCOMPARE(repository.add({.at = now, .state = 3, .sleep = 0}).error().code, ErrorCode::OutOfRange);
        QCOMPARE(
            repository.add({.at = now, .state = 3, .words = {u"score"_s}}).error().code, ErrorCode::UnknownContext);
        QCOMPARE(repository.add({.at = now, .state = 3, .note = QString(2001, u'x')}).error().code, ErrorCode::TooLong);
        QCOMPARE(repository.add({.at = {now.utcMs + 3'600'000, 0}, .state = 3}).error().code, ErrorCode::TimeInFuture);
        QVERIFY(repository.list(0, std::numeric_limits<qint64>::max(), 10)->empty());
    }

    void severalADayMakeOneWave()
    {
        VaultFixture f;
        const auto vault = f.create("");
        CheckInRepository repository((*vault)->database(), f.clock);
        const Moment now = f.clock.now();
        for (const int state : {4, 2, 5})
            QVERIFY(repository.add({.at = now, .state = state}));
        QVERIFY(repository.add({.at = {now.utcMs - 86'400'000, now.offsetMinutes}, .state = 3}));
        const auto days = repository.days(now.dayNumber() - 6, now.dayNumber());
        QCOMPARE(days->size(), std::size_t{2});
        QCOMPARE(days->back().roughest, 2);
        QCOMPARE(days->back().calmest, 5);
        QCOMPARE(days->back().count, 3);
    }

    void aDayIsTheOneTheCitizenRemembers()
    {
        VaultFixture f;
        const auto vault = f.create("");
        CheckInRepository repository((*vault)->database(), f.clock);
        const auto add = [&](QStringView at, int state) {
            return repository.add({.at = *Moment::fromIso(at), .state = state}).has_value();
        };
        QVERIFY(add(u"2025-03-01T23:30:00+01:00", 1));
        QVERIFY(add(u"2025-03-02T23:59:00-09:00", 3)); // on a journey, and later than the next one
        QVERIFY(add(u"2025-03-03T00:10:00+01:00", 4));
        QVERIFY(add(u"2025-03-02T00:00:00+01:00", 2));
        const qint64 second = QDate(1970, 1, 1).daysTo(QDate(2025, 3, 2));
        const auto day = repository.onDay(second);
        QCOMPARE(day->size(), std::size_t{2});
        QCOMPARE(day->front().state, 2); // in the order of the clock
        QCOMPARE(day->back().state, 3);
        QCOMPARE(*repository.dayBefore(second + 1), std::optional(second));
        QCOMPARE(*repository.dayBefore(second), std::optional(second - 1));
        QCOMPARE(*repository.dayBefore(second - 1), std::optional<qint64>());
    }
};

QTEST_GUILESS_MAIN(TestCheckIn)
#include "tst_checkin.moc"
