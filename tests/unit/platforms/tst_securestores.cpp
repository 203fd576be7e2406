// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/developmentfilestore.h"
#include "platforms/linux/libsecretstore.h"
#include "platforms/linux/securestores.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/stat.h>

using namespace naer;
using namespace Qt::StringLiterals;

class TestSecureStores : public QObject
{
    Q_OBJECT

    /// What every store must do; `again` gives another object over the same place, as after a restart.
    static void holdsTheContract(const std::function<std::unique_ptr<SecureStore>()>& again)
    {
        const QString key = u"naer/test-1/device-secret"_s;
        auto store = again();
        QVERIFY(store->remove(key));
        QVERIFY(store->remove(key)); // no error
        QCOMPARE(store->read(key).error().code, ErrorCode::NotFound);
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all += static_cast<char>(i);
        for (const QByteArray& value : {all, QByteArray("7"), QByteArray(32, '\0')}) {
            QVERIFY(store->write(key, SecureBytes::fromUtf8(value)));
            QVERIFY(again()->read(key)->equals(SecureBytes::fromUtf8(value).span()));
        }
        QVERIFY(store->write(u"naer/test-1/tries"_s, SecureBytes::fromUtf8("3")));
        QVERIFY(store->remove(key));
        QCOMPARE(again()->read(key).error().code, ErrorCode::NotFound);
        QVERIFY(again()
                ->read(u"naer/test-1/tries"_s)
                ->equals(SecureBytes::fromUtf8("3").span())); // keys do not touch each other
        QVERIFY(store->remove(u"naer/test-1/tries"_s));
    }

private Q_SLOTS:
    void filesHoldTheContract()
    {
        const QTemporaryDir folder;
        holdsTheContract([&] { return std::make_unique<DevelopmentFileStore>(folder.filePath(u"secrets"_s)); });
    }

    void theKeyringHoldsTheContract()
    {
        if (!LibsecretStore::isReachable())
            QSKIP("no secret service on this machine");
        holdsTheContract([] { return std::make_unique<LibsecretStore>(); });
    }

    void filesAreTheirOwnersAlone()
    {
        const QTemporaryDir folder;
        DevelopmentFileStore store(folder.filePath(u"secrets"_s));
        QVERIFY(store.write(u"../../etc/passwd"_s, SecureBytes::fromUtf8("x")));
        QVERIFY(store.write(u"æ/…"_s, SecureBytes::fromUtf8("x")));
        const QDir inside(folder.filePath(u"secrets"_s));
        const auto names = inside.entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(names.size(), 2); // no key leaves the folder
        struct stat status{};
        for (const QString& name : names) {
            QCOMPARE(::stat(QFile::encodeName(inside.filePath(name)).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777, 0600u);
        }
        QCOMPARE(::stat(QFile::encodeName(inside.path()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0700u);
    }

    void theStoreInTheEnvelopeIsHonoured()
    {
        const QTemporaryDir folder;
        qputenv("NAER_SECURE_STORE", "development-file");
        QCOMPARE(makeSecureStore(folder.path())->name(), u"development-file"_s);
        qunsetenv("NAER_SECURE_STORE");
        QCOMPARE((*openSecureStore(u"development-file"_s, folder.path()))->name(), u"development-file"_s);
        QCOMPARE(openSecureStore(u"keychain"_s, folder.path()).error().code, ErrorCode::NotFound);
    }

    void withoutAKeyringNothingHangs()
    {
        const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const QTemporaryDir folder;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!LibsecretStore::isReachable());
        QCOMPARE(makeSecureStore(folder.path())->name(), u"development-file"_s);
        const auto keyring = openSecureStore(u"libsecret"_s, folder.path());
        QCOMPARE((*keyring)->read(u"naer/x"_s).error().code, ErrorCode::KeyStoreUnavailable);
        QCOMPARE(
            (*keyring)->write(u"naer/x"_s, SecureBytes::fromUtf8("x")).error().code, ErrorCode::KeyStoreUnavailable);
        QCOMPARE((*keyring)->remove(u"naer/x"_s).error().code, ErrorCode::KeyStoreUnavailable);
        QVERIFY(timer.elapsed() < 2'000);
        address.isNull() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS") : qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    }
};

QTEST_APPLESS_MAIN(TestSecureStores)
#include "tst_securestores.moc"
