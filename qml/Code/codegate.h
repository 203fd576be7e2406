// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/recentcode.h"
#include "core/vault/vaultsession.h"

#include <QtQmlIntegration>

#include <functional>

namespace naer {

/// Before data leave the device the code is asked for once more, where there is one and it was not given within the
/// last minute (T4): a borrowed phone gives nothing away. One for the whole program.
class CodeGate : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    CodeGate(VaultSession& session, const Clock& clock, MonotonicSource monotonic = steadyMilliseconds,
        QObject* parent = nullptr);

    bool busy() const { return m_busy; }
    QString error() const { return m_error; }

    /// Runs `then` at once, or after codeNeeded() and the right code.
    void ask(std::function<void()> then);
    /// False where it was not tried.
    Q_INVOKABLE bool confirm(const QString& typed);
    /// The citizen turned back: nothing waits for the code any more.
    Q_INVOKABLE void forgetRequest();

Q_SIGNALS:
    void changed();
    /// ConfirmCodePage has to be shown.
    void codeNeeded();
    void confirmed();

private:
    VaultSession& m_session;
    RecentCode m_code;
    std::function<void()> m_then;
    bool m_busy = false;
    QString m_error;
};

} // namespace naer
