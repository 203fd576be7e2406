// SPDX-License-Identifier: MPL-2.0
// What lies beside a vault, by whatever name, and who may touch it.
#include "tests/unit/vault/vaultfixture.h"

#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace naer;
using namespace Qt::StringLiterals;

class TestVaultPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsOwnFiles()
    {
        VaultFixture f;
        const auto vault = f.create("");
        QVERIFY(vault);
        QVERIFY(QFile::link(f.file, f.path(u"soft.csv"_s)));
        QCOMPARE(
            ::link(QFile::encodeName(f.file).constData(), QFile::encodeName(f.path(u"hard.csv"_s)).constData()), 0);
        for (const QString& name :
            {u"naer.vault"_s, u"naer.vault.key"_s, u"naer.vault-wal"_s, u"naer.vault.creating"_s, u"naer.vault.mark"_s,
                u"soft.csv"_s, u"hard.csv"_s, u"./../"_s + QFileInfo(f.folder.path()).fileName() + u"/naer.vault"_s})
            QVERIFY2(Vault::belongsTo(f.file, f.path(name)), qPrintable(name));
        QVERIFY(VaultFixture::put(f.path(u"numbers.csv"_s), "x"));
        QVERIFY(!Vault::belongsTo(f.file, f.path(u"numbers.csv"_s)));
        QVERIFY(!Vault::belongsTo(f.file, f.path(u"not there"_s)));
    }

    /// Closing any descriptor of a file drops the POSIX locks of the process on it, and SQLite's with them.
    void staysLockedWhateverElseReadsIt()
    {
        VaultFixture f;
        const auto vault = f.create("");
        QVERIFY(vault);
        (void)VaultFixture::content(f.file);
        QCOMPARE(f.open("").error().code, ErrorCode::OpenElsewhere);
        const auto child = fork();
        if (child == 0)
            _exit(f.open("").has_value() ? 1 : 0);
        int status = -1;
        waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }

    void theLockGoesWithTheVault()
    {
        VaultFixture f;
        QVERIFY(f.create(""));
        QVERIFY(f.open(""));
        QVERIFY(!f.names().contains(u"naer.vault.lock"_s));
        QVERIFY(VaultFixture::put(f.path(u"naer.vault.lock"_s), {})); // left by a program that was killed
        QVERIFY(f.open(""));
    }

    void aKeyThatLeadsNowhereIsNotAbsence()
    {
        VaultFixture f;
        QVERIFY(f.create(""));
        QVERIFY(QFile::remove(f.path(u"naer.vault.key"_s)));
        QVERIFY(QFile::link(f.path(u"nowhere"_s), f.path(u"naer.vault.key"_s)));
        QCOMPARE(Vault::inspect(f.file).error().code, ErrorCode::NotAVault);
        QCOMPARE(f.open("").error().code, ErrorCode::NotAVault);
    }

    void aMarkThatIsNoFileIsAWarningOnly()
    {
        VaultFixture f;
        QVERIFY(f.create(""));
        const QString mark = f.path(u"naer.vault.mark"_s);
        QVERIFY(QFile::remove(mark));
        QVERIFY(QDir().mkdir(mark));
        const auto withFolder = f.open("");
        QVERIFY2(withFolder, f.why(withFolder));
        QCOMPARE((*withFolder)->warnings(), std::vector{VaultWarning::MarkMissing});
        (*withFolder)->close();
        QVERIFY(QDir().rmdir(mark));
        QCOMPARE(::mkfifo(QFile::encodeName(mark).constData(), 0600), 0);
    }

    /// The key may be all that is left of a vault whose file was moved away.
    void aStrayUnfinishedFileDoesNotTakeTheKeyAlong()
    {
        VaultFixture f;
        QVERIFY(f.create(""));
        const QByteArray key = VaultFixture::content(f.path(u"naer.vault.key"_s));
        QVERIFY(QFile::rename(f.file, f.path(u"saved"_s)));
        QVERIFY(VaultFixture::put(f.path(u"naer.vault.creating"_s), {}));
        QCOMPARE(f.create("").error().code, ErrorCode::AlreadyExists);
        QCOMPARE(VaultFixture::content(f.path(u"naer.vault.key"_s)), key);
        QVERIFY(QFile::rename(f.path(u"saved"_s), f.file));
        QVERIFY(f.open(""));
    }
};

QTEST_APPLESS_MAIN(TestVaultPlace)
#include "tst_vaultplace.moc"
