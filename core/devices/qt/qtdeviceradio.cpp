// SPDX-License-Identifier: MPL-2.0
#include "core/devices/qt/qtdeviceradio.h"

#include "core/devices/deviceinfocodec.h"
#include "core/devices/qt/qtdevicelink.h"
#include "core/devices/qt/systembluetooth.h"

#include <QBluetoothAddress>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPermissions>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QBluetoothPermission permission()
{
    QBluetoothPermission wanted;
    wanted.setCommunicationModes(QBluetoothPermission::Access);
    return wanted;
}

/// An address where the system shows it, else what the system calls the device (iOS).
QString identityOf(const QBluetoothDeviceInfo& info)
{
    return info.address().isNull() ? info.deviceUuid().toString(QUuid::WithoutBraces) : info.address().toString();
}

QBluetoothDeviceInfo infoOf(const QString& identity)
{
    const QBluetoothAddress address(identity);
    QBluetoothDeviceInfo info = address.isNull()
        ? QBluetoothDeviceInfo(QBluetoothUuid(QUuid::fromString(identity)), {}, 0)
        : QBluetoothDeviceInfo(address, {}, 0);
    info.setCoreConfigurations(QBluetoothDeviceInfo::LowEnergyCoreConfiguration);
    return info;
}

/// BlueZ first names every device it remembers, present or not, without a strength.
bool isPresent([[maybe_unused]] const QBluetoothDeviceInfo& info)
{
#ifdef NAER_BLUEZ
    return info.rssi() != 0;
#else
    return true;
#endif
}

LinkFailure failureOf(QBluetoothDeviceDiscoveryAgent::Error error)
{
    switch (error) {
    case QBluetoothDeviceDiscoveryAgent::PoweredOffError: return LinkFailure::AdapterOff;
    case QBluetoothDeviceDiscoveryAgent::MissingPermissionsError: return LinkFailure::PermissionRefused;
    case QBluetoothDeviceDiscoveryAgent::InvalidBluetoothAdapterError:
    case QBluetoothDeviceDiscoveryAgent::UnsupportedPlatformError: return LinkFailure::NoAdapter;
    default: return LinkFailure::NoAnswer;
    }
}

} // namespace

QtDeviceRadio::QtDeviceRadio()
{
    // Qt writes to the terminal about what this class answers for, as a management socket that only root may open
    QLoggingCategory::setFilterRules(u"qt.bluetooth*.warning=false"_s);
}

QtDeviceRadio::~QtDeviceRadio() = default;

SystemBluetooth& QtDeviceRadio::system() const
{
    if (!m_system) {
        m_system = makeSystemBluetooth();
        auto* self = const_cast<QtDeviceRadio*>(this); // only its signals
        connect(m_system.get(), &SystemBluetooth::stateChanged, self, &QtDeviceRadio::systemChanged);
        connect(m_system.get(), &SystemBluetooth::passkeyNeeded, self, &DeviceRadio::passkeyNeeded);
        connect(m_system.get(), &SystemBluetooth::passkeyShown, self, &DeviceRadio::passkeyShown);
        connect(m_system.get(), &SystemBluetooth::passkeyCompared, self, &DeviceRadio::passkeyCompared);
        connect(m_system.get(), &SystemBluetooth::paired, self, &DeviceRadio::paired);
        connect(m_system.get(), &SystemBluetooth::pairingFailed, self, &DeviceRadio::pairingFailed);
    }
    return *m_system;
}

DeviceRadio::State QtDeviceRadio::state() const
{
    switch (qApp->checkPermission(permission())) {
    case Qt::PermissionStatus::Undetermined: return State::PermissionNotAsked;
    case Qt::PermissionStatus::Denied: return State::PermissionRefused;
    case Qt::PermissionStatus::Granted: break;
    }
    return m_refused ? State::PermissionRefused : system().state();
}

void QtDeviceRadio::askPermission()
{
    m_refused = false;
    qApp->requestPermission(permission(), this, [this](const QPermission&) { Q_EMIT stateChanged(); });
}

void QtDeviceRadio::search()
{
    m_wanted = true;
    if (!m_agent)
        searchNow();
}

void QtDeviceRadio::searchNow()
{
    m_agent = std::make_unique<QBluetoothDeviceDiscoveryAgent>();
    m_agent->setLowEnergyDiscoveryTimeout(0); // till it is stopped
    connect(m_agent.get(), &QBluetoothDeviceDiscoveryAgent::deviceDiscovered, this, &QtDeviceRadio::wasFound);
    connect(m_agent.get(), &QBluetoothDeviceDiscoveryAgent::deviceUpdated, this, &QtDeviceRadio::wasFound);
    // queued: the agent may not be deleted by the slot of its own signal
    connect(m_agent.get(), &QBluetoothDeviceDiscoveryAgent::canceled, this, &QtDeviceRadio::searchEnded,
        Qt::QueuedConnection);
    connect(m_agent.get(), &QBluetoothDeviceDiscoveryAgent::finished, this, &QtDeviceRadio::searchEnded,
        Qt::QueuedConnection);
    connect(
        m_agent.get(), &QBluetoothDeviceDiscoveryAgent::errorOccurred, this,
        [this](QBluetoothDeviceDiscoveryAgent::Error error) {
            m_refused = error == QBluetoothDeviceDiscoveryAgent::MissingPermissionsError;
            m_agent.reset();
            if (std::exchange(m_wanted, false))
                Q_EMIT searchFailed(failureOf(error));
        },
        Qt::QueuedConnection);
    m_agent->start(QBluetoothDeviceDiscoveryAgent::LowEnergyMethod);
}

void QtDeviceRadio::stopSearch()
{
    m_wanted = false;
    if (m_agent)
        m_agent->stop();
}

void QtDeviceRadio::searchEnded()
{
    m_agent.reset();
    if (m_wanted) // asked for again before it had stopped, or the system ended it by itself
        searchNow();
}

void QtDeviceRadio::systemChanged()
{
    // Qt does not notice that its search died with the adapter
    if (m_agent && system().state() != State::Ready)
        m_agent.reset();
    if (system().state() != State::Ready && std::exchange(m_wanted, false)) {
        Q_EMIT searchFailed(system().state() == State::AdapterOff ? LinkFailure::AdapterOff : LinkFailure::NoAdapter);
    }
    Q_EMIT stateChanged();
}

void QtDeviceRadio::wasFound(const QBluetoothDeviceInfo& info)
{
    if (!m_wanted || !isPresent(info))
        return;
    const QString identity = identityOf(info);
    m_found.insert(identity, info);
    const QByteArray name = info.name().toUtf8(); // anybody in reach may have written it
    FoundDevice device{
        .identity = identity, .name = decodeDeviceText(octetsOf(name)).value_or(QString()), .services = {}};
    for (const QBluetoothUuid& uuid : info.serviceUuids()) {
        bool isShort = false;
        if (const quint16 number = uuid.toUInt16(&isShort); isShort)
            device.services += number;
    }
    Q_EMIT found(device);
}

void QtDeviceRadio::pair(const QString& identity) { system().pair(identity); }

void QtDeviceRadio::answerPasskey(quint32 passkey) { system().answerPasskey(passkey); }

void QtDeviceRadio::refusePairing() { system().refusePairing(); }

void QtDeviceRadio::letGo(const QString& identity) { system().letGo(identity); }

void QtDeviceRadio::forget(const QString& identity)
{
    m_found.remove(identity);
    system().forget(identity);
}

bool QtDeviceRadio::isPaired(const QString& identity) const { return system().isPaired(identity); }

std::unique_ptr<DeviceLink> QtDeviceRadio::link(const QString& identity)
{
    const auto found = m_found.constFind(identity);
    return std::make_unique<QtDeviceLink>(found == m_found.constEnd() ? infoOf(identity) : *found);
}

} // namespace naer
