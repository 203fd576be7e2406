// SPDX-License-Identifier: MPL-2.0
#include "core/devices/qt/bluezsystem.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace naer {

namespace {

using Interfaces = QMap<QString, QVariantMap>;
using ManagedObjects = QMap<QDBusObjectPath, Interfaces>;

const QString bluez = u"org.bluez"_s;
const QString manager = u"org.freedesktop.DBus.ObjectManager"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;
const QString adapterInterface = u"org.bluez.Adapter1"_s;
const QString characteristicInterface = u"org.bluez.GattCharacteristic1"_s;
const QString deviceInterface = u"org.bluez.Device1"_s;
const QString agentPath = u"/dk/naer/agent"_s;

/// A burst of changes is looked at once.
constexpr auto settling = 30ms;
/// An old hand finds six digits and types them.
constexpr auto pairingTime = 120s;

QDBusConnection bus() { return QDBusConnection::systemBus(); }

QDBusMessage call(const QString& path, const QString& interface, const QString& method, const QVariantList& with = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(bluez, path, interface, method);
    message.setArguments(with);
    return message;
}

LinkFailure pairingFailure(const QString& errorName)
{
    if (errorName == "org.bluez.Error.ConnectionAttemptFailed"_L1 || errorName == "org.bluez.Error.DoesNotExist"_L1
        || errorName == "org.freedesktop.DBus.Error.UnknownObject"_L1)
        return LinkFailure::Unreachable;
    if (errorName == "org.bluez.Error.NotReady"_L1)
        return LinkFailure::AdapterOff;
    if (errorName == "org.freedesktop.DBus.Error.NoReply"_L1)
        return LinkFailure::NoAnswer;
    return LinkFailure::PairingRefused;
}

} // namespace

BluezSystem::BluezSystem()
{
    qDBusRegisterMetaType<Interfaces>();
    qDBusRegisterMetaType<ManagedObjects>();
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, [this] { look(); });
    connect(&m_agent, &BluezAgent::passkeyNeeded, this, [this] { Q_EMIT passkeyNeeded(m_pairing); });
    connect(&m_agent, &BluezAgent::passkeyShown, this, [this](quint32 key) { Q_EMIT passkeyShown(m_pairing, key); });
    connect(
        &m_agent, &BluezAgent::passkeyCompared, this, [this](quint32 key) { Q_EMIT passkeyCompared(m_pairing, key); });

    auto* owner = new QDBusServiceWatcher(bluez, bus(), QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &BluezSystem::somethingChanged);
    bus().connect(bluez, u"/"_s, manager, u"InterfacesAdded"_s, this, SLOT(somethingChanged()));
    bus().connect(bluez, u"/"_s, manager, u"InterfacesRemoved"_s, this, SLOT(somethingChanged()));
    for (const QString& interface : {adapterInterface, deviceInterface}) {
        bus().connect(bluez, {}, properties, u"PropertiesChanged"_s, {interface}, u"sa{sv}as"_s, this,
            SLOT(propertiesChanged(QString, QVariantMap, QStringList)));
    }
    look();
}

BluezSystem::~BluezSystem()
{
    if (m_pairingPath.isEmpty())
        return;
    m_agent.refuse();
    bus().send(call(m_pairingPath, deviceInterface, u"CancelPairing"_s));
    bus().send(call(u"/org/bluez"_s, u"org.bluez.AgentManager1"_s, u"UnregisterAgent"_s,
        {QVariant::fromValue(QDBusObjectPath(agentPath))}));
}

void BluezSystem::somethingChanged()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void BluezSystem::propertiesChanged(const QString&, const QVariantMap& values, const QStringList&)
{
    // the strength of each device in reach changes several times a second while one searches
    if (values.contains(u"Powered"_s) || values.contains(u"Paired"_s))
        somethingChanged();
}

void BluezSystem::look(std::function<void()> then)
{
    auto* watcher = new QDBusPendingCallWatcher(bus().asyncCall(call(u"/"_s, manager, u"GetManagedObjects"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then = std::move(then)] {
        watcher->deleteLater();
        const QDBusPendingReply<ManagedObjects> reply = *watcher;
        if (reply.isError()) { // no bluetoothd, no system bus
            m_devices.clear();
            setState(DeviceRadio::State::NoAdapter);
            return;
        }
        bool found = false, powered = false;
        m_devices.clear();
        const ManagedObjects objects = reply.value();
        for (auto object = objects.begin(); object != objects.end(); ++object) {
            if (const auto adapter = object->find(adapterInterface); adapter != object->end()) {
                found = true;
                powered |= adapter->value(u"Powered"_s).toBool();
            }
            if (const auto device = object->find(deviceInterface); device != object->end()) {
                m_devices.insert(device->value(u"Address"_s).toString(),
                    {.path = object.key().path(),
                        .adapter = device->value(u"Adapter"_s).value<QDBusObjectPath>().path(),
                        .paired = device->value(u"Paired"_s).toBool()});
            }
        }
        for (Known& known : m_devices) {
            for (auto object = objects.lowerBound(QDBusObjectPath(known.path));
                object != objects.end() && object.key().path().startsWith(known.path); ++object) {
                if (object->contains(characteristicInterface))
                    known.characteristics += object.key().path();
            }
        }
        setState(!found   ? DeviceRadio::State::NoAdapter
                : powered ? DeviceRadio::State::Ready
                          : DeviceRadio::State::AdapterOff);
        if (then)
            then();
    });
}

void BluezSystem::setState(DeviceRadio::State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    if (state != DeviceRadio::State::Ready && !m_pairing.isEmpty())
        pairingDone(state == DeviceRadio::State::AdapterOff ? LinkFailure::AdapterOff : LinkFailure::NoAdapter);
    Q_EMIT stateChanged();
}

void BluezSystem::pair(const QString& identity)
{
    if (!m_pairing.isEmpty())
        return;
    m_pairing = identity;
    look([this] { pairWhatWasFound(); }); // Qt may have heard of the device before us
}

void BluezSystem::pairWhatWasFound()
{
    if (m_pairing.isEmpty())
        return; // given up meanwhile
    m_pairingPath = m_devices.value(m_pairing).path;
    if (m_pairingPath.isEmpty())
        pairingDone(LinkFailure::Unreachable); // BlueZ has dropped it since it was found
    else
        registerAgent();
}

void BluezSystem::registerAgent()
{
    bus().registerObject(agentPath, &m_agent, QDBusConnection::ExportAllSlots);
    auto* watcher = new QDBusPendingCallWatcher(
        bus().asyncCall(call(u"/org/bluez"_s, u"org.bluez.AgentManager1"_s, u"RegisterAgent"_s,
            {QVariant::fromValue(QDBusObjectPath(agentPath)), u"KeyboardDisplay"_s})),
        this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (!m_pairing.isEmpty())
            pairNow(); // where it could not be registered, what needs no passkey still pairs
    });
}

void BluezSystem::pairNow()
{
    auto* watcher = new QDBusPendingCallWatcher(
        bus().asyncCall(call(m_pairingPath, deviceInterface, u"Pair"_s), int(pairingTime / 1ms)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, path = m_pairingPath] {
        watcher->deleteLater();
        if (m_pairingPath != path)
            return;
        const QDBusPendingReply<> reply = *watcher;
        const QString name = reply.isError() ? reply.error().name() : QString();
        if (name.isEmpty() || name == "org.bluez.Error.AlreadyExists"_L1)
            pairingDone({});
        else
            pairingDone(pairingFailure(name));
    });
}

void BluezSystem::pairingDone(std::optional<LinkFailure> failure)
{
    const QString identity = std::exchange(m_pairing, {});
    m_agent.refuse();
    if (!std::exchange(m_pairingPath, {}).isEmpty()) {
        bus().asyncCall(call(u"/org/bluez"_s, u"org.bluez.AgentManager1"_s, u"UnregisterAgent"_s,
            {QVariant::fromValue(QDBusObjectPath(agentPath))}));
        bus().unregisterObject(agentPath);
    }
    if (failure) {
        Q_EMIT pairingFailed(identity, *failure);
    } else {
        m_devices[identity].paired = true;
        Q_EMIT paired(identity);
    }
}

void BluezSystem::refusePairing()
{
    if (m_pairing.isEmpty())
        return;
    m_agent.refuse();
    if (m_pairingPath.isEmpty())
        pairingDone(LinkFailure::PairingRefused); // it had not begun
    else
        bus().asyncCall(call(m_pairingPath, deviceInterface, u"CancelPairing"_s));
}

void BluezSystem::letGo(const QString& identity)
{
    const Known known = m_devices.value(identity);
    if (known.path.isEmpty())
        return;
    for (const QString& path : known.characteristics)
        bus().asyncCall(call(path, characteristicInterface, u"StopNotify"_s)); // an error where it does not notify
    bus().asyncCall(call(known.path, deviceInterface, u"Disconnect"_s)); // an error where it is not connected
}

void BluezSystem::forget(const QString& identity)
{
    const Known known = m_devices.take(identity);
    if (!known.path.isEmpty())
        bus().asyncCall(call(
            known.adapter, adapterInterface, u"RemoveDevice"_s, {QVariant::fromValue(QDBusObjectPath(known.path))}));
}

} // namespace naer
