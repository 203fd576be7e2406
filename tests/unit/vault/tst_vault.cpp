// SPDX-License-Identifier: MPL-2.0
#include "core/vault/draftrepository.h"
#include "core/vault/journal.h"
#include "core/vault/profilerepository.h"
#include "core/vault/sqlite.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QTest>

#include <sys/stat.h>

using namespace naer;
using namespace Qt::StringLiterals;

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasWritten()
    {
        VaultFixture f;
        {
            auto vault = f.create("482917");
            QVERIFY2(vault, f.why(vault));
            QVERIFY(ProfileRepository((*vault)->database()).set(u"name"_s, u"Ærø"_s));
            QCOMPARE((*vault)->info().schemaVersion, static_cast<int>(builtInMigrations()->size()));
            QVERIFY((*vault)->info().secretSet);
            QCOMPARE((*vault)->info().deviceStore, u"fake"_s);
            QVERIFY((*vault)->warnings().empty());
        }
        auto vault = f.open("482917");
        QVERIFY2(vault, f.why(vault));
        QCOMPARE(ProfileRepository((*vault)->database()).get(u"name"_s), u"Ærø"_s);
        QCOMPARE(ProfileRepository((*vault)->database()).get(u"none"_s).error().code, ErrorCode::NotFound);
        QVERIFY((*vault)->warnings().empty());
        const auto report = (*vault)->verify();
        QVERIFY(report);
        QVERIFY(report->isSound());
        QCOMPARE(report->journalEntries, 1);
    }

    void worksWithoutASecret()
    {
        VaultFixture f;
        QVERIFY(f.create(""));
        QVERIFY(!Vault::inspect(f.file)->secretSet);
        QVERIFY(f.open(""));
        QCOMPARE(f.open("1234").error().code, ErrorCode::WrongSecret);
        // the device's secret is what protects: without it nothing opens
        f.store.values.remove(u"naer/%1/device-secret"_s.arg(Vault::inspect(f.file)->id));
        QCOMPARE(f.open("").error().code, ErrorCode::DeviceSecretMissing);
    }

    void changesItsSecret()
    {
        VaultFixture f;
        {
            auto vault = f.create("");
            QVERIFY(vault);
            QVERIFY((*vault)->changeSecret({}, SecureBytes::fromUtf8("first")));
            QVERIFY((*vault)->info().secretSet);
            QCOMPARE((*vault)->changeSecret(SecureBytes::fromUtf8("wrong"), SecureBytes::fromUtf8("x")).error().code,
                ErrorCode::WrongSecret);
            QVERIFY((*vault)->checkSecret(SecureBytes::fromUtf8("first")));
        }
        QCOMPARE(f.open("").error().code, ErrorCode::WrongSecret);
        auto vault = f.open("first");
        QVERIFY2(vault, f.why(vault));
        QVERIFY((*vault)->changeSecret(SecureBytes::fromUtf8("first"), SecureBytes::fromUtf8("second")));
        vault->reset();
        QCOMPARE(f.open("first").error().code, ErrorCode::WrongSecret);
        vault = f.open("second");
        QVERIFY(vault);
        const auto entries = Journal((*vault)->database()).entries(10);
        QCOMPARE(entries->size(), std::size_t{3});
        QCOMPARE(entries->front().event, u"secret-changed"_s);
        QVERIFY((*vault)->changeSecret(SecureBytes::fromUtf8("second"), {}));
        vault->reset();
        QVERIFY(f.open(""));
    }

    void filesAreTheirOwnersAlone()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        QVERIFY(ProfileRepository((*vault)->database()).set(u"a"_s, u"b"_s));
        const auto names = f.names();
        QVERIFY(names.contains(u"naer.vault-wal"_s));
        QVERIFY(!names.contains(u"naer.vault-shm"_s)); // exclusive: the index of the WAL is in memory
        for (const QString& name : names) {
            struct stat status{};
            QCOMPARE(::stat(QFile::encodeName(f.path(name)).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777, 0600u);
        }
        vault->reset();
        QCOMPARE(f.names(), (QStringList{u"naer.vault"_s, u"naer.vault.key"_s, u"naer.vault.mark"_s}));
    }

    void nothingIsReadableOnTheDisk()
    {
        VaultFixture f;
        const QByteArray canary = "Kanariefugl-77Q";
        auto vault = f.create("482917");
        QVERIFY(vault);
        Database& database = (*vault)->database();
        for (int i = 0; i < 400; ++i)
            QVERIFY(DraftRepository(database).save(
                QString::number(i), QString::fromUtf8(canary).repeated(20), f.clock.now()));
        // a sort that would spill: temp_store is memory
        auto sorted = database.prepare("SELECT d.value || e.key FROM draft d, draft e ORDER BY 1 LIMIT 1 OFFSET 5000");
        QVERIFY(sorted);
        QVERIFY(*sorted->step());
        QCOMPARE(f.filesHolding(canary), QStringList());
        QCOMPARE(f.filesHolding("482917"), QStringList());
        QFile control(f.path(u"control"_s)); // the scan itself can find
        QVERIFY(control.open(QIODevice::WriteOnly));
        control.write(QString::fromUtf8(canary).toUtf8().toBase64());
        control.close();
        QCOMPARE(f.filesHolding(canary), QStringList{u"control"_s});
    }

    void memoryIsWipedWhenGivenBack()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        const qint64 before = wipedBlocks();
        vault->reset();
        QVERIFY(wipedBlocks() > before);
    }

    void aMistypedPragmaIsNoticed()
    {
        VaultFixture f;
        QVERIFY(prepareLibrary());
        sqlite3* raw = nullptr;
        QCOMPARE(sqlite3_open(":memory:", &raw), SQLITE_OK);
        const Handle handle(raw);
        QVERIFY(setPragma(raw, "foreign_keys", "ON", "1"));
        QCOMPARE(setPragma(raw, "foreign_kyes", "ON", "1").error().code, ErrorCode::Internal);
        QCOMPARE(setPragma(raw, "foreign_keys", "Onn", "1").error().code, ErrorCode::Internal);
        QCOMPARE(setPragma(raw, "mmap_size", "0", "1").error().code, ErrorCode::Internal);
    }

    void everyConnectionIsSetUp()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        const auto answer = [&](const char* sql) {
            return (*vault)
                ->database()
                .prepare(sql)
                .transform([](Statement s) { return s.step().value_or(false) ? s.text(0) : QString(); })
                .value_or(u"error"_s);
        };
        QCOMPARE(answer("PRAGMA journal_mode"), u"wal"_s);
        QCOMPARE(answer("PRAGMA locking_mode"), u"exclusive"_s);
        QCOMPARE(answer("PRAGMA synchronous"), u"2"_s);
        QCOMPARE(answer("PRAGMA temp_store"), u"2"_s);
        QCOMPARE(answer("PRAGMA trusted_schema"), u"0"_s);
        QCOMPARE(answer("PRAGMA cipher_log_level"), u"NONE"_s);
        QCOMPARE(answer("PRAGMA application_id"), QString::number(0x4E616572));
    }

    void theHandleIsDefensive()
    {
        VaultFixture f;
        QVERIFY(VaultFixture::put(f.file, {}));
        const auto handle = openHandle(f.file, SecureBytes(32), {.fresh = true});
        QVERIFY2(handle, f.why(handle));
        const auto code
            = [&](const char* sql) { return sqlite3_exec(handle->get(), sql, nullptr, nullptr, nullptr) & 0xff; };
        QCOMPARE(code("CREATE TABLE t (a); INSERT INTO t VALUES (1)"), SQLITE_OK);
        QCOMPARE(code("SELECT \"words\" FROM t"), SQLITE_ERROR); // a name is never a text
        QCOMPARE(code("PRAGMA writable_schema=ON; DELETE FROM sqlite_master"), SQLITE_ERROR);
        QCOMPARE(code("ATTACH '/tmp/naer-attached' AS other KEY ''"), SQLITE_ERROR); // trap 6
        QCOMPARE(code("SELECT * FROM t WHERE a LIKE zeroblob(100000000)"), SQLITE_TOOBIG);
        QCOMPARE(openHandle(f.file, SecureBytes(31), {.fresh = true}).error().code, ErrorCode::Internal); // trap 4
    }

    void statementsAreCachedAndHonest()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        Database& database = (*vault)->database();
        constexpr auto sql = "INSERT INTO profile (key, value) VALUES (?1, ?2)";
        for (int i = 0; i < 3; ++i)
            QVERIFY(database.prepare(sql)->bind(1, QString::number(i)).bind(2, u""_s).run());
        QCOMPARE(database.prepare(sql)->bind(1, u"1"_s).bind(2, u"x"_s).run().error().code, ErrorCode::AlreadyExists);
        QCOMPARE(database.prepare(sql)->bind(1, u"9"_s).run().error().code,
            ErrorCode::Internal); // bindings were cleared: NULL
        QCOMPARE(database.prepare(sql)->bind(7, u"9"_s).run().error().code, ErrorCode::Internal); // no such parameter
        auto outer = database.prepare("SELECT key FROM profile ORDER BY key");
        auto inner = database.prepare("SELECT key FROM profile ORDER BY key"); // the same text twice at once
        QVERIFY(*outer->step());
        QVERIFY(*inner->step());
        QVERIFY(*outer->step());
        QCOMPARE(outer->text(0), u"1"_s);
        QCOMPARE(inner->text(0), u"0"_s);
    }

    void aTransactionIsAllOrNothing()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        Database& database = (*vault)->database();
        const auto insert = [&](QStringView key) {
            return database.prepare("INSERT INTO profile (key, value) VALUES (?1, '')")->bind(1, key).run();
        };
        QCOMPARE(database
                     .inTransaction([&]() -> Result<void> {
                         if (auto done = insert(u"a"); !done)
                             return done;
                         return fail(ErrorCode::OutOfRange);
                     })
                     .error()
                     .code,
            ErrorCode::OutOfRange);
        QCOMPARE(ProfileRepository(database).get(u"a"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(
            database.inTransaction([&] { return database.inTransaction([&] { return insert(u"b"); }); }).error().code,
            ErrorCode::Internal);
        QVERIFY(database.inTransaction([&] { return insert(u"c"); }));
        QCOMPARE(ProfileRepository(database).get(u"c"_s), QString());
    }

    void draftsComeAndGo()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        DraftRepository drafts((*vault)->database());
        QVERIFY(drafts.save(u"weight"_s, u"81"_s, f.clock.now()));
        QVERIFY(drafts.save(u"weight"_s, u"81,5"_s, f.clock.now()));
        QVERIFY(drafts.save(u"checkin"_s, u"{}"_s, f.clock.now()));
        QCOMPARE(drafts.load(u"weight"_s), u"81,5"_s);
        QCOMPARE(drafts.keys(), (QStringList{u"checkin"_s, u"weight"_s}));
        QVERIFY(drafts.remove(u"weight"_s));
        QVERIFY(drafts.remove(u"weight"_s));
        QCOMPARE(drafts.load(u"weight"_s).error().code, ErrorCode::NotFound);
    }

    void theJournalShowsTampering()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(vault);
        Database& database = (*vault)->database();
        Journal journal(database);
        for (int i = 0; i < 5; ++i)
            QVERIFY(
                database.inTransaction([&] { return journal.append(u"shared", QString::number(i), f.clock.now()); }));
        QCOMPARE(journal.verifyChain(), 6);
        const auto afterwards = [&](std::string_view change) {
            return database
                .inTransaction([&]() -> Result<void> {
                    if (auto done = database.execute(change); !done)
                        return done;
                    const auto chain = journal.verifyChain();
                    return chain ? fail(ErrorCode::Internal, u"not noticed"_s) : passOn(chain); // and rolled back
                })
                .error()
                .code;
        };
        QCOMPARE(afterwards("UPDATE journal SET detail = 'x' WHERE sequence = 3"), ErrorCode::Damaged);
        QCOMPARE(afterwards("UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 1"), ErrorCode::Damaged);
        QCOMPARE(afterwards("DELETE FROM journal WHERE sequence = 2"), ErrorCode::Damaged);
        QCOMPARE(afterwards("UPDATE journal SET event = event || detail, detail = '' WHERE sequence = 4"),
            ErrorCode::Damaged);
        QCOMPARE(journal.verifyChain(), 6);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
