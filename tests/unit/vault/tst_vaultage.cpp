// SPDX-License-Identifier: MPL-2.0
// Whether an older state of the database is noticed (trap 7): SQLCipher alone tells none of these.
#include "core/vault/highwatermark.h"
#include "core/vault/profilerepository.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestVaultAge : public QObject
{
    Q_OBJECT

    using Warnings = std::vector<VaultWarning>;

    static bool write(const Result<std::unique_ptr<Vault>>& vault, int rows)
    {
        for (int i = 0; i < rows; ++i) {
            if (!ProfileRepository((*vault)->database()).set(QString::number(i), QString(200, u'x')))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void anHonestVaultRaisesNoAlarm()
    {
        VaultFixture f;
        QVERIFY(write(f.create(""), 3));
        for (int i = 0; i < 3; ++i) {
            auto vault = f.open("");
            QVERIFY(vault);
            QVERIFY((*vault)->warnings().empty());
            QVERIFY(write(vault, 5));
            QVERIFY((*vault)->verify()->isSound());
        }
        QCOMPARE(VaultFixture::content(f.path(u"naer.vault.mark"_s)).size(), HighWaterMark::size);
    }

    void anOldCopyIsReported()
    {
        VaultFixture f;
        QVERIFY(write(f.create(""), 1));
        const QByteArray old = VaultFixture::content(f.file);
        QVERIFY(write(f.open(""), 1));
        QVERIFY(VaultFixture::put(f.file, old));
        {
            auto vault = f.open("");
            QVERIFY2(vault, f.why(vault));
            QCOMPARE((*vault)->warnings(), Warnings{VaultWarning::RolledBack});
            QVERIFY(!(*vault)->verify()->isSound());
            QVERIFY((*vault)->verify()->pagesIntact);
            QVERIFY(write(vault, 50)); // counts past the old mark
        }
        auto vault = f.open("");
        QCOMPARE((*vault)->warnings(), Warnings{VaultWarning::RolledBack}); // until it is acknowledged
        QVERIFY((*vault)->acknowledgeRollback());
        QVERIFY((*vault)->warnings().empty());
        QVERIFY((*vault)->verify()->isSound());
        QVERIFY(write(vault, 1));
        vault->reset();
        QVERIFY((*f.open(""))->warnings().empty());
    }

    void aCutOrFlippedWalIsReported()
    {
        VaultFixture f;
        QVERIFY(f.create(""));
        auto vault = f.open("");
        QVERIFY(write(vault, 20));
        const QByteArray file = VaultFixture::content(f.file);
        const QByteArray wal = VaultFixture::content(f.file + u"-wal"_s); // as a power cut leaves it
        const QByteArray mark = VaultFixture::content(f.path(u"naer.vault.mark"_s));
        vault->reset();
        constexpr qsizetype frame = 4096 + 24;
        QVERIFY(wal.size() > 20 * frame);
        QByteArray flipped = wal;
        flipped[wal.size() - 8 * frame] = static_cast<char>(flipped[wal.size() - 8 * frame] ^ 1);
        for (const auto& [left, warnings] :
            {std::pair{wal, Warnings{}}, std::pair{wal.chopped(5 * frame), Warnings{VaultWarning::RolledBack}},
                std::pair{flipped, Warnings{VaultWarning::RolledBack}},
                std::pair{QByteArray(), Warnings{VaultWarning::RolledBack}}}) {
            QVERIFY(VaultFixture::put(f.file, file));
            QVERIFY(VaultFixture::put(f.file + u"-wal"_s, left));
            QVERIFY(VaultFixture::put(f.path(u"naer.vault.mark"_s), mark));
            auto reopened = f.open("");
            QVERIFY2(reopened, f.why(reopened));
            QCOMPARE((*reopened)->warnings(), warnings);
        }
    }

    void aMarkBehindIsNoAlarm()
    {
        // it is written without a flush: after a power cut an older one may be left
        VaultFixture f;
        QVERIFY(write(f.create(""), 1));
        const QByteArray old = VaultFixture::content(f.path(u"naer.vault.mark"_s));
        QVERIFY(write(f.open(""), 5));
        QVERIFY(VaultFixture::put(f.path(u"naer.vault.mark"_s), old));
        QVERIFY((*f.open(""))->warnings().empty());
    }

    void aMissingOrForeignMarkIsReported()
    {
        VaultFixture f;
        QVERIFY(write(f.create(""), 1));
        const QString path = f.path(u"naer.vault.mark"_s);
        const QByteArray good = VaultFixture::content(path);
        QVERIFY(QFile::remove(path));
        QCOMPARE((*f.open(""))->warnings(), Warnings{VaultWarning::MarkMissing});
        for (qsizetype bit = 0; bit < good.size() * 8; bit += 7) {
            QByteArray flipped = good;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(VaultFixture::put(path, flipped));
            QCOMPARE((*f.open(""))->warnings(), Warnings{VaultWarning::MarkMissing});
        }
        for (const QByteArray& other : {QByteArray(), good.left(47), good + '\0', QByteArray(48, '\0')}) {
            QVERIFY(VaultFixture::put(path, other));
            QCOMPARE((*f.open(""))->warnings(), Warnings{VaultWarning::MarkMissing});
        }
        auto vault = f.open("");
        QVERIFY((*vault)->acknowledgeRollback());
        QVERIFY(write(vault, 1));
        vault->reset();
        QVERIFY((*f.open(""))->warnings().empty());
    }

    void aMarkLostWhileOpenIsSeenByVerify()
    {
        VaultFixture f;
        auto vault = f.create("");
        QVERIFY(QFile::remove(f.path(u"naer.vault.mark"_s)));
        QCOMPARE((*vault)->verify()->warnings, Warnings{VaultWarning::MarkMissing});
    }
};

QTEST_APPLESS_MAIN(TestVaultAge)
#include "tst_vaultage.moc"
