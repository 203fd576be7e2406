// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/qt/bluezagent.h"
#include "core/devices/qt/systembluetooth.h"

#include <QHash>
#include <QTimer>

#include <functional>

namespace naer {

/// BlueZ over D-Bus, for what Qt Bluetooth does not do on Linux: it hears of an adapter that is switched off, taken out
/// or put in and of a bluetoothd that dies, and it pairs with an agent and with time for a person to type six digits
/// (Qt's own call ends after 25 seconds). It never waits for an answer.
class BluezSystem final : public SystemBluetooth
{
    Q_OBJECT

public:
    BluezSystem();
    ~BluezSystem() override;

    DeviceRadio::State state() const override { return m_state; }
    void pair(const QString& identity) override;
    void answerPasskey(quint32 passkey) override { m_agent.answer(passkey); }
    void refusePairing() override;
    void letGo(const QString& identity) override;
    void forget(const QString& identity) override;
    bool isPaired(const QString& identity) const override { return m_devices.value(identity).paired; }

private Q_SLOTS:
    void somethingChanged();
    void propertiesChanged(const QString& interface, const QVariantMap& values, const QStringList& gone);

private:
    struct Known
    {
        QString path;
        QString adapter;
        bool paired = false;
        QStringList characteristics; ///< paths
    };
    void look(std::function<void()> then = {});
    void setState(DeviceRadio::State state);
    void pairWhatWasFound();
    void registerAgent();
    void pairNow();
    void pairingDone(std::optional<LinkFailure> failure);

    DeviceRadio::State m_state = DeviceRadio::State::Unknown;
    QHash<QString, Known> m_devices; ///< by address
    QTimer m_soon;
    BluezAgent m_agent;
    QString m_pairing; ///< the address
    QString m_pairingPath;
};

} // namespace naer
