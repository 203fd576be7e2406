// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/vault/asked.h"
#include "core/vault/unlockguard.h"
#include "core/vault/vault.h"

#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace naer {

/// The vault as the program sees it: locked or open, worked on by one thread of its own that alone touches the
/// database. Everything asked is done in the order it was asked. Make it and ask it from one thread (the GUI's);
/// answers and changes of state come through the event loop, in that order: first the state, then the answer.
class VaultSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Absent, ///< there is no vault yet
        Locked,
        Opening, ///< a secret is being checked or a vault made
        Open,
    };
    Q_ENUM(State)

    VaultSession(QString file, SecureStore& store, const Clock& clock, VaultOptions options = {},
        MonotonicSource monotonic = steadyMilliseconds, QObject* parent = nullptr);
    /// Finishes what was asked, then locks.
    ~VaultSession() override;

    State state() const { return m_state; }
    /// Whether there is a secret to ask for; an open without one is unlock({}).
    bool secretSet() const { return m_secretSet; }
    /// What stopped the last look at the file (Damaged, NotAVault, TooNew, NoAccess); no value where nothing did.
    std::optional<ErrorCode> fileTrouble() const;
    /// As Vault::belongsTo, of this vault.
    bool isOwnFile(const QString& path) const { return Vault::belongsTo(m_file, path); }
    std::chrono::milliseconds waitBeforeNextTry() const { return m_guard.remaining(); }

    /// Errors: as Vault::create.
    Asked<Result<void>> create(SecureBytes secret);
    /// Errors: as Vault::open. On an open vault it only checks the secret again (before sharing, exporting, deleting).
    Asked<Result<void>> unlock(SecureBytes secret);
    /// Errors: as Vault::changeSecret; Locked.
    Asked<Result<void>> changeSecret(SecureBytes oldSecret, SecureBytes newSecret);
    /// True from the moment lock() is asked: long work looks at it and gives up. From any thread.
    bool lockWanted() const { return m_lockWanted; }
    /// After everything asked before: closes the database and scrubs the keys. Locking what is locked is no error.
    Asked<Result<void>> lock();

    /// `work(Database&)` returns a Result<T>; it runs on the vault's thread. Errors: Locked where the vault is not open
    /// when its turn comes, and those of the work.
    template <typename Work>
    auto run(Work work) -> Asked<std::invoke_result_t<Work&, Database&>>
    {
        return runOnVault([work = std::move(work)](Vault& vault) mutable { return work(vault.database()); });
    }
    /// The same with the vault itself, for info(), verify(), warnings() and acknowledgeRollback().
    template <typename Work>
    auto runOnVault(Work work) -> Asked<std::invoke_result_t<Work&, Vault&>>
    {
        using Answer = std::invoke_result_t<Work&, Vault&>;
        return enqueue<Answer>([this, work = std::move(work)]() mutable -> Answer {
            return m_vault ? work(*m_vault) : Answer(fail(ErrorCode::Locked));
        });
    }

Q_SIGNALS:
    void stateChanged(naer::VaultSession::State state);
    void secretSetChanged(bool secretSet);

private:
    template <typename Answer, typename Job>
    Asked<Answer> enqueue(Job job)
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto shared = std::make_shared<Job>(std::move(job));
        return {promise->future(), [this, promise, shared] {
                    post([promise, shared] {
                        promise->addResult((*shared)());
                        promise->finish();
                    });
                }};
    }
    void post(std::function<void()> job);
    // on the vault's thread
    void look();
    void setState(State state);
    void setSecretSet(bool set);
    Result<void> opened(Result<std::unique_ptr<Vault>> vault);

    const QString m_file;
    SecureStore& m_store;
    const Clock& m_clock;
    VaultOptions m_options;
    UnlockGuard m_guard;
    std::unique_ptr<Vault> m_vault; // the vault's thread only
    std::atomic<State> m_state = State::Absent;
    std::atomic<bool> m_secretSet = false;
    std::atomic<int> m_trouble = -1;
    std::atomic<bool> m_lockWanted = false;
    QThreadPool m_thread;
};

} // namespace naer
