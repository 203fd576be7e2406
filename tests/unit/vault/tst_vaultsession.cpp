// SPDX-License-Identifier: MPL-2.0
#include "core/vault/profilerepository.h"
#include "core/vault/vaultsession.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace naer;
using namespace Qt::StringLiterals;

class TestVaultSession : public QObject
{
    Q_OBJECT

    static SecureBytes secret(const char* text) { return SecureBytes::fromUtf8(text); }
    static Result<void> put(Database& database, const QString& key)
    {
        return ProfileRepository(database).set(key, u"x"_s);
    }

private Q_SLOTS:
    void livesThroughItsStates()
    {
        VaultFixture f;
        VaultSession session(f.file, f.store, f.clock, {.cost = crypto::lowestCost});
        QSignalSpy states(&session, &VaultSession::stateChanged);
        QSignalSpy set(&session, &VaultSession::secretSetChanged);
        QCOMPARE(session.state(), VaultSession::State::Absent);
        QCOMPARE(session.unlock({}).takeResult().error().code, ErrorCode::NotFound);
        QCOMPARE(session.state(), VaultSession::State::Absent);
        QVERIFY(session.create(secret("482917")).takeResult());
        QCOMPARE(session.state(), VaultSession::State::Open);
        QVERIFY(session.secretSet());
        QVERIFY(session.lock().takeResult());
        QVERIFY(session.lock().takeResult()); // idempotent
        QCOMPARE(session.state(), VaultSession::State::Locked);
        QCOMPARE(session.unlock(secret("1")).takeResult().error().code, ErrorCode::WrongSecret);
        QCOMPARE(session.state(), VaultSession::State::Locked);
        QVERIFY(session.unlock(secret("482917")).takeResult());
        QVERIFY(session.unlock(secret("482917")).takeResult()); // open: asks again, changes nothing
        QCOMPARE(session.unlock(secret("2")).takeResult().error().code, ErrorCode::WrongSecret);
        QCOMPARE(session.state(), VaultSession::State::Open);
        QVERIFY(session.changeSecret(secret("482917"), {}).takeResult());
        QVERIFY(!session.secretSet());
        QTRY_COMPARE(set.count(), 2);
        using enum VaultSession::State;
        QList<VaultSession::State> seen;
        for (const auto& arguments : states)
            seen += arguments.at(0).value<VaultSession::State>();
        QCOMPARE(seen, (QList{Opening, Absent, Opening, Open, Locked, Opening, Locked, Opening, Open}));
    }

    void stateIsTheNewOneWhenTheAnswerComes()
    {
        VaultFixture f;
        VaultSession session(f.file, f.store, f.clock);
        bool answered = false;
        QSignalSpy states(&session, &VaultSession::stateChanged);
        session.create({}).then(this, [&](const Result<void>& made) {
            QVERIFY(made);
            QCOMPARE(states.count(), 2); // Opening and Open were told before
            QVERIFY(QThread::currentThread() == qApp->thread());
            answered = true;
        });
        QTRY_VERIFY(answered);
    }

    void neverAnswersInsideTheQuestion()
    {
        VaultFixture f;
        VaultSession session(f.file, f.store, f.clock);
        QVERIFY(session.create({}).takeResult());
        int asking = 0, inside = 0, answers = 0;
        for (int i = 0; i < 2000; ++i) {
            ++asking;
            session.run([](Database&) -> Result<void> { return {}; }).then(this, [&](const Result<void>&) {
                ++answers;
                inside += asking;
            });
            --asking;
        }
        QTRY_COMPARE(answers, 2000);
        QCOMPARE(inside, 0);
    }

    void lockingDrainsWhatWasAsked()
    {
        VaultFixture f;
        VaultSession session(f.file, f.store, f.clock);
        session.create({});
        QList<QFuture<Result<void>>> saves;
        for (int i = 0; i < 50; ++i)
            saves += session.run([i](Database& database) { return put(database, QString::number(i)); });
        QFuture<Result<void>> locked = session.lock();
        QFuture<Result<void>> late = session.run([](Database& database) { return put(database, u"late"_s); });
        QVERIFY(locked.takeResult());
        for (auto& save : saves)
            QVERIFY(save.takeResult());
        QCOMPARE(late.takeResult().error().code, ErrorCode::Locked);
        QVERIFY(session.unlock({}).takeResult());
        const auto count = session
                               .run([](Database& database) -> Result<qint64> {
                                   auto rows = database.prepare("SELECT count(*) FROM profile");
                                   if (!rows || !rows->step())
                                       return fail(ErrorCode::Internal);
                                   return rows->int64(0);
                               })
                               .takeResult();
        QCOMPARE(count, 50);
    }

    void worksOnOneThreadThatIsNotOurs()
    {
        VaultFixture f;
        VaultSession session(f.file, f.store, f.clock);
        QVERIFY(session.create({}).takeResult());
        const auto thread = [&] {
            return session.run([](Database&) -> Result<QThread*> { return QThread::currentThread(); })
                .takeResult()
                .value();
        };
        QThread* const first = thread();
        QVERIFY(first != QThread::currentThread());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(thread(), first);
    }

    void endsWithWorkInTheQueue()
    {
        VaultFixture f;
        QFuture<Result<void>> last;
        {
            VaultSession session(f.file, f.store, f.clock);
            session.create({});
            for (int i = 0; i < 30; ++i)
                last = session.run([i](Database& database) { return put(database, QString::number(i)); });
        }
        QVERIFY(last.isFinished());
        QVERIFY(last.takeResult());
        QVERIFY(f.open("")); // closed: nobody holds the file
    }

    void tellsTheWait()
    {
        VaultFixture f;
        VaultSession session(f.file, f.store, f.clock, {.cost = crypto::lowestCost}, f.monotonic.source());
        QVERIFY(session.create(secret("482917")).takeResult());
        QVERIFY(session.lock().takeResult());
        for (int i = 0; i < UnlockGuard::freeTries; ++i) {
            QCOMPARE(session.waitBeforeNextTry().count(), 0);
            QCOMPARE(session.unlock(secret("0")).takeResult().error().code, ErrorCode::WrongSecret);
        }
        QCOMPARE(session.waitBeforeNextTry(), std::chrono::seconds(1));
        QCOMPARE(session.unlock(secret("482917")).takeResult().error().code, ErrorCode::TooManyTries);
        VaultSession restarted(f.file, f.store, f.clock, {}, f.monotonic.source());
        QTRY_COMPARE(restarted.waitBeforeNextTry(), std::chrono::seconds(1)); // a restart does not help
        f.monotonic.now += std::chrono::seconds(1);
        QVERIFY(session.unlock(secret("482917")).takeResult());
        QCOMPARE(session.waitBeforeNextTry().count(), 0);
    }

    void tellsWhatIsWrongWithTheFile()
    {
        VaultFixture f;
        QVERIFY(VaultFixture::put(f.file, "SQLite format 3\0 and more"));
        VaultSession session(f.file, f.store, f.clock);
        QCOMPARE(session.state(), VaultSession::State::Locked);
        QCOMPARE(session.fileTrouble(), ErrorCode::NotAVault);
        QCOMPARE(session.create({}).takeResult().error().code, ErrorCode::AlreadyExists);
        QCOMPARE(session.fileTrouble(), ErrorCode::NotAVault);
    }
};

QTEST_GUILESS_MAIN(TestVaultSession)
#include "tst_vaultsession.moc"
