// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/qt/systembluetooth.h"

#include <QBluetoothLocalDevice>

namespace naer {

/// Android and iOS: the system shows its own pairing windows. On iOS a program can neither pair nor forget; the system
/// pairs by itself when something protected is asked for, so pairing succeeds at once here.
class PhoneSystem final : public SystemBluetooth
{
    Q_OBJECT

public:
    PhoneSystem();

    DeviceRadio::State state() const override;
    void pair(const QString& identity) override;
    void answerPasskey(quint32) override { } // asked for by the system itself
    void refusePairing() override { }
    void letGo(const QString&) override { } // links end with their program
    void forget(const QString& identity) override;
    bool isPaired(const QString& identity) const override;

private:
    QBluetoothLocalDevice m_local;
    QString m_pairing;
};

} // namespace naer
