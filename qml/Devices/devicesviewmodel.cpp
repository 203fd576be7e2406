// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/devicesviewmodel.h"

#include "qml/Devices/devicewords.h"
#include "qml/Wording/wording.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr std::array everyKind{DeviceKind::BloodPressureMonitor, DeviceKind::Scale, DeviceKind::Oximeter,
    DeviceKind::GlucoseMeter, DeviceKind::Thermometer};

/// The kind of device that measures this; nothing where it is counted, read or felt.
std::optional<DeviceKind> deviceFor(const QString& code)
{
    for (const DeviceKind kind : everyKind) {
        if (std::ranges::any_of(
                profileFor(kind)->kinds, [&](const char* known) { return code == QLatin1String(known); }))
            return kind;
    }
    return {};
}

template <typename Word>
QStringList forEachKind(Word word)
{
    QStringList words;
    for (const DeviceKind kind : everyKind)
        words += word(kind);
    return words;
}

} // namespace

DevicesViewModel::DevicesViewModel(VaultSession& session, DeviceRadio& radio, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_radio(radio)
    , m_clock(clock)
    , m_adding(radio)
    , m_visitor(session, radio, clock)
    , m_inbox(session, clock)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state == VaultSession::State::Open)
            return refresh();
        m_adding.stop();
        m_chosen = 0;
        m_failure.clear();
        m_devices.show({}, m_clock.now());
        Q_EMIT chosenChanged();
    });
    connect(&m_visitor, &DeviceVisitor::added, this, &DevicesViewModel::refresh);
    connect(&m_visitor, &DeviceVisitor::noted, this, &DevicesViewModel::refresh);
    connect(&m_visitor, &DeviceVisitor::taken, &m_inbox, &Inbox::refresh);
    connect(&m_inbox, &Inbox::settled, &m_visitor, &DeviceVisitor::forgetWaiting);
}

void DevicesViewModel::refresh()
{
    if (m_session.state() != VaultSession::State::Open)
        return;
    m_session.run([](Database& database) { return DeviceRepository(database).all(); })
        .then(this, [this](const Result<std::vector<Device>>& devices) {
            if (m_session.state() != VaultSession::State::Open)
                return;
            m_failure = devices ? QString() : Wording::failure(devices.error());
            if (devices)
                m_devices.show(*devices, m_clock.now());
            Q_EMIT chosenChanged();
        });
    m_inbox.refresh();
}

bool DevicesViewModel::measures(const QString& code) const { return deviceFor(code).has_value(); }

void DevicesViewModel::measureWith(const QString& code)
{
    const auto kind = deviceFor(code);
    if (!kind)
        return;
    // the one that was seen last, of several
    const Device* best = nullptr;
    for (const Device& device : m_devices.devices()) {
        const auto seen = [](const Device& d) { return d.seenAt ? d.seenAt->utcMs : 0; };
        if (device.kind == *kind && (!best || seen(device) >= seen(*best)))
            best = &device;
    }
    if (best) {
        m_visitor.visit(*best);
        Q_EMIT visitBegun();
    } else {
        m_adding.setKind(*kind);
        Q_EMIT addBegun();
    }
}

void DevicesViewModel::beginAdding(const QString& kind)
{
    const auto wanted = std::ranges::find(everyKind, kind, deviceKindName);
    if (wanted == everyKind.end())
        return;
    m_adding.setKind(*wanted);
    Q_EMIT addBegun();
}

void DevicesViewModel::take(const QString& identity)
{
    const FoundDevice* found = m_adding.found()->find(identity);
    if (!found)
        return;
    const FoundDevice device = *found; // the search forgets it when it stops
    m_adding.stop();
    m_visitor.visitNew(device, m_adding.kind());
    Q_EMIT visitBegun();
}

void DevicesViewModel::choose(int number)
{
    m_chosen = number;
    m_failure.clear();
    Q_EMIT chosenChanged();
}

void DevicesViewModel::visitChosen()
{
    if (const Device* device = chosen()) {
        m_visitor.visit(*device);
        Q_EMIT visitBegun();
    }
}

void DevicesViewModel::askUserAgain()
{
    const Device* device = chosen();
    if (!device)
        return;
    m_session
        .run([number = device->number](Database& database) { return DeviceRepository(database).forgetOwnUser(number); })
        .then(this, [this](const Result<void>&) { refresh(); });
}

void DevicesViewModel::forgetChosen()
{
    const Device* device = chosen();
    if (!device)
        return;
    m_session.run([number = device->number](Database& database) { return DeviceRepository(database).forget(number); })
        .then(this, [this, identity = device->identity](const Result<void>& result) {
            if (!result) {
                m_failure = Wording::failure(result.error());
                Q_EMIT chosenChanged();
                return;
            }
            m_radio.forget(identity);
            m_chosen = 0;
            refresh();
            Q_EMIT forgotten(tr("The device is forgotten. Your numbers stay."));
        });
}

QStringList DevicesViewModel::kinds() const { return forEachKind(deviceKindName); }

QStringList DevicesViewModel::kindNames() const { return forEachKind(&DeviceWords::kindName); }

QStringList DevicesViewModel::kindSymbols() const { return forEachKind(&DeviceWords::symbol); }

QString DevicesViewModel::chosenName() const
{
    const Device* device = chosen();
    return !device ? QString() : device->name.isEmpty() ? DeviceWords::kindName(device->kind) : device->name;
}

QString DevicesViewModel::chosenKind() const
{
    const Device* device = chosen();
    return device ? DeviceWords::kindName(device->kind) : QString();
}

QString DevicesViewModel::chosenSymbol() const
{
    const Device* device = chosen();
    return device ? DeviceWords::symbol(device->kind) : QString();
}

QString DevicesViewModel::chosenModel() const
{
    const Device* device = chosen();
    return device ? QStringList({device->manufacturer, device->model}).join(u' ').trimmed() : QString();
}

QString DevicesViewModel::chosenCondition() const
{
    const Device* device = chosen();
    return device ? DeviceWords::condition(*device, m_clock.now()) : QString();
}

QString DevicesViewModel::chosenClock() const
{
    const Device* device = chosen();
    return device && device->clockAheadSeconds
        ? DeviceWords::clock(std::chrono::seconds(*device->clockAheadSeconds), m_clock.now())
        : QString();
}

} // namespace naer
