// SPDX-License-Identifier: MPL-2.0
#include "tests/qml/startfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageInEveryLook_data();
    void everyPageInEveryLook();
    void preferencesAreKept();
    void lookIsSeenAtOnce();
    void languageIsChosenOnTheFirstPage();
    void youngWayIsRemembered();
    void oneKindLeadsStraightToMeasuring();
    void severalKindsCanBeFollowed();
};

void TestStart::everyPageInEveryLook_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QVariantMap>("more");
    QTest::addColumn<int>("situation");
    QTest::newRow("welcome") << u"WelcomePage"_s << QVariantMap() << 0;
    QTest::newRow("look") << u"LookPage"_s << QVariantMap() << 0;
    QTest::newRow("follow") << u"FollowPage"_s << QVariantMap{{u"all"_s, true}} << 0;
    QTest::newRow("followYoung") << u"FollowPage"_s << QVariantMap{{u"young"_s, true}} << 0;
    QTest::newRow("followTicks") << u"FollowPage"_s << QVariantMap{{u"all"_s, true}, {u"ticking"_s, true}} << 0;
    QTest::newRow("code") << u"CodePage"_s << QVariantMap() << 0;
    QTest::newRow("codeErrors") << u"CodePage"_s << QVariantMap() << 1;
    QTest::newRow("codeChange") << u"CodePage"_s << QVariantMap() << 2;
    QTest::newRow("unlock") << u"UnlockPage"_s << QVariantMap() << 2;
    QTest::newRow("unlockWait") << u"UnlockPage"_s << QVariantMap() << 3;
    QTest::newRow("trouble") << u"TroublePage"_s << QVariantMap() << 4;
    QTest::newRow("warning") << u"WarningPage"_s << QVariantMap() << 5;
}

void TestStart::everyPageInEveryLook()
{
    QFETCH(QString, type);
    QFETCH(QVariantMap, more);
    QFETCH(int, situation);
    Start start;
    if (situation == 5)
        QVERIFY(start.open() && PageVault::wait(start.session.lock()) && QFile::remove(start.file + u".mark"_s));
    if (situation == 2 || situation == 3) {
        QVERIFY(start.open("secret"));
    } else if (situation == 4) {
        start.store.failWith = ErrorCode::NoAccess;
    }
    start.lock.begin();
    QVERIFY(start.becomes(situation == 4 ? Place::Trouble : situation == 5 ? Place::Warned : Place::Ready));
    if (situation == 3) {
        start.lock.lockNow();
        QVERIFY(start.becomes(Place::AskCode));
        while (start.lock.waitSeconds() == 0) {
            QVERIFY(start.lock.unlock(u"wrong!"_s));
            QTRY_VERIFY(!start.lock.busy());
        }
    }
    Audit audit;
    if (!start.load(audit, type, more))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    if (situation == 1) {
        QVERIFY(!start.lock.setCode(u"12345"_s, u"12345"_s));
        QVERIFY(!start.lock.error().isEmpty());
    }
    const QStringList found = findingsInEveryLook(audit, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestStart::preferencesAreKept()
{
    Start start;
    QSignalSpy changed(&start.appearance, &AppearanceViewModel::changed);
    start.appearance.setLook(AppearanceViewModel::Contrast);
    start.appearance.setTextPercent(170);
    start.appearance.setTextPercent(171); // not one of the choices
    start.appearance.setReducedMotion(true);
    start.appearance.setLockAfterMinutes(15);
    start.appearance.setLanguage(u"en"_s);
    start.appearance.setWelcomed(true);
    QCOMPARE(changed.count(), 6);
    const AppearanceViewModel again(start.preferences);
    QCOMPARE(again.preferences(), start.appearance.preferences());
    QCOMPARE(again.textPercent(), 170);
    QCOMPARE(again.locale().language(), QLocale::English);
}

void TestStart::lookIsSeenAtOnce()
{
    Start start;
    Audit audit;
    QVERIFY(start.load(audit, u"LookPage"_s));
    connect(&start.appearance, &AppearanceViewModel::changed, audit.root(),
        [&] { start.appearance.applyTo(*audit.theme(), false); });
    QVERIFY(press(audit, u"text200"_s));
    QCOMPARE(audit.theme()->textScale(), 2.0);
    QVERIFY(press(audit, u"lookDark"_s));
    QVERIFY(audit.theme()->dark());
    QVERIFY(press(audit, u"lookContrast"_s));
    QVERIFY(audit.theme()->contrast());
    QVERIFY(press(audit, u"reducedMotion"_s));
    QVERIFY(audit.theme()->reducedMotion());
    QSignalSpy done(audit.root(), SIGNAL(doneRequested()));
    QVERIFY(press(audit, u"lookDone"_s));
    QCOMPARE(done.count(), 1);
    QCOMPARE(start.preferences.load().textPercent, 200);
}

void TestStart::languageIsChosenOnTheFirstPage()
{
    Start start;
    Audit audit;
    QVERIFY(start.load(audit, u"WelcomePage"_s));
    QVERIFY(press(audit, u"languageEn"_s));
    QCOMPARE(start.preferences.load().language, u"en"_s);
    QVERIFY(press(audit, u"languageDa"_s));
    QCOMPARE(start.preferences.load().language, u"da"_s);
    QVERIFY(audit.item(u"helpNow"_s));
}

void TestStart::youngWayIsRemembered()
{
    Start start;
    Audit audit;
    QVERIFY(start.load(audit, u"WelcomePage"_s));
    QSignalSpy started(audit.root(), SIGNAL(startRequested()));
    QVERIFY(press(audit, u"youngWay"_s));
    QVERIFY(start.preferences.load().young);
    QVERIFY(press(audit, u"startWithoutLogin"_s));
    QVERIFY(!start.preferences.load().young);
    QCOMPARE(started.count(), 2);
}

void TestStart::oneKindLeadsStraightToMeasuring()
{
    Start start;
    QVERIFY(start.open());
    Audit audit;
    QVERIFY(start.load(audit, u"FollowPage"_s));
    QSignalSpy chosen(audit.root(), SIGNAL(kindChosen(QString)));
    QVERIFY(press(audit, u"measure-oxygen-saturation"_s));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"oxygen-saturation"_s);
    QVERIFY(start.isFollowed(u"[\"oxygen-saturation\"]"_s));
}

void TestStart::severalKindsCanBeFollowed()
{
    Start start;
    QVERIFY(start.open());
    Audit audit;
    QVERIFY(start.load(audit, u"FollowPage"_s));
    QVERIFY(press(audit, u"chooseSeveral"_s));
    QSignalSpy mood(audit.root(), SIGNAL(moodRequested()));
    QVERIFY(isShown(audit, u"followMood"_s)); // also where one chooses several
    QVERIFY(press(audit, u"followMood"_s));
    QCOMPARE(mood.count(), 1);
    QVERIFY(press(audit, u"follow-weight"_s));
    QVERIFY(press(audit, u"follow-pulse"_s));
    QVERIFY(press(audit, u"follow-weight"_s));
    QVERIFY(press(audit, u"follow-glucose"_s));
    QVERIFY(start.isFollowed(u"[\"pulse\",\"glucose\"]"_s));
    QSignalSpy done(audit.root(), SIGNAL(doneRequested()));
    QVERIFY(press(audit, u"followDone"_s));
    QCOMPARE(done.count(), 1);
    QVERIFY(PageVault::wait(start.session.lock()));
    QTRY_COMPARE(start.follow.chosenCount(), 0); // forgotten
    QVERIFY(start.open());
    QTRY_COMPARE(start.follow.chosenCount(), 2); // and read again
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestStart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_start.moc"
