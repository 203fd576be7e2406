// SPDX-License-Identifier: MPL-2.0
// Every way in which a vault does not open or not save: its own error, and the files byte for byte what they were.
#include "core/vault/profilerepository.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace naer;
using namespace Qt::StringLiterals;

class TestVaultFaults : public QObject
{
    Q_OBJECT

    /// The error of an open that must fail and leave every file as it is.
    static ErrorCode refusal(VaultFixture& f, const char* secret = "")
    {
        const QStringList before = f.fingerprint();
        const auto vault = f.open(secret);
        if (vault)
            return ErrorCode::Internal; // no test expects it
        QStringList after = f.fingerprint();
        // SQLite may leave an empty WAL beside a file that it was not allowed to settle
        after.removeIf([&](const QString& line) {
            return line.startsWith(u"naer.vault-wal e3b0c442"_s) && !before.contains(line);
        });
        return before == after ? vault.error().code : ErrorCode::Internal;
    }
    static QByteArray rows(Vault& vault)
    {
        QByteArray all;
        for (int i = 0; i < 100; ++i) {
            const auto value = ProfileRepository(vault.database()).get(QString::number(i));
            if (!value)
                return errorName(value.error().code).toUtf8();
            all += value->toUtf8();
        }
        return all;
    }
    static void fill(VaultFixture& f, const char* secret = "")
    {
        auto vault = f.create(secret);
        QVERIFY(vault);
        for (int i = 0; i < 100; ++i)
            QVERIFY(
                ProfileRepository((*vault)->database()).set(QString::number(i), QString(300, QChar(u'a' + i % 26))));
    }

private Q_SLOTS:
    void eachErrorIsItsOwn()
    {
        {
            VaultFixture f;
            QCOMPARE(refusal(f), ErrorCode::NotFound);
            QCOMPARE(Vault::inspect(f.file).error().code, ErrorCode::NotFound);
        }
        VaultFixture f;
        fill(f, "482917");
        const QStringList before = f.fingerprint();
        QCOMPARE(f.create("").error().code, ErrorCode::AlreadyExists);
        QCOMPARE(f.fingerprint(), before);
        QCOMPARE(refusal(f, "0"), ErrorCode::WrongSecret);

        const auto values = f.store.values;
        f.store.values.clear();
        QCOMPARE(refusal(f, "482917"), ErrorCode::DeviceSecretMissing);
        f.store.values = values;
        FakeSecureStore other(u"other"_s);
        other.values = values;
        QCOMPARE(Vault::open(f.file, SecureBytes::fromUtf8("482917"), other, f.clock, f.options).error().code,
            ErrorCode::DeviceSecretMissing);

        const QByteArray key = VaultFixture::content(f.file + u".key"_s);
        QVERIFY(QFile::remove(f.file + u".key"_s));
        QCOMPARE(refusal(f, "482917"), ErrorCode::NotAVault); // a file without its key
        QVERIFY(VaultFixture::put(f.file + u".key"_s, "not json"));
        QCOMPARE(refusal(f, "482917"), ErrorCode::Damaged);
        QVERIFY(VaultFixture::put(f.file + u".key"_s, key));
        QVERIFY(f.open("482917"));

        const QByteArray content = VaultFixture::content(f.file);
        QVERIFY(VaultFixture::put(f.file, QByteArray("SQLite format 3\0", 16) + content.mid(16)));
        QCOMPARE(refusal(f, "482917"), ErrorCode::NotAVault);
        QVERIFY(VaultFixture::put(f.file, QByteArray("Dear diary, ").repeated(1000)));
        QCOMPARE(refusal(f, "482917"), ErrorCode::Damaged); // its key says that a vault should be here
        QVERIFY(VaultFixture::put(f.file, {}));
        QCOMPARE(refusal(f, "482917"), ErrorCode::Damaged);
        QVERIFY(QFile::remove(f.file));
        QCOMPARE(refusal(f, "482917"), ErrorCode::NotAVault); // a key without its file
        QCOMPARE(f.create("").error().code, ErrorCode::AlreadyExists); // it may belong to a backup
        QVERIFY(VaultFixture::put(f.file, content));
        QVERIFY(f.open("482917"));
    }

    void aTextFileIsNotAVault()
    {
        VaultFixture f;
        QVERIFY(VaultFixture::put(f.file, "Dear diary"));
        QCOMPARE(refusal(f), ErrorCode::NotAVault);
        QCOMPARE(f.create("").error().code, ErrorCode::AlreadyExists);
        QCOMPARE(VaultFixture::content(f.file), "Dear diary");
    }

    void aFolderIsNotAVault()
    {
        VaultFixture f;
        QVERIFY(QDir().mkpath(f.file));
        QVERIFY(VaultFixture::put(f.file + u".key"_s, "{}"));
        QCOMPARE(f.open("").error().code, ErrorCode::NotAVault);
        QCOMPARE(f.create("").error().code, ErrorCode::AlreadyExists);
    }

    void anotherVaultsKeyDoesNotOpen()
    {
        VaultFixture f;
        VaultFixture g;
        fill(f);
        fill(g);
        for (const auto& [name, value] : g.store.values.asKeyValueRange())
            f.store.values.insert(name, value);
        QVERIFY(VaultFixture::put(f.file + u".key"_s, VaultFixture::content(g.file + u".key"_s)));
        QCOMPARE(refusal(f), ErrorCode::Damaged);
    }

    void noFlippedBitIsSilent()
    {
        VaultFixture f;
        fill(f);
        const QByteArray good = VaultFixture::content(f.file);
        const QByteArray expected = rows(**f.open(""));
        QRandomGenerator random(20261012);
        int atOpening = 0;
        for (int i = 0; i < 400; ++i) {
            QByteArray flipped = good;
            const qsizetype at
                = i < 40 ? i : random.bounded(static_cast<int>(good.size())); // the salt and the head too
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.bounded(8)));
            QVERIFY(VaultFixture::put(f.file, flipped));
            auto vault = f.open("");
            if (!vault) {
                QCOMPARE(vault.error().code, ErrorCode::Damaged);
                QCOMPARE(VaultFixture::content(f.file), flipped);
                ++atOpening;
                continue;
            }
            const QByteArray read = rows(**vault);
            QVERIFY(read == expected || read == "damaged"); // never changed data
            const auto report = (*vault)->verify();
            QVERIFY2(!report || !report->isSound(), QByteArray::number(at).constData());
        }
        QVERIFY(atOpening >= 40);
    }

    void noCutIsSilent()
    {
        VaultFixture f;
        fill(f);
        const QByteArray good = VaultFixture::content(f.file);
        for (qsizetype size = 0; size < good.size(); size += 512) {
            QVERIFY(VaultFixture::put(f.file, good.left(size)));
            auto vault = f.open("");
            if (!vault) {
                QCOMPARE(vault.error().code, ErrorCode::Damaged);
                QCOMPARE(VaultFixture::content(f.file), good.left(size));
                continue;
            }
            const auto report = (*vault)->verify();
            QVERIFY2(!report || !report->isSound(), QByteArray::number(size).constData());
        }
        QVERIFY(VaultFixture::put(f.file, good));
        QVERIFY((*f.open(""))->verify()->isSound());
    }

    void aFullDiskIsToldAndPasses()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        ProfileRepository profile((*vault)->database());
        QVERIFY(profile.set(u"kept"_s, u"before"_s));
        QVERIFY((*vault)->database().prepare("PRAGMA max_page_count=1").and_then([](Statement s) {
            return s.step();
        })); // not under what there is
        QCOMPARE(profile.set(u"large"_s, QString(100'000, u'x')).error().code, ErrorCode::DiskFull);
        QCOMPARE(profile.get(u"kept"_s), u"before"_s); // reading goes on
        QCOMPARE(profile.get(u"large"_s).error().code, ErrorCode::NotFound);
        QVERIFY((*vault)->database().prepare("PRAGMA max_page_count=100000").and_then([](Statement s) {
            return s.step();
        }));
        QVERIFY(profile.set(u"large"_s, QString(100'000, u'x')));
        QVERIFY((*vault)->verify()->isSound());
    }

    void theSystemsLimitIsAFullDiskToo()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        ProfileRepository profile((*vault)->database());
        struct rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit small{.rlim_cur = 100'000, .rlim_max = before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto saved = profile.set(u"large"_s, QString(300'000, u'x'));
        VaultFixture g;
        small.rlim_cur = 10'000;
        (void)::setrlimit(RLIMIT_FSIZE, &small);
        const auto made = g.create("");
        (void)::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::DiskFull);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::DiskFull);
        QCOMPARE(g.names(), QStringList()); // and nothing half-made stays
        QVERIFY(g.store.values.isEmpty());
        QVERIFY(profile.set(u"large"_s, QString(300'000, u'x')));
        QVERIFY(g.create(""));
    }

    void anotherProgramIsRefused()
    {
        VaultFixture f;
        fill(f);
        auto vault = f.open("");
        QVERIFY(vault);
        QCOMPARE(f.open("").error().code, ErrorCode::OpenElsewhere); // in this process
        QVERIFY(Vault::inspect(f.file));
        // Closing any descriptor of a file drops all the locks that a process has on it: looking at the file must not.
        // Asked from outside, for SQLite's bytes, since our own SQLite answers out of its own books.
        const pid_t child = ::fork();
        if (child == 0) {
            const int file = ::open(QFile::encodeName(f.file).constData(), O_RDWR | O_CLOEXEC);
            struct flock lock{.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000000, .l_len = 512, .l_pid = 0};
            ::_exit(
                file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK && lock.l_pid == ::getppid()
                    ? 0
                    : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QVERIFY(ProfileRepository((*vault)->database()).set(u"still"_s, u"works"_s));
        vault->reset();
        QVERIFY(f.open(""));
    }

    void withoutRightsNothingHappens()
    {
        VaultFixture f;
        fill(f);
        const bool root = ::geteuid() == 0;
        QCOMPARE(::chmod(QFile::encodeName(f.file).constData(), 0), 0);
        if (root) // root may read everything: become nobody for a moment
            QCOMPARE(::chmod(QFile::encodeName(f.folder.path()).constData(), 0755), 0);
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        const auto opened = f.open("");
        const auto made = Vault::create(f.path(u"other.vault"_s), {}, f.store, f.clock, f.options);
        if (root)
            QCOMPARE(::seteuid(0), 0);
        QCOMPARE(::chmod(QFile::encodeName(f.file).constData(), 0600), 0);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NoAccess);
        if (root) {
            QVERIFY(!made);
            QCOMPARE(made.error().code, ErrorCode::NoAccess);
        }
        QVERIFY(f.open(""));
    }

    void anInterruptedMakingIsNotInTheWay()
    {
        VaultFixture f;
        fill(f);
        QVERIFY(QFile::rename(f.file, f.file + u".creating"_s)); // as if ended before the last step
        QCOMPARE(Vault::inspect(f.file).error().code, ErrorCode::NotFound);
        QVERIFY(f.create(""));
        QVERIFY(!f.names().contains(u"naer.vault.creating"_s));
        QVERIFY(f.open(""));
    }

    void aStoreThatFailsLeavesNothing()
    {
        VaultFixture f;
        f.store.failWith = ErrorCode::NoAccess;
        QCOMPARE(f.create("1").error().code, ErrorCode::NoAccess);
        QCOMPARE(f.names(), QStringList());
        f.options.cost = crypto::KdfCost{64, 3, 1};
        QCOMPARE(f.create("1").error().code, ErrorCode::OutOfRange);
        QCOMPARE(f.names(), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestVaultFaults)
#include "tst_vaultfaults.moc"
