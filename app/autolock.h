// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace naer {

/// Locks the vault after a time without touch, key or accessible action, and at once when the system puts the program
/// into the background. Without a code there is nothing to lock behind, and nothing happens.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    explicit AutoLock(VaultSession& session, QObject* parent = nullptr);

    /// Watches the whole application's events.
    void watch(QObject& application);
    void setAfter(std::chrono::milliseconds time);
    /// A person with a cuff on the arm rests five minutes, measures, and cannot touch: so long a lock is held back.
    static constexpr std::chrono::milliseconds longestHold{600'000};
    /// While something waits for such a person it locks only on going to the background, or after `atMost`. The time
    /// begins anew when that is over.
    void setHeld(bool held, std::chrono::milliseconds atMost = longestHold);
    void applicationStateChanged(Qt::ApplicationState state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lock();
    VaultSession& m_session;
    QTimer m_timer;
    bool m_held = false;
    QDeadlineTimer m_holdEnds;
};

} // namespace naer
