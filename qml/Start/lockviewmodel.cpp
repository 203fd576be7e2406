// SPDX-License-Identifier: MPL-2.0
#include "qml/Start/lockviewmodel.h"

#include "core/base/typedsecret.h"
#include "qml/Wording/wording.h"

using namespace std::chrono_literals;

namespace naer {

namespace {

/// What the citizen can mend by typing again; all else is trouble with the vault.
bool isAboutTheCode(ErrorCode code)
{
    return code == ErrorCode::WrongSecret || code == ErrorCode::TooManyTries || code == ErrorCode::SecretTooShort;
}

} // namespace

LockViewModel::LockViewModel(VaultSession& session, QString vaultPath, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_path(std::move(vaultPath))
{
    m_second.setInterval(250ms);
    connect(&m_second, &QTimer::timeout, this, &LockViewModel::countDown);
    connect(&session, &VaultSession::stateChanged, this, &LockViewModel::stateBecame);
    connect(&session, &VaultSession::secretSetChanged, this, &LockViewModel::changed);
    m_trouble = session.fileTrouble();
    if (m_trouble)
        m_place = Place::Trouble;
}

void LockViewModel::setPlace(Place place)
{
    const bool other = m_place != place;
    m_place = place;
    if (other)
        Q_EMIT placeChanged();
    Q_EMIT changed();
}

void LockViewModel::begin()
{
    if (m_busy)
        return;
    switch (m_session.state()) {
    case VaultSession::State::Open: look(); return;
    case VaultSession::State::Opening: return;
    case VaultSession::State::Absent:
    case VaultSession::State::Locked: break;
    }
    if (m_session.state() == VaultSession::State::Locked && m_session.secretSet()) {
        setPlace(Place::AskCode);
        refreshWait();
        return;
    }
    m_busy = true;
    m_trouble.reset();
    setPlace(Place::Waiting);
    (m_session.state() == VaultSession::State::Absent ? m_session.create({}) : m_session.unlock({}))
        .then(this, [this](const Result<void>& answer) { answered(answer); });
}

bool LockViewModel::unlock(const QString& typed)
{
    if (m_busy)
        return false;
    m_error = typed.isEmpty() ? tr("Write your code first.") : QString();
    if (typed.isEmpty() || waitSeconds() > 0) {
        countDown();
        return false;
    }
    m_busy = true;
    Q_EMIT changed();
    m_session.unlock(takeSecret(typed)).then(this, [this](const Result<void>& answer) { answered(answer); });
    return true;
}

void LockViewModel::answered(const Result<void>& answer)
{
    m_busy = false;
    if (answer) {
        m_error.clear();
        look();
    } else if (isAboutTheCode(answer.error().code)) {
        m_error = Wording::failure(answer.error());
        setPlace(Place::AskCode);
        countDown();
    } else {
        m_trouble = answer.error().code;
        setPlace(Place::Trouble);
    }
}

void LockViewModel::look()
{
    m_session.runOnVault([](Vault& vault) { return Result<std::vector<VaultWarning>>(vault.warnings()); })
        .then(this, [this](const Result<std::vector<VaultWarning>>& found) {
            if (!found)
                return; // locked meanwhile: stateBecame says where to go
            m_trouble.reset();
            m_warnings.clear();
            for (const VaultWarning warning : *found)
                m_warnings += warning == VaultWarning::RolledBack
                    ? tr("The data on this phone are older than they have been. Perhaps an old copy was put back. What "
                         "you wrote last may be missing.")
                    : tr("We cannot see whether something is missing. Your data open as usual. Look whether the latest "
                         "are there.");
            setPlace(m_warnings.isEmpty() ? Place::Ready : Place::Warned);
        });
}

void LockViewModel::acknowledgeWarnings()
{
    m_session.runOnVault([](Vault& vault) { return vault.acknowledgeRollback(); })
        .then(this, [this](const Result<void>& done) {
            if (!done) {
                m_error = Wording::failure(done.error());
                Q_EMIT changed();
                return;
            }
            m_warnings.clear();
            setPlace(Place::Ready);
        });
}

void LockViewModel::stateBecame(VaultSession::State state)
{
    if (state != VaultSession::State::Locked || m_busy)
        return;
    m_warnings.clear();
    forgetErrors();
    m_trouble = m_session.fileTrouble();
    setPlace(m_trouble ? Place::Trouble : m_session.secretSet() ? Place::AskCode : Place::Waiting);
}

void LockViewModel::lockNow()
{
    if (m_session.secretSet())
        m_session.lock();
}

bool LockViewModel::checkNew(const QString& code, const QString& again)
{
    forgetErrors();
    if (code.size() < shortestSecret)
        m_error = Wording::failure({ErrorCode::SecretTooShort, {}});
    else if (code != again)
        m_againError = tr("The two are not alike. Write the code once more.");
    Q_EMIT changed();
    return m_error.isEmpty() && m_againError.isEmpty();
}

bool LockViewModel::setCode(const QString& code, const QString& again)
{
    return !m_busy && checkNew(code, again) && change({}, code, again);
}

bool LockViewModel::changeCode(const QString& old, const QString& code, const QString& again)
{
    if (m_busy || !checkNew(code, again))
        return false;
    if (old.isEmpty()) {
        m_oldError = tr("Write the code you have now.");
        Q_EMIT changed();
        return false;
    }
    return change(takeSecret(old), code, again);
}

bool LockViewModel::change(SecureBytes old, const QString& code, const QString& again)
{
    m_busy = true;
    Q_EMIT changed();
    SecureBytes wanted = takeSecret(code);
    (void)takeSecret(again); // overwritten as well
    m_session.changeSecret(std::move(old), std::move(wanted)).then(this, [this](const Result<void>& answer) {
        m_busy = false;
        if (!answer)
            (isAboutTheCode(answer.error().code) ? m_oldError : m_error) = Wording::failure(answer.error());
        Q_EMIT changed();
        if (answer)
            Q_EMIT codeSaved();
        else
            countDown();
    });
    return true;
}

void LockViewModel::forgetErrors()
{
    m_error.clear();
    m_oldError.clear();
    m_againError.clear();
    Q_EMIT changed();
}

int LockViewModel::waitSeconds() const { return static_cast<int>((m_session.waitBeforeNextTry() + 999ms) / 1s); }

void LockViewModel::refreshWait()
{
    // its turn comes after the count of tries was read
    m_session.runOnVault([](Vault&) { return Result<void>(); }).then(this, [this](const Result<void>&) {
        countDown();
    });
}

void LockViewModel::countDown()
{
    if (waitSeconds() > 0)
        m_second.start();
    else
        m_second.stop();
    Q_EMIT changed();
}

} // namespace naer
