// SPDX-License-Identifier: MPL-2.0
#include "core/devices/devicesearch.h"

namespace naer {

DeviceSearch::DeviceSearch(DeviceRadio& radio, std::chrono::milliseconds preparing, QObject* parent)
    : QObject(parent)
    , m_radio(radio)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(preparing);
    connect(&m_timer, &QTimer::timeout, this, [this] { fail(LinkFailure::NoAdapter); });
    connect(&m_radio, &DeviceRadio::stateChanged, this, &DeviceSearch::look);
    connect(&m_radio, &DeviceRadio::found, this, [this](const FoundDevice& device) {
        if (m_stage == Stage::Searching)
            Q_EMIT found(device);
    });
    connect(&m_radio, &DeviceRadio::searchFailed, this, [this](LinkFailure failure) {
        if (m_stage == Stage::Searching)
            fail(failure);
    });
}

DeviceSearch::~DeviceSearch() { stop(); }

void DeviceSearch::start()
{
    if (m_stage != Stage::Idle)
        return;
    m_stage = Stage::Preparing;
    m_asked = false;
    m_timer.start();
    // through the event loop, as everything that follows
    QMetaObject::invokeMethod(this, &DeviceSearch::look, Qt::QueuedConnection);
}

void DeviceSearch::stop()
{
    m_timer.stop();
    if (std::exchange(m_stage, Stage::Idle) == Stage::Searching)
        m_radio.stopSearch();
}

void DeviceSearch::look()
{
    if (m_stage == Stage::Idle)
        return;
    switch (m_radio.state()) {
    case DeviceRadio::State::AdapterOff: fail(LinkFailure::AdapterOff); break;
    case DeviceRadio::State::NoAdapter: fail(LinkFailure::NoAdapter); break;
    case DeviceRadio::State::PermissionRefused: fail(LinkFailure::PermissionRefused); break;
    case DeviceRadio::State::Unknown: break;
    case DeviceRadio::State::PermissionNotAsked:
        m_timer.stop(); // the system asks the person, who may take their time
        if (!std::exchange(m_asked, true))
            m_radio.askPermission();
        break;
    case DeviceRadio::State::Ready:
        if (m_stage != Stage::Preparing)
            break;
        m_timer.stop();
        m_stage = Stage::Searching;
        Q_EMIT starting();
        if (m_stage == Stage::Searching)
            m_radio.search();
        break;
    }
}

void DeviceSearch::fail(LinkFailure failure)
{
    stop();
    Q_EMIT failed(failure);
}

} // namespace naer
