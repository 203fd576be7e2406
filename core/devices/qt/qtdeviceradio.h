// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceradio.h"

#include <QBluetoothDeviceDiscoveryAgent>
#include <QBluetoothDeviceInfo>
#include <QHash>

namespace naer {

class SystemBluetooth;

/// The radio over Qt Bluetooth. Low Energy only. The only place besides QtDeviceLink that knows Qt Bluetooth.
class QtDeviceRadio final : public DeviceRadio
{
    Q_OBJECT

public:
    QtDeviceRadio();
    ~QtDeviceRadio() override;

    State state() const override;
    void askPermission() override;
    void search() override;
    void stopSearch() override;
    void pair(const QString& identity) override;
    void answerPasskey(quint32 passkey) override;
    void refusePairing() override;
    void letGo(const QString& identity) override;
    void forget(const QString& identity) override;
    bool isPaired(const QString& identity) const override;
    std::unique_ptr<DeviceLink> link(const QString& identity) override;

private:
    SystemBluetooth& system() const;
    void searchNow();
    void wasFound(const QBluetoothDeviceInfo& info);
    void searchEnded();
    void systemChanged();

    mutable std::unique_ptr<SystemBluetooth> m_system; ///< made when first asked: nobody's radio is touched unasked
    std::unique_ptr<QBluetoothDeviceDiscoveryAgent> m_agent;
    QHash<QString, QBluetoothDeviceInfo> m_found;
    bool m_wanted = false; ///< searching, as far as the caller knows
    bool m_refused = false; ///< the permission, by a search
};

} // namespace naer
