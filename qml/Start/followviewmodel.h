// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"
#include "qml/Start/kindrows.h"

namespace naer {

/// What the citizen wants to follow, kept in the vault's profile under "followed" as a JSON array of codes.
class FollowViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::KindRows* kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    explicit FollowViewModel(VaultSession& session, QObject* parent = nullptr);

    KindRows* kinds() { return &m_kinds; }
    int chosenCount() const { return static_cast<int>(m_kinds.followed().size()); }
    QString error() const { return m_error; }

    /// Reads what is kept; the page asks when it comes to the front.
    Q_INVOKABLE void refresh();
    /// Kept at once.
    Q_INVOKABLE void setFollowed(const QString& code, bool followed);

Q_SIGNALS:
    void changed();

private:
    void show(const QStringList& codes);
    VaultSession& m_session;
    KindRows m_kinds;
    QString m_error;
};

} // namespace naer
