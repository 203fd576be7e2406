// SPDX-License-Identifier: MPL-2.0
#include "core/devices/qt/phonesystem.h"

#include <QBluetoothAddress>

namespace naer {

PhoneSystem::PhoneSystem()
{
    connect(&m_local, &QBluetoothLocalDevice::hostModeStateChanged, this, &PhoneSystem::stateChanged);
    connect(&m_local, &QBluetoothLocalDevice::pairingFinished, this,
        [this](const QBluetoothAddress& address, QBluetoothLocalDevice::Pairing pairing) {
            if (pairing == QBluetoothLocalDevice::Unpaired || address.toString() != m_pairing)
                return;
            Q_EMIT paired(std::exchange(m_pairing, {}));
        });
    connect(&m_local, &QBluetoothLocalDevice::errorOccurred, this, [this] {
        if (!m_pairing.isEmpty())
            Q_EMIT pairingFailed(std::exchange(m_pairing, {}), LinkFailure::PairingRefused);
    });
}

DeviceRadio::State PhoneSystem::state() const
{
#ifdef Q_OS_IOS
    return DeviceRadio::State::Ready; // a search says what is wrong
#else
    if (!m_local.isValid())
        return DeviceRadio::State::NoAdapter;
    return m_local.hostMode() == QBluetoothLocalDevice::HostPoweredOff ? DeviceRadio::State::AdapterOff
                                                                       : DeviceRadio::State::Ready;
#endif
}

void PhoneSystem::pair(const QString& identity)
{
#ifdef Q_OS_IOS
    QMetaObject::invokeMethod(this, [this, identity] { Q_EMIT paired(identity); }, Qt::QueuedConnection);
#else
    m_pairing = identity;
    m_local.requestPairing(QBluetoothAddress(identity), QBluetoothLocalDevice::Paired);
#endif
}

void PhoneSystem::forget(const QString& identity)
{
#ifndef Q_OS_IOS
    m_local.requestPairing(QBluetoothAddress(identity), QBluetoothLocalDevice::Unpaired);
#else
    Q_UNUSED(identity)
#endif
}

bool PhoneSystem::isPaired(const QString& identity) const
{
#ifdef Q_OS_IOS
    Q_UNUSED(identity)
    return true;
#else
    return m_local.pairingStatus(QBluetoothAddress(identity)) != QBluetoothLocalDevice::Unpaired;
#endif
}

} // namespace naer
