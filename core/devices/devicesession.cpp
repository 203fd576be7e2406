// SPDX-License-Identifier: MPL-2.0
#include "core/devices/devicesession.h"

#include "core/devices/characteristics.h"
#include "core/devices/deviceinfocodec.h"
#include "core/devices/oximetercodec.h"

#include <algorithm>

namespace naer {

namespace {

/// This many values in a row within one percent of each other: the oximeter has settled.
constexpr int steadyValues = 8;
constexpr Milli steadyWithin = Milli::fromInt(1);

/// A visit that is made to set the clock waits this long for stored values, and after each.
constexpr std::chrono::milliseconds clockVisit{5'000}, clockQuiet{1'000};

/// What the wall clock beside the device shows.
QDateTime wallClock(const Clock& clock)
{
    const QDateTime now = clock.now().toDateTime();
    return QDateTime(now.date(), now.time(), QTimeZone::UTC);
}

} // namespace

DeviceSession::DeviceSession(std::unique_ptr<DeviceLink> link, const Clock& clock, Plan plan, QObject* parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_clock(clock)
    , m_plan(plan)
    , m_fetch(plan.afterSequence)
{
    if (m_plan.setClock) { // for the clock's sake: nobody is measuring
        m_plan.first = std::min(m_plan.first, clockVisit);
        m_plan.quiet = std::min(m_plan.quiet, clockQuiet);
    }
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_late)
            (this->*m_late)();
    });
    connect(m_link.get(), &DeviceLink::ready, this, &DeviceSession::wasReady);
    connect(m_link.get(), &DeviceLink::answered, this, &DeviceSession::wasAnswered);
    connect(m_link.get(), &DeviceLink::subscribed, this, &DeviceSession::wasSubscribed);
    connect(m_link.get(), &DeviceLink::written, this, &DeviceSession::wasWritten);
    connect(m_link.get(), &DeviceLink::notified, this, &DeviceSession::wasNotified);
    connect(m_link.get(), &DeviceLink::closed, this, &DeviceSession::wasClosed);
    connect(m_link.get(), &DeviceLink::failed, this, [this](LinkFailure failure) {
        if (m_stage == Stage::Ended)
            return;
        if (m_stage != Stage::Closing)
            m_failure = failure;
        wasClosed();
    });
}

void DeviceSession::start()
{
    if (m_stage != Stage::New)
        return;
    enter(Stage::Connecting);
    await(m_plan.connecting, &DeviceSession::stepIsLate);
    m_link->open();
}

void DeviceSession::stop()
{
    if (m_stage == Stage::Fetching)
        m_link->write(characteristic::recordAccess, RecordAccessPacket::abort().encode());
    if (m_stage != Stage::Closing && m_stage != Stage::Ended)
        finish({});
}

void DeviceSession::enter(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

void DeviceSession::await(std::chrono::milliseconds time, void (DeviceSession::*late)())
{
    m_late = late;
    m_timer.start(time);
}

void DeviceSession::finish(std::optional<LinkFailure> failure)
{
    m_failure = failure;
    enter(Stage::Closing);
    await(m_plan.closing, &DeviceSession::closingIsLate);
    m_link->close();
}

void DeviceSession::wasReady()
{
    if (m_stage != Stage::Connecting)
        return;
    const QList<quint16> services = m_link->services();
    m_profile = profileFor(std::span(services.constData(), static_cast<std::size_t>(services.size())));
    if (!m_profile) {
        finish(LinkFailure::UnknownDevice);
        return;
    }
    enter(Stage::Asking);
    for (const quint16 number : {characteristic::manufacturer, characteristic::modelNumber, characteristic::battery,
             characteristic::currentTime}) {
        if (m_link->has(number))
            m_toRead += number;
    }
    for (const quint16 number : m_profile->measurements) {
        if (m_link->has(number))
            m_toSubscribe += number;
    }
    if (m_toSubscribe.isEmpty() || (m_profile->recordAccess && !m_link->has(characteristic::recordAccess))) {
        finish(LinkFailure::UnknownDevice);
        return;
    }
    if (m_profile->recordAccess)
        m_toSubscribe += characteristic::recordAccess;
    askNext();
}

void DeviceSession::askNext()
{
    await(m_plan.step, &DeviceSession::stepIsLate);
    if (!m_toRead.isEmpty())
        m_link->read(m_toRead.first());
    else if (!m_toSubscribe.isEmpty())
        m_link->subscribe(m_toSubscribe.first());
    else if (m_profile->recordAccess)
        fetch(m_fetch.firstRequest());
    else
        listen();
}

void DeviceSession::wasAnswered(quint16 number, const QByteArray& value)
{
    if (m_stage != Stage::Asking || m_toRead.isEmpty() || m_toRead.first() != number)
        return;
    m_toRead.removeFirst();
    const Octets octets = octetsOf(value);
    if (number == characteristic::manufacturer) {
        m_manufacturer = decodeDeviceText(octets).value_or(QString());
    } else if (number == characteristic::modelNumber) {
        Q_EMIT modelRead(m_manufacturer, decodeDeviceText(octets).value_or(QString()));
    } else if (number == characteristic::battery) {
        if (const auto percent = decodeBatteryLevel(octets))
            Q_EMIT batteryRead(*percent);
    } else if (number == characteristic::currentTime) {
        const auto packet = CurrentTimePacket::decode(octets);
        if (const auto shown = packet ? packet->time.shown() : std::nullopt) {
            m_clockAhead = std::chrono::seconds(wallClock(m_clock).secsTo(*shown));
            Q_EMIT clockRead(*m_clockAhead, m_link->isWritable(characteristic::currentTime));
        }
        m_clockIsSettable = m_link->isWritable(characteristic::currentTime);
    }
    askNext();
}

void DeviceSession::wasWritten(quint16 number, bool written)
{
    if (number == characteristic::currentTime && m_clockIsSettable) {
        m_clockIsSettable = false;
        Q_EMIT clockSet(written);
        finish({});
    } else if (m_stage == Stage::Fetching && number == characteristic::recordAccess && !written) {
        finish(LinkFailure::NoAnswer);
    }
}

void DeviceSession::wasSubscribed(quint16 number, bool done)
{
    if (m_stage != Stage::Asking || m_toSubscribe.isEmpty() || m_toSubscribe.first() != number)
        return;
    m_toSubscribe.removeFirst();
    // a meter without contexts or an oximeter without spot checks is still a meter
    const bool needed = number == characteristic::recordAccess || m_profile->measurements.size() == 1
        || number == characteristic::glucose;
    if (!done && needed)
        finish(LinkFailure::PairingRefused); // BlueZ and phones refuse a subscription where pairing is wanted
    else
        askNext();
}

void DeviceSession::listen()
{
    m_hasListened = true;
    enter(Stage::Listening);
    await(m_received > 0 ? m_plan.quiet : m_plan.first, &DeviceSession::nothingMoreCame);
}

void DeviceSession::fetch(const QByteArray& request)
{
    if (m_stage != Stage::Fetching)
        enter(Stage::Fetching);
    await(m_plan.step, &DeviceSession::stepIsLate);
    m_link->write(characteristic::recordAccess, request);
}

void DeviceSession::fetched(const RecordFetch::Next& next)
{
    if (m_stage == Stage::Fetching)
        await(m_plan.step, &DeviceSession::stepIsLate);
    for (const RecordFetch::Record& record : next.records)
        hand(characteristic::glucose, record.octets, record.context);
    if (!next.request.isEmpty())
        fetch(next.request);
    else if (next.done)
        next.failed ? finish(LinkFailure::NoAnswer) : done();
}

void DeviceSession::wasNotified(quint16 number, const QByteArray& value)
{
    // a device may send what it has as soon as it is listened to, before the last step is answered
    if (m_stage != Stage::Asking && m_stage != Stage::Listening && m_stage != Stage::Fetching)
        return;
    if (number == characteristic::recordAccess) {
        fetched(m_fetch.said(value));
    } else if (number == characteristic::glucose) {
        fetched(m_fetch.recordCame(value));
    } else if (number == characteristic::glucoseContext) {
        fetched(m_fetch.contextCame(value));
    } else if (number == characteristic::continuousOximeter) {
        continuousCame(value);
    } else if (std::ranges::contains(m_profile->measurements, number)) { // BlueZ also tells what was read
        hand(number, value);
        if (m_stage == Stage::Listening)
            await(m_plan.quiet, &DeviceSession::nothingMoreCame);
    }
}

void DeviceSession::continuousCame(const QByteArray& value)
{
    const auto decoded = OximeterPacket::decodeContinuous(octetsOf(value));
    const DecodedPacket packet = decoded ? decoded->interpret() : DecodedPacket::refuse(decoded.error());
    const bool sound
        = !packet.readings.empty() && !packet.readings.front().flags.contains(QStringLiteral("questionable"));
    if (!sound) {
        m_steady = 0;
        m_lastSaturation.reset();
        return;
    }
    const Milli saturation = packet.readings.front().values.front().value;
    const bool near = m_lastSaturation && saturation - *m_lastSaturation <= steadyWithin
        && *m_lastSaturation - saturation <= steadyWithin;
    m_steady = near ? m_steady + 1 : 1;
    m_lastSaturation = saturation;
    Q_EMIT liveValue(packet.readings.front());
    if (m_steady >= steadyValues && m_stage == Stage::Listening) {
        hand(characteristic::continuousOximeter, value);
        done();
    }
}

void DeviceSession::hand(quint16 number, const QByteArray& octets, const QByteArray& context)
{
    ++m_received;
    Q_EMIT received({.characteristic = number,
        .octets = octets,
        .context = context,
        .receivedAt = m_clock.now(),
        .clockAhead = m_clockAhead});
}

void DeviceSession::wasClosed()
{
    if (m_stage == Stage::Ended)
        return;
    // cuffs and scales hang up by themselves once they have sent what they had
    const bool byItself = m_received > 0 && m_profile && !m_profile->recordAccess;
    if (m_stage != Stage::Closing && !m_failure && !byItself)
        m_failure = LinkFailure::Dropped;
    m_timer.stop();
    enter(Stage::Ended);
    Q_EMIT ended(m_failure);
}

void DeviceSession::stepIsLate()
{
    if (m_stage == Stage::Connecting) {
        finish(LinkFailure::Unreachable);
    } else if (m_stage == Stage::Asking && !m_toRead.isEmpty()) {
        m_toRead.removeFirst(); // what it does not tell is not needed
        askNext();
    } else {
        finish(LinkFailure::NoAnswer);
    }
}

void DeviceSession::nothingMoreCame() { done(); }

/// All that it had is here. Its clock is set last: what it had stored carries the time it showed before.
void DeviceSession::done()
{
    if (!m_plan.setClock || !m_clockIsSettable)
        return finish({});
    await(m_plan.step, &DeviceSession::stepIsLate);
    m_link->write(characteristic::currentTime, CurrentTimePacket::from(m_clock.now().toDateTime()).encode());
}

void DeviceSession::closingIsLate() { wasClosed(); }

} // namespace naer
