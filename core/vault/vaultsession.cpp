// SPDX-License-Identifier: MPL-2.0
#include "core/vault/vaultsession.h"

using namespace Qt::StringLiterals;

namespace naer {

VaultSession::VaultSession(QString file, SecureStore& store, const Clock& clock, VaultOptions options,
    MonotonicSource monotonic, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_store(store)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_guard(store, std::move(monotonic))
{
    m_thread.setMaxThreadCount(1); // one thread owns the database, and what is asked stays in order
    m_thread.setExpiryTimeout(-1);
    m_thread.setObjectName(u"vault"_s);
    m_options.guard = &m_guard;
    look(); // a few kilobytes; the count of tries, which may ask a service, is read on the vault's thread
    if (const auto header = Vault::inspect(m_file))
        post([this, id = header->id] { (void)m_guard.load(id); });
}

VaultSession::~VaultSession()
{
    post([this] { m_vault.reset(); });
    m_thread.waitForDone();
}

void VaultSession::post(std::function<void()> job) { m_thread.start(std::move(job)); }

std::optional<ErrorCode> VaultSession::fileTrouble() const
{
    const int trouble = m_trouble;
    return trouble < 0 ? std::nullopt : std::optional(static_cast<ErrorCode>(trouble));
}

void VaultSession::look()
{
    const auto header = Vault::inspect(m_file);
    const bool absent = !header && header.error().code == ErrorCode::NotFound;
    m_trouble = header || absent ? -1 : static_cast<int>(header.error().code);
    setSecretSet(header && header->secretSet);
    setState(absent ? State::Absent : State::Locked);
}

void VaultSession::setState(State state)
{
    if (m_state.exchange(state) != state)
        QMetaObject::invokeMethod(this, [this, state] { Q_EMIT stateChanged(state); }, Qt::QueuedConnection);
}

void VaultSession::setSecretSet(bool set)
{
    if (m_secretSet.exchange(set) != set)
        QMetaObject::invokeMethod(this, [this, set] { Q_EMIT secretSetChanged(set); }, Qt::QueuedConnection);
}

Result<void> VaultSession::opened(Result<std::unique_ptr<Vault>> vault)
{
    if (!vault) {
        look();
        return passOn(vault);
    }
    m_vault = std::move(*vault);
    m_trouble = -1;
    setSecretSet(m_vault->info().secretSet);
    setState(State::Open);
    return {};
}

Asked<Result<void>> VaultSession::create(SecureBytes secret)
{
    return enqueue<Result<void>>([this, secret = std::move(secret)]() mutable -> Result<void> {
        const SecureBytes once = std::move(secret); // scrubbed when the job is done
        if (m_vault)
            return fail(ErrorCode::AlreadyExists);
        setState(State::Opening);
        return opened(Vault::create(m_file, once, m_store, m_clock, m_options));
    });
}

Asked<Result<void>> VaultSession::unlock(SecureBytes secret)
{
    return enqueue<Result<void>>([this, secret = std::move(secret)]() mutable -> Result<void> {
        const SecureBytes once = std::move(secret);
        if (m_vault)
            return m_vault->checkSecret(once);
        setState(State::Opening);
        return opened(Vault::open(m_file, once, m_store, m_clock, m_options));
    });
}

Asked<Result<void>> VaultSession::changeSecret(SecureBytes oldSecret, SecureBytes newSecret)
{
    return enqueue<Result<void>>(
        [this, before = std::move(oldSecret), after = std::move(newSecret)]() mutable -> Result<void> {
            const SecureBytes onceBefore = std::move(before);
            const SecureBytes onceAfter = std::move(after);
            if (!m_vault)
                return fail(ErrorCode::Locked);
            auto changed = m_vault->changeSecret(onceBefore, onceAfter);
            setSecretSet(m_vault->info().secretSet);
            return changed;
        });
}

Asked<Result<void>> VaultSession::lock()
{
    m_lockWanted = true;
    return enqueue<Result<void>>([this]() -> Result<void> {
        m_lockWanted = false;
        if (m_vault) {
            m_vault.reset();
            setState(State::Locked);
        }
        return {};
    });
}

} // namespace naer
