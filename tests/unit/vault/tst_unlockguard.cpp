// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/vault/vaultfixture.h"

#include <QTest>

using namespace naer;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestUnlockGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsGrowToFiveMinutes()
    {
        QList<qint64> seconds;
        for (int tries = 0; tries < 16; ++tries)
            seconds += std::chrono::duration_cast<std::chrono::seconds>(UnlockGuard::waitAfter(tries)).count();
        QCOMPARE(seconds, (QList<qint64>{0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300}));
        QCOMPARE(UnlockGuard::waitAfter(2'000'000'000), 300s);
    }

    void wrongTriesMakeItWait()
    {
        VaultFixture f;
        QVERIFY(f.create("482917"));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(f.open("0").error().code, ErrorCode::WrongSecret);
        QCOMPARE(f.guard.remaining(), 1s);
        QCOMPARE(f.open("482917").error().code, ErrorCode::TooManyTries); // the right one must wait too
        f.monotonic.now += 999ms;
        QCOMPARE(f.open("482917").error().code, ErrorCode::TooManyTries);
        QCOMPARE(f.guard.remaining(), 1ms); // asking too early costs nothing
        f.monotonic.now += 1ms;
        QCOMPARE(f.open("0").error().code, ErrorCode::WrongSecret);
        QCOMPARE(f.guard.remaining(), 2s);
        f.monotonic.now += 2s;
        QVERIFY(f.open("482917"));
        QCOMPARE(f.guard.remaining(), 0s);
        QCOMPARE(f.open("0").error().code, ErrorCode::WrongSecret); // and counts from the beginning again
        QCOMPARE(f.guard.remaining(), 0s);
    }

    void theWallClockDoesNotHelp()
    {
        VaultFixture f;
        QVERIFY(f.create("482917"));
        for (int i = 0; i < 6 + 1; ++i) {
            (void)f.open("0");
            f.monotonic.now += f.guard.remaining();
        }
        QCOMPARE(f.open("0").error().code, ErrorCode::WrongSecret);
        const auto wait = f.guard.remaining();
        QVERIFY(wait > 1s);
        f.clock.advance(24h * 365);
        QCOMPARE(f.guard.remaining(), wait);
        f.clock.advance(-24h * 3650);
        QCOMPARE(f.open("482917").error().code, ErrorCode::TooManyTries);
    }

    void aRestartDoesNotHelp()
    {
        VaultFixture f;
        QVERIFY(f.create("482917"));
        for (int i = 0; i < 4; ++i)
            (void)f.open("0");
        f.monotonic.now += 1h;
        UnlockGuard restarted(f.store, f.monotonic.source()); // the process was ended: the wait starts with the new one
        f.options.guard = &restarted;
        QCOMPARE(f.open("482917").error().code, ErrorCode::TooManyTries);
        f.monotonic.now += 1s;
        QVERIFY(f.open("482917"));
    }

    void theTryIsWrittenBeforeItIsMade()
    {
        // kill -9 in the middle of a derivation: what stands in the store when the try begins is what counts
        VaultFixture f;
        const auto vault = f.create("482917");
        const QString id = (*vault)->info().id;
        QVERIFY(f.guard.begin(id));
        QVERIFY(f.store.values.value(u"naer/%1/tries"_s.arg(id)).startsWith("1 "));
        UnlockGuard restarted(f.store, f.monotonic.source());
        QVERIFY(restarted.begin(id));
        QVERIFY(f.store.values.value(u"naer/%1/tries"_s.arg(id)).startsWith("2 "));
    }

    void manyProgramsShareOneWait()
    {
        VaultFixture f;
        const QString id = (*f.create("482917"))->info().id;
        UnlockGuard first(f.store, f.monotonic.source());
        UnlockGuard second(f.store, f.monotonic.source()); // both were started before the tries
        for (int i = 0; i < 8; ++i) {
            f.monotonic.now += 300s;
            QVERIFY(first.begin(id));
        }
        QCOMPARE(second.begin(id).error().code, ErrorCode::TooManyTries); // although it waited as long as the first
        f.monotonic.now += UnlockGuard::waitAfter(8);
        QVERIFY(second.begin(id));
        // after the machine was started anew its clock begins at nought; the wait is then counted from the guard
        f.monotonic.now = 10s;
        UnlockGuard third(f.store, f.monotonic.source());
        QCOMPARE(third.begin(id).error().code, ErrorCode::TooManyTries);
        f.monotonic.now += UnlockGuard::waitAfter(9);
        QVERIFY(third.begin(id));
    }

    void withoutTheStoreThereIsNoTry()
    {
        VaultFixture f;
        const QString id = (*f.create("482917"))->info().id;
        f.store.failWith = ErrorCode::NoAccess;
        QCOMPARE(f.guard.begin(id).error().code, ErrorCode::NoAccess);
        QCOMPARE(f.open("482917").error().code, ErrorCode::NoAccess);
        f.store.failWith.reset();
        f.store.values[u"naer/%1/tries"_s.arg(id)] = "many";
        QCOMPARE(f.open("482917").error().code, ErrorCode::TooManyTries); // a long wait, never a lock for good
        f.store.values[u"naer/%1/tries"_s.arg(id)] = "-5";
        QCOMPARE(f.open("482917").error().code, ErrorCode::TooManyTries); // a long wait, never a lock for good
    }

    void aCallWithoutAGuardWaitsInFull()
    {
        VaultFixture f;
        QVERIFY(f.create("482917"));
        f.options.guard = nullptr;
        for (int i = 0; i < 4; ++i)
            QCOMPARE(f.open("0").error().code, ErrorCode::WrongSecret);
        QCOMPARE(f.open("482917").error().code, ErrorCode::TooManyTries);
    }
};

QTEST_APPLESS_MAIN(TestUnlockGuard)
#include "tst_unlockguard.moc"
