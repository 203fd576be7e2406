// SPDX-License-Identifier: MPL-2.0
#include "core/vault/migrator.h"
#include "core/vault/profilerepository.h"
#include "core/vault/sqlite.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

    static std::vector<Migration> withNext(const char* sql)
    {
        auto steps = *builtInMigrations();
        steps.push_back({static_cast<int>(steps.size()) + 1, sql});
        return steps;
    }
    static QString schemaOf(sqlite3* handle)
    {
        return readOne(handle, "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master ORDER BY name)")
            ->value_or(QString());
    }

private Q_SLOTS:
    void stepsAreNumberedWithoutAGap()
    {
        const auto steps = builtInMigrations();
        QVERIFY(steps);
        for (std::size_t i = 0; i < steps->size(); ++i) {
            QCOMPARE((*steps)[i].version, static_cast<int>(i) + 1);
        }
    }

    /// What each version left is written down: a step that is in use never changes.
    void everySchemaIsTheStoredOne()
    {
        const auto steps = *builtInMigrations();
        VaultFixture f;
        QVERIFY(VaultFixture::put(f.file, {}));
        const auto handle = openHandle(f.file, SecureBytes(32), {.fresh = true});
        QVERIFY(handle);
        for (const Migration& step : steps) {
            QVERIFY(migrate(handle->get(), {steps.begin(), steps.begin() + step.version}));
            const auto schema = readOne(handle->get(),
                "SELECT group_concat(sql || ';' || char(10), '') FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT "
                "NULL ORDER BY name)");
            QFile stored(
                QStringLiteral(NAER_SOURCE_DIR "/tests/data/schema/%1.sql").arg(step.version, 3, 10, QChar(u'0')));
            const QByteArray wanted = stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
            const QByteArray now = schema->value().toUtf8();
            const QString copy = QDir::temp().filePath(u"naer-schema-%1.sql"_s.arg(step.version, 3, 10, QChar(u'0')));
            if (wanted != now)
                QVERIFY(VaultFixture::put(copy, now));
            QVERIFY2(wanted == now,
                qPrintable(
                    u"%1 is another. If the step is new, the snapshot to store is %2"_s.arg(stored.fileName(), copy)));
        }
    }

    /// Rows that an older program wrote are all there after the step, with nothing in the new columns.
    void devicesComeToOlderMeasurements()
    {
        VaultFixture f;
        const auto steps = *builtInMigrations();
        QVERIFY(VaultFixture::put(f.file, {}));
        const auto handle = openHandle(f.file, SecureBytes(32), {.fresh = true});
        QVERIFY(handle);
        QVERIFY(migrate(handle->get(), {steps.front()}));
        QVERIFY(readOne(handle->get(),
            "INSERT INTO observation VALUES (3, 1000, 7, 60, 81500, NULL, NULL, 2000, 60, 'self', 0, 0, 1, NULL, NULL, "
            "'note')"));
        QVERIFY(migrate(handle->get(), steps));
        QCOMPARE(
            readOne(handle->get(),
                "SELECT v1 || note || coalesce(device, '-') || coalesce(remarks, '-') || coalesce(clock_correction, "
                "'-') FROM observation")
                ->value(),
            u"81500note---"_s);
    }

    /// Whoever shared before the clinician's side came shares on, with the same tokens.
    void recipientsStayTheCitizens()
    {
        VaultFixture f;
        const auto steps = *builtInMigrations();
        QVERIFY(VaultFixture::put(f.file, {}));
        const auto handle = openHandle(f.file, SecureBytes(32), {.fresh = true});
        QVERIFY(handle);
        QVERIFY(migrate(handle->get(), {steps.begin(), steps.begin() + 4}));
        const auto run = [&](const char* sql) { return readOne(handle->get(), sql).has_value(); };
        QVERIFY(run("INSERT INTO recipient VALUES ('gp', 'L\u00e6ge', '87', 3, 'https://gp.example/fhir', 'naer', "
                    "'dk-core', 'Organization/1', x'2d2d', 1000, 60, 0, 'iss', 'https://t.example', 'sub', '17', 'at', "
                    "2000, 'rt')"));
        QVERIFY(
            run("INSERT INTO recipient VALUES ('old', 'n', 'p', 60, 'https://o.example', 'c', 'fut', '', NULL, 3000, "
                "-120, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"));
        QVERIFY(run("INSERT INTO share VALUES ('s', 'gp', 'c', 'q?', 1, 60, 2, 60, 3, 4, 60, 'a', 'b')"));
        QVERIFY(migrate(handle->get(), steps));
        const auto all = [&](const char* columns, const char* where) {
            const QString sql = u"SELECT %1 FROM %2"_s.arg(
                QString::fromLatin1(columns)
                    .split(u", "_s)
                    .replaceInStrings(QRegularExpression(u"^(.*)$"_s), u"coalesce(\\1, '-')"_s)
                    .join(u" || '|' || "_s),
                QLatin1StringView(where));
            const auto row = readOne(handle->get(), sql.toUtf8().constData());
            return row ? row->value_or(QString()) : row.error().detail;
        };
        const char* columns
            = "code, signs_in_as, name, phone, answer_days, base_url, client_id, dialect, organization, "
              "hex(authority), "
              "added_ms, added_offset, removed, issuer, token_url, subject, patient, access_token, access_ends_ms, "
              "refresh_token, quote(practitioner), quote(person_name)";
        QCOMPARE(all(columns, "recipient WHERE code = 'gp'"),
            u"gp|0|L\u00e6ge|87|3|https://gp.example/fhir|naer|dk-core|Organization/1|2D2D|1000|60|0|iss|https://"
            u"t.example|"
            u"sub|17|at|2000|rt|''|''"_s);
        QCOMPARE(all(columns, "recipient WHERE code = 'old'"),
            u"old|0|n|p|60|https://o.example|c|fut|||3000|-120|1|-|-|-|-|-|-|-|''|''"_s);
        QCOMPARE(all("count(*)", "recipient"), u"2"_s);
        QCOMPARE(all("question, state, answer, answered_by, quote(held_by), quote(handed_to), unread, "
                     "quote(settled_ms)",
                     "share"),
            u"q?|3|a|b|''|''|0|NULL"_s);
        // and the place may now stand there for a clinician, too; but once for each
        const char* more
            = "INSERT INTO recipient SELECT code, 1, name, phone, answer_days, base_url, client_id, dialect, "
              "organization, authority, added_ms, added_offset, removed, issuer, token_url, subject, patient, "
              "access_token, access_ends_ms, refresh_token, practitioner, person_name, guardian, signed_in_ms FROM "
              "recipient WHERE "
              "code = 'gp' AND signs_in_as = 0";
        QVERIFY(run(more));
        QVERIFY(!run(more));
    }

    /// Whoever has signed in, or is a child, was held to the birth date before it was written down; it stays so.
    void whatABirthDateSaidStays_data()
    {
        QTest::addColumn<QString>("born");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("nobody") << QString() << true << QString();
        QTest::newRow("typed") << u"1957-03-14"_s << false << QString();
        QTest::newRow("signed in") << u"1957-03-14"_s << true << u"birth-date-vouched"_s;
        QTest::newRow("a child") << u"2099-01-01"_s << false << u"birth-date-of-child"_s;
        QTest::newRow("both") << u"2099-01-01"_s << true << u"birth-date-of-child birth-date-vouched"_s;
    }
    void whatABirthDateSaidStays()
    {
        QFETCH(QString, born);
        QFETCH(bool, signedIn);
        QFETCH(QString, wanted);
        VaultFixture f;
        const auto steps = *builtInMigrations();
        QVERIFY(VaultFixture::put(f.file, {}));
        const auto handle = openHandle(f.file, SecureBytes(32), {.fresh = true});
        QVERIFY(handle);
        QVERIFY(migrate(handle->get(), {steps.begin(), steps.begin() + 5}));
        const auto run = [&](const QString& sql) { return readOne(handle->get(), sql.toUtf8().constData()); };
        if (!born.isEmpty())
            QVERIFY(run(u"INSERT INTO profile VALUES ('birth-date', '%1')"_s.arg(born)));
        for (int as = 0; as < 2; ++as) { // a clinician's sign-in says nothing of the citizen
            const QString issuer = as == 1 || signedIn ? u"'iss'"_s : u"NULL"_s;
            QVERIFY(run(
                u"INSERT INTO recipient VALUES ('gp', %1, 'n', 'p', 3, 'https://gp.example', 'c', 'dk-core', '', "
                "NULL, 1, 0, 0, %2, NULL, NULL, NULL, NULL, NULL, NULL, '', '')"_s.arg(QString::number(as), issuer)));
        }
        QVERIFY(migrate(handle->get(), steps));
        QCOMPARE(
            run(u"SELECT group_concat(key, ' ') FROM (SELECT key FROM profile WHERE key LIKE 'birth-date-%' ORDER BY "
                "key)"_s)
                ->value_or(QString()),
            wanted);
    }

    void everyEarlierVersionReachesTheNewest()
    {
        const auto steps
            = withNext("CREATE TABLE later (id INTEGER PRIMARY KEY); ALTER TABLE draft ADD COLUMN kind TEXT");
        QString newest;
        for (std::size_t from = 0; from <= steps.size(); ++from) {
            VaultFixture f;
            QVERIFY(VaultFixture::put(f.file, {}));
            const auto handle = openHandle(f.file, SecureBytes(32), {.fresh = true});
            QVERIFY(handle);
            if (from > 0)
                QVERIFY(migrate(handle->get(), {steps.begin(), steps.begin() + static_cast<qsizetype>(from)}));
            QCOMPARE(schemaVersion(handle->get()), static_cast<int>(from));
            QVERIFY(migrate(handle->get(), steps));
            QCOMPARE(schemaVersion(handle->get()), static_cast<int>(steps.size()));
            if (newest.isEmpty())
                newest = schemaOf(handle->get());
            QCOMPARE(schemaOf(handle->get()), newest);
        }
    }

    void rowsAreKept()
    {
        VaultFixture f;
        QVERIFY(ProfileRepository((*f.create(""))->database()).set(u"name"_s, u"Ærø"_s));
        f.options.migrations = withNext("ALTER TABLE profile ADD COLUMN more TEXT");
        auto vault = f.open("");
        QVERIFY2(vault, f.why(vault));
        QCOMPARE((*vault)->info().schemaVersion, static_cast<int>(builtInMigrations()->size()) + 1);
        QCOMPARE(ProfileRepository((*vault)->database()).get(u"name"_s), u"Ærø"_s);
        QVERIFY((*vault)->warnings().empty());
    }

    void anInterruptedStepLeavesTheOlderVersion()
    {
        VaultFixture f;
        QVERIFY(ProfileRepository((*f.create(""))->database()).set(u"name"_s, u"Ærø"_s));
        // fails after the table was made and rows were taken away
        f.options.migrations
            = withNext("CREATE TABLE later (id INTEGER); DELETE FROM profile; INSERT INTO no_such_table VALUES (1)");
        QVERIFY(!f.open(""));
        f.options.migrations = *builtInMigrations();
        auto vault = f.open("");
        QVERIFY2(vault, f.why(vault));
        QCOMPARE((*vault)->info().schemaVersion, static_cast<int>(builtInMigrations()->size()));
        QCOMPARE(ProfileRepository((*vault)->database()).get(u"name"_s), u"Ærø"_s);
        QCOMPARE((*vault)
                     ->database()
                     .prepare("SELECT count(*) FROM sqlite_master WHERE name = 'later'")
                     .transform([](Statement s) {
                         (void)s.step();
                         return s.int64(0);
                     }),
            0);
    }

    void aNewerSchemaIsLeftAlone()
    {
        VaultFixture f;
        QVERIFY(f.create(""));
        f.options.migrations = withNext("CREATE TABLE later (id INTEGER)");
        QVERIFY(f.open(""));
        const QByteArray before = VaultFixture::content(f.file);
        f.options.migrations.clear();
        QCOMPARE(f.open("").error().code, ErrorCode::TooNew);
        QCOMPARE(VaultFixture::content(f.file), before);
        f.options.migrations = withNext("CREATE TABLE later (id INTEGER)");
        QVERIFY(f.open(""));
    }
};

QTEST_APPLESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
