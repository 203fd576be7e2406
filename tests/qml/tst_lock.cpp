// SPDX-License-Identifier: MPL-2.0
#include "core/base/typedsecret.h"
#include "tests/qml/startfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstVaultIsMadeWithoutACode();
    void codeIsSetLockedAndUnlocked();
    void wrongCodeIsSlowedAndTold();
    void codesThatDoNotDoAreRefusedWithWords();
    void codeIsChanged();
    void typedSecretIsOverwritten();
    void brokenFileIsTold_data();
    void brokenFileIsTold();
    void missingKeyIsTold();
    void missingMarkIsToldOnce();
};

void TestLock::firstVaultIsMadeWithoutACode()
{
    Start start;
    QCOMPARE(start.lock.place(), Place::Waiting);
    start.lock.begin();
    QVERIFY(start.becomes(Place::Ready));
    QVERIFY(!start.lock.secretSet());
    start.lock.lockNow(); // nothing to lock behind
    QVERIFY(PageVault::wait(start.session.run([](Database&) { return Result<void>(); })));
    QVERIFY(PageVault::wait(start.session.lock()));
    QVERIFY(start.becomes(Place::Waiting));
    start.lock.begin();
    QVERIFY(start.becomes(Place::Ready));
}

void TestLock::codeIsSetLockedAndUnlocked()
{
    Start start;
    start.lock.begin();
    QVERIFY(start.becomes(Place::Ready));
    Audit audit;
    QVERIFY(start.load(audit, u"CodePage"_s));
    QSignalSpy saved(audit.root(), SIGNAL(codeSaved()));
    QVERIFY(type(audit, u"code"_s, u"rolig-2026"_s) && type(audit, u"codeAgain"_s, u"rolig-2026"_s));
    QVERIFY(press(audit, u"saveCode"_s));
    QTRY_COMPARE(saved.count(), 1);
    QTRY_VERIFY(start.lock.secretSet());
    QCOMPARE(audit.item(u"code"_s)->property("text").toString(), QString());

    start.lock.lockNow();
    QVERIFY(start.becomes(Place::AskCode));
    QVERIFY(start.load(audit, u"UnlockPage"_s));
    QVERIFY(type(audit, u"code"_s, u"rolig-2026"_s));
    QVERIFY(press(audit, u"unlock"_s));
    QVERIFY(start.becomes(Place::Ready));
    QCOMPARE(Audit::takeWarnings(), QStringList());
}

void TestLock::wrongCodeIsSlowedAndTold()
{
    Start start;
    QVERIFY(start.open("secret"));
    start.lock.begin();
    QVERIFY(start.becomes(Place::Ready));
    start.lock.lockNow();
    QVERIFY(start.becomes(Place::AskCode));
    QVERIFY(!start.lock.unlock(QString()));
    QCOMPARE(start.lock.error(), u"Write your code first."_s);
    QList<Place> places;
    connect(&start.lock, &LockViewModel::placeChanged, this, [&] { places += start.lock.place(); });
    while (start.lock.waitSeconds() == 0) {
        QVERIFY(start.lock.unlock(u"wrong!"_s));
        QTRY_VERIFY(!start.lock.busy());
        QVERIFY(!start.lock.error().isEmpty());
    }
    QVERIFY(!start.lock.waitText().isEmpty());
    QVERIFY(!start.lock.unlock(u"secret"_s)); // not even the right one before its time
    QCOMPARE(places, QList<Place>()); // the page stays while it is checked
    start.monotonic.now += std::chrono::minutes(6);
    QTRY_COMPARE(start.lock.waitText(), QString());
    QVERIFY(start.lock.unlock(u"secret"_s));
    QVERIFY(start.becomes(Place::Ready));
}

void TestLock::codesThatDoNotDoAreRefusedWithWords()
{
    Start start;
    start.lock.begin();
    QVERIFY(start.becomes(Place::Ready));
    QVERIFY(!start.lock.setCode(u"12345"_s, u"12345"_s));
    QCOMPARE(start.lock.error(), u"Choose a code of at least 6 digits or letters."_s); // the true least, and no other
    QVERIFY(start.lock.againError().isEmpty());
    QVERIFY(!start.lock.setCode(u"123456"_s, u"123457"_s));
    QVERIFY(start.lock.error().isEmpty() && !start.lock.againError().isEmpty());
    start.lock.forgetErrors();
    QVERIFY(start.lock.againError().isEmpty());
    QVERIFY(!start.lock.secretSet());
}

void TestLock::codeIsChanged()
{
    Start start;
    QVERIFY(start.open("secret"));
    QSignalSpy saved(&start.lock, &LockViewModel::codeSaved);
    QVERIFY(!start.lock.changeCode(QString(), u"newcode"_s, u"newcode"_s));
    QVERIFY(!start.lock.oldError().isEmpty());
    QVERIFY(start.lock.changeCode(u"wrong!"_s, u"newcode"_s, u"newcode"_s));
    QTRY_VERIFY(!start.lock.busy());
    QVERIFY(!start.lock.oldError().isEmpty());
    QCOMPARE(saved.count(), 0);
    QVERIFY(start.lock.changeCode(u"secret"_s, u"newcode"_s, u"newcode"_s));
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(PageVault::wait(start.session.lock()));
    QVERIFY(start.open("newcode"));
}

void TestLock::typedSecretIsOverwritten()
{
    QString typed = u"hemmelig"_s + u"-1"_s;
    const QString shared = typed;
    const SecureBytes secret = takeSecret(typed);
    QVERIFY(secret.equals(std::as_bytes(std::span("hemmelig-1", 10))));
    QCOMPARE(shared, QString(10, QChar(0)));
    QVERIFY(takeSecret(u"a literal"_s).size() == 9);
}

void TestLock::brokenFileIsTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a vault") << QByteArray("a text that somebody put there");
    QTest::newRow("empty") << QByteArray();
}

void TestLock::brokenFileIsTold()
{
    QFETCH(QByteArray, content);
    PageVault made;
    QVERIFY(made.open());
    QVERIFY(PageVault::wait(made.session.lock()));
    QFile key(made.file + u".key"_s);
    QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate));
    key.write(content);
    key.close();
    VaultSession session(made.file, made.store, made.clock, {.cost = crypto::lowestCost});
    LockViewModel lock(session, made.file);
    lock.begin();
    QTRY_COMPARE(lock.place(), Place::Trouble);
    QVERIFY(!lock.troubleTitle().isEmpty() && !lock.troubleText().isEmpty() && !lock.troubleAdvice().isEmpty());
    QCOMPARE(lock.vaultPath(), made.file);
}

void TestLock::missingKeyIsTold()
{
    Start start;
    QVERIFY(start.open());
    QVERIFY(PageVault::wait(start.session.lock()));
    start.store.values.clear();
    start.lock.begin();
    QVERIFY(start.becomes(Place::Trouble));
    QCOMPARE(start.lock.troubleTitle(), u"The key is on another phone"_s);
}

void TestLock::missingMarkIsToldOnce()
{
    Start start;
    QVERIFY(start.open());
    QVERIFY(PageVault::wait(start.session.lock()));
    QVERIFY(QFile::remove(start.file + u".mark"_s));
    start.lock.begin();
    QVERIFY(start.becomes(Place::Warned));
    QCOMPARE(start.lock.warnings().size(), 1);
    Audit audit;
    QVERIFY(start.load(audit, u"WarningPage"_s));
    QVERIFY(press(audit, u"understood"_s));
    QVERIFY(start.becomes(Place::Ready));
    QVERIFY(PageVault::wait(start.session.lock()));
    start.lock.begin();
    QVERIFY(start.becomes(Place::Ready));
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lock.moc"
