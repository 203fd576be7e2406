// SPDX-License-Identifier: MPL-2.0
// Looking back: my days, and one day in full.
#include "core/wellbeing/checkinrepository.h"
#include "qml/Wellbeing/wellbeingviewmodel.h"
#include "tests/qml/pagesupport.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

struct Days : PageVault
{
    WellbeingViewModel model{session, clock};

    bool add(const CheckIn& checkIn)
    {
        return wait(session.run([this, checkIn](Database& database) {
            return CheckInRepository(database, clock).add(checkIn);
        })).has_value();
    }
    Moment before(std::chrono::minutes ago) const
    {
        return {clock.now().utcMs - std::chrono::milliseconds(ago).count(), clock.now().offsetMinutes};
    }
    /// Two check-ins today, one of them with all there is to write; one yesterday.
    bool fill()
    {
        using namespace std::chrono_literals;
        return add({.at = before(5h), .state = 4})
            && add({.at = before(30min),
                .state = 2,
                .sleep = 1,
                .energy = 3,
                .words = {u"tired"_s, u"breathless"_s},
                .note = u"Blæst hele natten.\nStille morgen."_s})
            && add({.at = before(26h), .state = 5});
    }
    bool load(Audit& audit, const QString& type, const Look& look = {})
    {
        return audit.load(u"Naer.Wellbeing"_s, type, look, {{u"viewModel"_s, QVariant::fromValue(&model)}});
    }
    QVariant told(int row, CheckInsModel::Role role)
    {
        return model.dayCheckIns()->data(model.dayCheckIns()->index(row), role);
    }
};

/// All that a screen reader meets on the page, in order.
QStringList spoken(QAccessibleInterface* from)
{
    QStringList names;
    if (!from || from->state().invisible)
        return names;
    if (from->role() == QAccessible::StaticText || from->role() == QAccessible::Heading)
        names += from->text(QAccessible::Name);
    for (int i = 0; i < from->childCount(); ++i)
        names += spoken(from->child(i));
    return names;
}

} // namespace

class TestDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayOpensWithAllThatWasWritten();
    void whatWasNotSaidIsNotMadeUp();
    void theListGoesBackToTheFirstDay();
    void lockingForgetsTheDay();
    void everyPageInEveryLook_data();
    void everyPageInEveryLook();
};

void TestDays::aDayOpensWithAllThatWasWritten()
{
    Days days;
    QVERIFY(days.open() && days.fill());
    Audit list;
    QVERIFY(days.load(list, u"DaysPage"_s));
    QTRY_COMPARE(days.model.days()->count(), 2);
    QSignalSpy requested(list.root(), SIGNAL(dayRequested()));
    QVERIFY(press(list, u"day-0"_s));
    QCOMPARE(requested.count(), 1);
    QTRY_COMPARE(days.model.dayCheckIns()->count(), 2);

    Audit page;
    QVERIFY(days.load(page, u"DayPage"_s, {.size = {390, 1400}}));
    const QStringList said = spoken(QAccessible::queryAccessibleInterface(page.root()));
    const QStringList wanted{u"Monday 12 October"_s, u"At 03:00: Okay"_s, u"At 07:30: Heavy"_s,
        u"You chose: tired, short of breath."_s, u"You slept very badly."_s, u"You had some strength."_s,
        u"You wrote:"_s, u"Blæst hele natten.\nStille morgen."_s};
    qsizetype at = -1;
    for (const QString& sentence : wanted) {
        const qsizetype found = said.indexOf(sentence);
        QVERIFY2(found > at, qPrintable(sentence + u" is missing or out of order in:\n"_s + said.join(u'\n')));
        at = found;
    }
    QCOMPARE(Audit::takeWarnings(), QStringList());
}

void TestDays::whatWasNotSaidIsNotMadeUp()
{
    Days days;
    QVERIFY(days.open() && days.fill());
    days.model.openDay(static_cast<int>(days.clock.now().dayNumber()) - 1);
    QTRY_COMPARE(days.model.dayCheckIns()->count(), 1);
    QCOMPARE(days.told(0, CheckInsModel::TitleRole).toString(), u"At 06:00: Calm"_s);
    QCOMPARE(days.told(0, CheckInsModel::SentencesRole).toStringList(), QStringList());
    QCOMPARE(days.told(0, CheckInsModel::NoteRole).toString(), QString());
    QCOMPARE(days.model.dayTitle(), u"Sunday 11 October"_s);
}

void TestDays::theListGoesBackToTheFirstDay()
{
    using namespace std::chrono_literals;
    Days days;
    QVERIFY(days.open());
    QVERIFY(days.add({.at = days.before(24h), .state = 3}));
    QVERIFY(days.add({.at = days.before(24h * 200), .state = 1}));
    QVERIFY(days.add({.at = days.before(24h * 900), .state = 2, .note = u"for længe siden"_s}));
    Audit audit;
    QVERIFY(days.load(audit, u"DaysPage"_s));
    QTRY_COMPARE(days.model.days()->count(), 1);
    QVERIFY(isShown(audit, u"earlierDays"_s));
    QVERIFY(press(audit, u"earlierDays"_s));
    QTRY_COMPARE(days.model.days()->count(), 2);
    QVERIFY(press(audit, u"earlierDays"_s));
    QTRY_COMPARE(days.model.days()->count(), 3);
    QVERIFY(!isShown(audit, u"earlierDays"_s));
    QVERIFY(press(audit, u"day-2"_s));
    QTRY_COMPARE(days.model.dayCheckIns()->count(), 1);
    QCOMPARE(days.told(0, CheckInsModel::NoteRole).toString(), u"for længe siden"_s);
    QCOMPARE(days.model.dayTitle(), u"Thursday 25 April 2024"_s); // the year is said where it is another
}

void TestDays::lockingForgetsTheDay()
{
    Days days;
    QVERIFY(days.open() && days.fill());
    days.model.openDay(static_cast<int>(days.clock.now().dayNumber()));
    QTRY_COMPARE(days.model.dayCheckIns()->count(), 2);
    days.model.refreshDay(); // its answer comes when it is locked
    QVERIFY(PageVault::wait(days.session.lock()));
    QTRY_COMPARE(days.model.dayCheckIns()->count(), 0);
    QCOMPARE(days.model.dayTitle(), QString());
}

void TestDays::everyPageInEveryLook_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("daysWithEarlier") << u"DaysPage"_s;
    QTest::newRow("day") << u"DayPage"_s;
}

void TestDays::everyPageInEveryLook()
{
    QFETCH(QString, type);
    Days days;
    QVERIFY(days.open() && days.fill());
    QVERIFY(days.add({.at = days.before(std::chrono::hours(24 * 100)), .state = 2}));
    days.model.openDay(static_cast<int>(days.clock.now().dayNumber()));
    days.model.readDays();
    QTRY_VERIFY(days.model.daysRead() && days.model.dayCheckIns()->count() == 2);
    Audit audit;
    if (!days.load(audit, type))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    const QStringList found = findingsInEveryLook(audit, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestDays test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_days.moc"
