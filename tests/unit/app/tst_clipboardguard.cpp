// SPDX-License-Identifier: MPL-2.0
#include "app/clipboardguard.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecurestore.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClipboardGuard : public QObject
{
    Q_OBJECT

    struct Home
    {
        QTemporaryDir folder;
        FakeSecureStore store;
        FakeClock clock;
        VaultSession session{folder.filePath(u"naer.vault"_s), store, clock, {.cost = crypto::lowestCost}};
        ClipboardGuard guard{session, [] { return true; }}; // the offscreen platform cannot tell
    };

private Q_SLOTS:
    void lockingTakesWhatWasCopied()
    {
        Home home;
        QVERIFY(home.session.create(SecureBytes::fromUtf8("hemmelig")).takeResult());
        QGuiApplication::clipboard()->setText(u"min note"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"min note"_s);
        QVERIFY(home.session.lock().takeResult());
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void whatOthersCopiedStays()
    {
        Home home;
        ClipboardGuard polite(home.session, [] { return false; });
        home.guard.disconnect();
        QObject::disconnect(&home.session, nullptr, &home.guard, nullptr);
        QVERIFY(home.session.create(SecureBytes::fromUtf8("hemmelig")).takeResult());
        QGuiApplication::clipboard()->setText(u"theirs"_s);
        QSignalSpy states(&home.session, &VaultSession::stateChanged);
        QVERIFY(home.session.lock().takeResult());
        QTRY_VERIFY(!states.isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"theirs"_s);
    }

    void timeTakesItToo()
    {
        Home home;
        home.guard.setKeptFor(20ms);
        QGuiApplication::clipboard()->setText(u"min note"_s);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    }
};

QTEST_MAIN(TestClipboardGuard)
#include "tst_clipboardguard.moc"
