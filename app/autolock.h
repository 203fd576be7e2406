// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"

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
    /// While something waits for a person who cannot touch (a cuff on the arm) it locks only on going to the
    /// background. The time begins anew when that is over.
    void setHeld(bool held);
    void applicationStateChanged(Qt::ApplicationState state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lock();
    VaultSession& m_session;
    QTimer m_timer;
    bool m_held = false;
};

} // namespace naer
