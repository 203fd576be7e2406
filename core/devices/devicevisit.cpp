// SPDX-License-Identifier: MPL-2.0
#include "core/devices/devicevisit.h"

namespace naer {

DeviceVisit::DeviceVisit(DeviceRadio& radio, const Clock& clock, Plan plan, QObject* parent)
    : QObject(parent)
    , m_radio(radio)
    , m_clock(clock)
    , m_plan(std::move(plan))
    , m_search(radio, m_plan.preparing)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeviceVisit::late);
    connect(&m_search, &DeviceSearch::starting, this, [this] {
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(m_patience.remainingTimeAsDuration()));
        m_radio.letGo(m_plan.identity);
    });
    connect(&m_search, &DeviceSearch::found, this, &DeviceVisit::wasFound);
    connect(&m_search, &DeviceSearch::failed, this, &DeviceVisit::finish);
    connect(&m_radio, &DeviceRadio::stateChanged, this, [this] {
        const DeviceRadio::State state = m_radio.state();
        if (m_stage != Stage::Pairing && m_stage != Stage::Visiting)
            return; // not begun, or the search's business
        if (state == DeviceRadio::State::AdapterOff)
            finish(LinkFailure::AdapterOff);
        else if (state != DeviceRadio::State::Ready)
            finish(LinkFailure::NoAdapter);
    });
    connect(&m_radio, &DeviceRadio::paired, this, [this](const QString& identity) {
        if (m_stage == Stage::Pairing && identity == m_plan.identity)
            visit();
    });
    connect(&m_radio, &DeviceRadio::pairingFailed, this, [this](const QString& identity, LinkFailure failure) {
        if (m_stage == Stage::Pairing && identity == m_plan.identity)
            finish(failure);
    });
    connect(&m_radio, &DeviceRadio::passkeyNeeded, this, &DeviceVisit::passkeyNeeded);
    connect(&m_radio, &DeviceRadio::passkeyShown, this,
        [this](const QString&, quint32 passkey) { Q_EMIT passkeyShown(passkey); });
    connect(&m_radio, &DeviceRadio::passkeyCompared, this,
        [this](const QString&, quint32 passkey) { Q_EMIT passkeyCompared(passkey); });
}

DeviceVisit::~DeviceVisit()
{
    if (m_stage == Stage::Pairing)
        m_radio.refusePairing();
    else if (m_stage == Stage::Visiting)
        m_radio.letGo(m_plan.identity);
}

void DeviceVisit::start()
{
    if (m_stage != Stage::New)
        return;
    m_patience.setRemainingTime(m_plan.searching);
    enter(Stage::Searching);
    m_search.start();
}

void DeviceVisit::stop()
{
    if (m_session)
        m_session->stop();
    else if (m_stage != Stage::Ended)
        finish({});
}

void DeviceVisit::enter(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

void DeviceVisit::wasFound(const FoundDevice& device)
{
    if (m_stage != Stage::Searching || device.identity != m_plan.identity)
        return;
    m_search.stop();
    m_wasPaired = m_radio.isPaired(m_plan.identity);
    if (m_wasPaired) {
        visit();
        return;
    }
    // pairing before connecting: what asks for it on the way hangs or fails on some systems
    m_timer.start(m_plan.pairing);
    enter(Stage::Pairing);
    m_radio.pair(m_plan.identity);
}

void DeviceVisit::visit()
{
    m_timer.stop();
    m_stage = Stage::Visiting;
    if (m_plan.onlyPair) {
        m_radio.letGo(m_plan.identity);
        finish({});
        return;
    }
    m_session = std::make_unique<DeviceSession>(m_radio.link(m_plan.identity), m_clock, m_plan.session);
    DeviceSession* session = m_session.get();
    connect(session, &DeviceSession::stageChanged, this, &DeviceVisit::stageChanged);
    connect(session, &DeviceSession::modelRead, this, &DeviceVisit::modelRead);
    connect(session, &DeviceSession::batteryRead, this, &DeviceVisit::batteryRead);
    connect(session, &DeviceSession::clockRead, this, &DeviceVisit::clockRead);
    connect(session, &DeviceSession::clockSet, this, &DeviceVisit::clockSet);
    connect(session, &DeviceSession::received, this, &DeviceVisit::received);
    connect(session, &DeviceSession::liveValue, this, &DeviceVisit::liveValue);
    connect(session, &DeviceSession::ended, this, &DeviceVisit::sessionEnded);
    m_connecting.start();
    session->start();
}

void DeviceVisit::sessionEnded(std::optional<LinkFailure> failure)
{
    const bool turnedAway
        = failure == LinkFailure::Unreachable && m_wasPaired && m_connecting.durationElapsed() < m_plan.turnedAway;
    if (turnedAway)
        failure = LinkFailure::PairingRefused;
    if (!failure)
        return finish({});
    m_waitAnew = failure == LinkFailure::Dropped && m_session->hasListened() && m_session->receivedCount() == 0
        && !m_patience.hasExpired();
    m_failure = failure;
    m_timer.start(m_plan.adapterTells);
}

void DeviceVisit::late()
{
    if (m_stage == Stage::Searching)
        finish(LinkFailure::Unreachable);
    else if (m_stage == Stage::Pairing)
        finish(LinkFailure::NoAnswer);
    else if (m_stage == Stage::Visiting && std::exchange(m_waitAnew, false))
        waitAnew();
    else if (m_stage == Stage::Visiting)
        finish(m_failure);
}

void DeviceVisit::waitAnew()
{
    m_radio.letGo(m_plan.identity);
    m_session->disconnect(this);
    m_session.release()->deleteLater();
    enter(Stage::Searching);
    m_search.start();
}

void DeviceVisit::finish(std::optional<LinkFailure> failure)
{
    if (m_stage == Stage::Ended)
        return;
    const Stage before = std::exchange(m_stage, Stage::Ended);
    m_timer.stop();
    m_search.stop();
    if (before == Stage::Pairing)
        m_radio.refusePairing();
    if (m_session) {
        m_radio.letGo(m_plan.identity);
        m_session->disconnect(this);
        m_session.release()->deleteLater(); // it may be the one that is calling
    }
    Q_EMIT stageChanged();
    Q_EMIT ended(failure);
}

} // namespace naer
