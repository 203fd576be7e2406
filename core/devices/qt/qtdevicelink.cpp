// SPDX-License-Identifier: MPL-2.0
#include "core/devices/qt/qtdevicelink.h"

#include "core/devices/deviceprofiles.h"

#include <QLowEnergyDescriptor>

namespace naer {

namespace {

/// Current time, device information, battery (Bluetooth SIG assigned numbers).
constexpr quint16 serviceCurrentTime = 0x1805, serviceDeviceInformation = 0x180A, serviceBattery = 0x180F;

std::optional<quint16> shortOf(const QBluetoothUuid& uuid)
{
    bool isShort = false;
    const quint16 number = uuid.toUInt16(&isShort);
    return isShort ? std::optional(number) : std::nullopt;
}

bool isOurs(quint16 service)
{
    return service == serviceCurrentTime || service == serviceDeviceInformation || service == serviceBattery
        || profileFor(std::span(&service, 1));
}

const QByteArray notifications = QByteArray::fromHex("0100");
const QByteArray indications = QByteArray::fromHex("0200");

} // namespace

QtDeviceLink::QtDeviceLink(const QBluetoothDeviceInfo& info)
    : m_info(info)
{ }

QtDeviceLink::~QtDeviceLink()
{
    m_over = true;
    if (m_controller) {
        m_controller->disconnect(this);
        // BlueZ keeps a link whose program forgot it; what is deleted while connected leaves it so
        if (m_controller->state() != QLowEnergyController::UnconnectedState)
            m_controller->disconnectFromDevice();
    }
}

template <typename F>
void QtDeviceLink::later(F&& emitting)
{
    QMetaObject::invokeMethod(
        this,
        [this, emitting = std::forward<F>(emitting)] {
            if (!m_over)
                emitting();
        },
        Qt::QueuedConnection);
}

void QtDeviceLink::end(std::optional<LinkFailure> failure)
{
    later([this, failure] {
        m_over = true;
        if (failure)
            Q_EMIT failed(*failure);
        else
            Q_EMIT closed();
    });
}

void QtDeviceLink::open()
{
    m_controller.reset(QLowEnergyController::createCentral(m_info));
    connect(m_controller.get(), &QLowEnergyController::connected, this, [this] {
        m_connected = true;
        m_controller->discoverServices();
    });
    connect(m_controller.get(), &QLowEnergyController::discoveryFinished, this, [this] {
        for (const QBluetoothUuid& uuid : m_controller->services()) {
            const auto number = shortOf(uuid);
            if (!number)
                continue;
            m_serviceNumbers += *number;
            if (!isOurs(*number))
                continue;
            if (QLowEnergyService* service = m_controller->createServiceObject(uuid, m_controller.get()))
                m_toDiscover += service;
        }
        detailsNext();
    });
    connect(m_controller.get(), &QLowEnergyController::errorOccurred, this, &QtDeviceLink::controllerFailed);
    connect(m_controller.get(), &QLowEnergyController::disconnected, this, [this] { end({}); });
    m_controller->connectToDevice();
}

void QtDeviceLink::detailsNext()
{
    if (m_toDiscover.isEmpty()) {
        later([this] { Q_EMIT ready(); });
        return;
    }
    QLowEnergyService* service = m_toDiscover.takeFirst();
    connect(service, &QLowEnergyService::stateChanged, this, [this, service](QLowEnergyService::ServiceState state) {
        if (state == QLowEnergyService::RemoteServiceDiscovered) {
            listen(*service);
            detailsNext();
        }
    });
    connect(service, &QLowEnergyService::errorOccurred, this, &QtDeviceLink::failedStep);
    // values are read one by one: a value that fails as the last of a full discovery would leave the service hanging
    service->discoverDetails(QLowEnergyService::SkipValueDiscovery);
}

void QtDeviceLink::listen(QLowEnergyService& service)
{
    for (const QLowEnergyCharacteristic& characteristic : service.characteristics()) {
        const auto number = shortOf(characteristic.uuid());
        if (number && !m_places.contains(*number)) // a scale of two users may show a service twice: the first counts
            m_places.insert(*number, {&service, characteristic});
    }
    connect(&service, &QLowEnergyService::characteristicRead, this,
        [this](const QLowEnergyCharacteristic& characteristic, const QByteArray& value) {
            const auto number = shortOf(characteristic.uuid());
            if (number && *number == m_reading) {
                m_reading = 0;
                later([this, number, value] { Q_EMIT answered(*number, value); });
            }
        });
    connect(&service, &QLowEnergyService::characteristicWritten, this,
        [this](const QLowEnergyCharacteristic& characteristic) {
            const auto number = shortOf(characteristic.uuid());
            if (number && *number == m_writing) {
                m_writing = 0;
                later([this, number] { Q_EMIT written(*number, true); });
            }
        });
    connect(&service, &QLowEnergyService::descriptorWritten, this, [this] {
        if (const quint16 number = std::exchange(m_subscribing, 0))
            later([this, number] { Q_EMIT subscribed(number, true); });
    });
    connect(&service, &QLowEnergyService::characteristicChanged, this,
        [this](const QLowEnergyCharacteristic& characteristic, const QByteArray& value) {
            if (const auto number = shortOf(characteristic.uuid()))
                later([this, number, value] { Q_EMIT notified(*number, value); });
        });
}

bool QtDeviceLink::isWritable(quint16 characteristic) const
{
    const auto place = m_places.constFind(characteristic);
    return place != m_places.constEnd() && (place->characteristic.properties() & QLowEnergyCharacteristic::Write);
}

void QtDeviceLink::read(quint16 characteristic)
{
    const auto place = m_places.constFind(characteristic);
    if (place == m_places.constEnd() || !(place->characteristic.properties() & QLowEnergyCharacteristic::Read)) {
        later([this, characteristic] { Q_EMIT answered(characteristic, {}); });
        return;
    }
    m_reading = characteristic;
    place->service->readCharacteristic(place->characteristic);
}

void QtDeviceLink::subscribe(quint16 characteristic)
{
    const auto place = m_places.constFind(characteristic);
    const QLowEnergyDescriptor switchOn = place == m_places.constEnd()
        ? QLowEnergyDescriptor()
        : place->characteristic.clientCharacteristicConfiguration();
    if (!switchOn.isValid()) {
        later([this, characteristic] { Q_EMIT subscribed(characteristic, false); });
        return;
    }
    m_subscribing = characteristic;
    const bool indicates = place->characteristic.properties() & QLowEnergyCharacteristic::Indicate;
    place->service->writeDescriptor(switchOn, indicates ? indications : notifications);
}

void QtDeviceLink::write(quint16 characteristic, const QByteArray& value)
{
    if (!isWritable(characteristic)) {
        later([this, characteristic] { Q_EMIT written(characteristic, false); });
        return;
    }
    m_writing = characteristic;
    const auto place = m_places.constFind(characteristic);
    place->service->writeCharacteristic(place->characteristic, value);
}

void QtDeviceLink::close()
{
    if (!m_controller || m_controller->state() == QLowEnergyController::UnconnectedState)
        end({});
    else
        m_controller->disconnectFromDevice();
}

void QtDeviceLink::failedStep(QLowEnergyService::ServiceError error)
{
    if (error == QLowEnergyService::CharacteristicReadError) {
        if (const quint16 number = std::exchange(m_reading, 0))
            later([this, number] { Q_EMIT answered(number, {}); });
    } else if (error == QLowEnergyService::CharacteristicWriteError) {
        if (const quint16 number = std::exchange(m_writing, 0))
            later([this, number] { Q_EMIT written(number, false); });
    } else if (error == QLowEnergyService::DescriptorWriteError) {
        if (const quint16 number = std::exchange(m_subscribing, 0))
            later([this, number] { Q_EMIT subscribed(number, false); });
    } // other errors leave a step unanswered: the session's time ends it
}

void QtDeviceLink::controllerFailed(QLowEnergyController::Error error)
{
    switch (error) {
    case QLowEnergyController::RemoteHostClosedError: return; // disconnected() follows
    case QLowEnergyController::InvalidBluetoothAdapterError: return end(LinkFailure::NoAdapter);
    case QLowEnergyController::AuthorizationError: return end(LinkFailure::PairingRefused);
    case QLowEnergyController::MissingPermissionsError: return end(LinkFailure::PermissionRefused);
    default: return end(m_connected ? LinkFailure::Dropped : LinkFailure::Unreachable);
    }
}

} // namespace naer
