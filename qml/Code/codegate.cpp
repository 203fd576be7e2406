// SPDX-License-Identifier: MPL-2.0
#include "qml/Code/codegate.h"

#include "core/base/typedsecret.h"
#include "qml/Wording/wording.h"

namespace naer {

CodeGate::CodeGate(VaultSession& session, const Clock& clock, MonotonicSource monotonic, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_code(clock, std::move(monotonic))
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        m_code.forget();
        forgetRequest();
        if (state == VaultSession::State::Open && m_session.secretSet())
            m_code.given(); // it opened by the code
    });
    connect(&session, &VaultSession::secretSetChanged, this, [this](bool set) {
        if (set && m_session.state() == VaultSession::State::Open)
            m_code.given(); // just chosen
    });
}

void CodeGate::ask(std::function<void()> then)
{
    if (!m_session.secretSet() || m_code.isRecent()) {
        then();
        return;
    }
    m_then = std::move(then);
    m_error.clear();
    Q_EMIT changed();
    Q_EMIT codeNeeded();
}

bool CodeGate::confirm(const QString& typed)
{
    if (m_busy)
        return false;
    m_error = typed.isEmpty() ? tr("Write your code first.") : QString();
    m_busy = !typed.isEmpty();
    Q_EMIT changed();
    if (typed.isEmpty())
        return false;
    m_session.unlock(takeSecret(typed)).then(this, [this](const Result<void>& right) {
        m_busy = false;
        m_error = right ? QString() : Wording::failure(right.error());
        Q_EMIT changed();
        if (!right || m_session.state() != VaultSession::State::Open)
            return;
        m_code.given();
        Q_EMIT confirmed();
        if (const auto then = std::exchange(m_then, nullptr))
            then();
    });
    return true;
}

void CodeGate::forgetRequest()
{
    m_then = nullptr;
    m_error.clear();
    Q_EMIT changed();
}

} // namespace naer
