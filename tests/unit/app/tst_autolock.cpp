// SPDX-License-Identifier: MPL-2.0
#include "app/autolock.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecurestore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace naer;
using namespace std::chrono_literals;

class TestAutoLock : public QObject
{
    Q_OBJECT

    struct Home
    {
        QTemporaryDir folder;
        FakeSecureStore store;
        FakeClock clock;
        VaultSession session{folder.filePath(QStringLiteral("naer.vault")), store, clock, {.cost = crypto::lowestCost}};

        bool open(const char* code)
        {
            return session.create(SecureBytes::fromUtf8(code)).takeResult().has_value()
                && session.state() == VaultSession::State::Open;
        }
    };

private Q_SLOTS:
    void locksAfterTheChosenTime()
    {
        Home home;
        QVERIFY(home.open("hemmelig"));
        AutoLock lock(home.session);
        lock.setAfter(20ms);
        QTRY_COMPARE(home.session.state(), VaultSession::State::Locked);
    }

    void whatIsHeldLocksOnlyInTheBackground()
    {
        Home home;
        QVERIFY(home.open("hemmelig"));
        AutoLock lock(home.session);
        lock.setHeld(true);
        lock.setAfter(10ms);
        QTimer longer;
        longer.setSingleShot(true);
        QSignalSpy rung(&longer, &QTimer::timeout);
        longer.start(100);
        QVERIFY(rung.wait());
        QCOMPARE(home.session.state(), VaultSession::State::Open);
        lock.setHeld(false);
        QTRY_COMPARE(home.session.state(), VaultSession::State::Locked);

        QVERIFY(home.session.unlock(SecureBytes::fromUtf8("hemmelig")).takeResult());
        lock.setHeld(true);
        lock.applicationStateChanged(Qt::ApplicationSuspended);
        QTRY_COMPARE(home.session.state(), VaultSession::State::Locked);
    }

    void nothingIsHeldForEver()
    {
        Home home;
        QVERIFY(home.open("hemmelig"));
        AutoLock lock(home.session);
        lock.setAfter(10ms);
        lock.setHeld(true, 80ms);
        lock.setHeld(true, 1h); // still the same wait
        QTRY_COMPARE(home.session.state(), VaultSession::State::Locked);
    }

    void aTouchStartsTheTimeAnew()
    {
        Home home;
        QVERIFY(home.open("hemmelig"));
        AutoLock lock(home.session);
        QObject window;
        lock.watch(window);
        lock.setAfter(400ms);
        // longer in all than the time, but never that long without a key
        for (int i = 0; i < 8; ++i) {
            QTimer pause;
            pause.setSingleShot(true);
            QSignalSpy rung(&pause, &QTimer::timeout);
            pause.start(100);
            QVERIFY(rung.wait());
            QEvent key(QEvent::KeyPress);
            QCoreApplication::sendEvent(&window, &key);
            QCOMPARE(home.session.state(), VaultSession::State::Open);
        }
        QTRY_COMPARE(home.session.state(), VaultSession::State::Locked);
    }

    void locksAtOnceInTheBackground()
    {
        Home home;
        QVERIFY(home.open("hemmelig"));
        AutoLock lock(home.session);
        lock.setAfter(1h);
        lock.applicationStateChanged(Qt::ApplicationInactive);
        QCOMPARE(home.session.state(), VaultSession::State::Open);
        lock.applicationStateChanged(Qt::ApplicationSuspended);
        QTRY_COMPARE(home.session.state(), VaultSession::State::Locked);
    }

    void withoutACodeThereIsNothingToLock()
    {
        Home home;
        QVERIFY(home.open(""));
        AutoLock lock(home.session);
        lock.setAfter(1h);
        lock.applicationStateChanged(Qt::ApplicationSuspended);
        QVERIFY(home.session.run([](Database&) -> Result<void> { return {}; })
                .takeResult()); // whatever was asked has been done
        QCOMPARE(home.session.state(), VaultSession::State::Open);
    }
};

QTEST_GUILESS_MAIN(TestAutoLock)
#include "tst_autolock.moc"
