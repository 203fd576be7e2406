// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceradio.h"

namespace naer {

/// What Qt Bluetooth leaves to the system: whether there is Bluetooth at all, and pairing. One for each kind of system.
class SystemBluetooth : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual DeviceRadio::State state() const = 0;
    virtual void pair(const QString& identity) = 0;
    virtual void answerPasskey(quint32 passkey) = 0;
    virtual void refusePairing() = 0;
    virtual void letGo(const QString& identity) = 0;
    virtual void forget(const QString& identity) = 0;
    virtual bool isPaired(const QString& identity) const = 0;

Q_SIGNALS:
    void stateChanged();
    void passkeyNeeded(const QString& identity);
    void passkeyShown(const QString& identity, quint32 passkey);
    void passkeyCompared(const QString& identity, quint32 passkey);
    void paired(const QString& identity);
    void pairingFailed(const QString& identity, naer::LinkFailure failure);
};

/// Of the machine the program runs on.
std::unique_ptr<SystemBluetooth> makeSystemBluetooth();

} // namespace naer
