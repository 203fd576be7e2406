// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/devicevisitor.h"

#include "qml/Devices/devicewords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

DeviceVisitor::DeviceVisitor(VaultSession& session, DeviceRadio& radio, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_radio(radio)
    , m_clock(clock)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        // what had come was asked of the vault before the lock and is stored; nothing of it stays on the screen
        if (state != VaultSession::State::Open) {
            stop();
            clear();
            m_target.reset();
            m_name.clear();
            setStep(Idle);
        }
    });
}

DeviceVisitor::~DeviceVisitor() = default;

void DeviceVisitor::visit(const Device& device, bool setClock)
{
    stop();
    m_target = Target{.identity = device.identity, .kind = device.kind, .device = device};
    m_name = device.name.isEmpty() ? DeviceWords::kindName(device.kind) : device.name;
    start(setClock);
}

void DeviceVisitor::visitNew(const FoundDevice& found, DeviceKind kind)
{
    stop();
    m_target = Target{.identity = found.identity, .kind = kind, .device = {}};
    m_name = found.name.isEmpty() ? DeviceWords::kindName(kind) : found.name;
    start(false);
}

void DeviceVisitor::start(bool setClock)
{
    clear();
    DeviceVisit::Plan plan{.identity = m_target->identity, .session = {.setClock = setClock}};
    if (m_target->device)
        plan.session.afterSequence = m_target->device->lastSequence;
    m_fetchesAll = !plan.session.afterSequence;
    beginStoring();
    m_visit = std::make_unique<DeviceVisit>(m_radio, m_clock, plan);
    DeviceVisit* visit = m_visit.get();
    connect(visit, &DeviceVisit::stageChanged, this, &DeviceVisitor::radioMoved);
    connect(visit, &DeviceVisit::passkeyNeeded, this, [this] { setStep(PasskeyWanted); });
    connect(visit, &DeviceVisit::passkeyShown, this, [this](quint32 key) {
        m_passkey = key;
        setStep(PasskeyShown);
    });
    connect(visit, &DeviceVisit::passkeyCompared, this, [this](quint32 key) {
        m_passkey = key;
        setStep(PasskeyCompared);
    });
    connect(visit, &DeviceVisit::modelRead, this, [this](const QString& manufacturer, const QString& model) {
        m_news.manufacturer = manufacturer;
        m_news.model = model;
    });
    connect(visit, &DeviceVisit::batteryRead, this, [this](int percent) { m_news.battery = percent; });
    connect(visit, &DeviceVisit::clockRead, this, [this](std::chrono::seconds ahead, bool settable) {
        m_news.clockAheadSeconds = ahead.count();
        m_clockText = DeviceWords::clock(ahead, m_clock.now());
        m_clockSettable = settable && !m_clockText.isEmpty();
    });
    connect(visit, &DeviceVisit::clockSet, this, [this](bool done) {
        m_clockText = done ? tr("The clock of the device is right now.")
                           : tr("The device does not let us set its clock. Set it on the device itself.");
        m_clockSettable = false;
        if (done)
            m_news.clockAheadSeconds = 0;
    });
    connect(visit, &DeviceVisit::received, this, [this](const ReceivedPacket& packet) { m_queue->add(packet); });
    connect(visit, &DeviceVisit::liveValue, this, [this](const DeviceReading& reading) {
        const auto kind = KindCatalog::instance().find(reading.kind);
        if (!kind)
            return;
        Values values;
        for (qsizetype i = 0; i < (*kind)->components.size(); ++i) {
            if (const NamedValue* value = reading.find((*kind)->components[i].code))
                values[i] = value->value;
        }
        m_live = Wording::quantity(**kind, values);
        Q_EMIT changed();
    });
    connect(visit, &DeviceVisit::ended, this, &DeviceVisitor::over);
    setStep(Searching);
    visit->start();
}

void DeviceVisitor::clear()
{
    if (m_queue)
        std::exchange(m_queue, nullptr)->retire();
    m_isOver = false;
    m_news = {};
    m_report = {};
    m_stored.clear();
    m_problems.clear();
    m_passkeyError.clear();
    m_live.clear();
    m_failure.clear();
    m_clockText.clear();
    m_clockSettable = false;
    m_passkeyAnswer = NoPasskey;
}

void DeviceVisitor::setStep(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

void DeviceVisitor::radioMoved()
{
    switch (m_visit->stage()) {
    case DeviceVisit::Stage::New:
    case DeviceVisit::Stage::Searching: return setStep(Searching);
    case DeviceVisit::Stage::Pairing: return setStep(Pairing);
    case DeviceVisit::Stage::Ended: return; // over() says how
    case DeviceVisit::Stage::Visiting: break;
    }
    switch (m_visit->sessionStage()) {
    case DeviceSession::Stage::Asking:
        m_news.seenAt = m_clock.now();
        if (!m_queue->hasBegun())
            m_queue->beginNew(m_target->identity, m_target->kind, m_name);
        return setStep(Talking);
    case DeviceSession::Stage::Listening: return setStep(Listening);
    case DeviceSession::Stage::Closing:
    case DeviceSession::Stage::Ended: return; // what it was doing stands until it is over
    default: return setStep(Talking);
    }
}

void DeviceVisitor::answerPasskey(const QString& digits)
{
    QString typed = digits;
    typed.removeIf([](QChar c) { return c.isSpace(); });
    bool isNumber = false;
    const quint32 key = m_step == PasskeyCompared ? m_passkey : typed.toUInt(&isNumber);
    if (m_step == PasskeyWanted && (!isNumber || typed.size() != 6)) {
        m_passkeyError = tr("Type the six digits that the device shows.");
        Q_EMIT changed();
        return;
    }
    if (m_visit && (m_step == PasskeyWanted || m_step == PasskeyCompared)) {
        m_passkeyError.clear();
        m_passkeyAnswer = TypedPasskey;
        setStep(Pairing);
        m_visit->answerPasskey(key);
    }
}

void DeviceVisitor::refusePasskey()
{
    m_passkeyAnswer = DeniedPasskey;
    if (m_visit)
        m_visit->refusePairing();
}

void DeviceVisitor::stop()
{
    if (!m_visit || m_isOver)
        return;
    m_visit->disconnect(this);
    m_visit->stop();
    m_visit.release()->deleteLater(); // its polite end takes the link with it
    m_isOver = true;
    noteNews();
    setStep(Done);
}

void DeviceVisitor::again()
{
    if (!m_target || !m_isOver)
        return;
    if (!m_queue->hasLeft())
        return start(false);
    m_failure.clear(); // what came is still here: once more into the vault
    setStep(Talking);
    m_queue->again();
}

void DeviceVisitor::setClock()
{
    if (m_target && m_target->device && m_isOver)
        start(true);
}

QString DeviceVisitor::kindName() const { return m_target ? DeviceWords::kindName(m_target->kind) : QString(); }

QString DeviceVisitor::symbol() const { return m_target ? DeviceWords::symbol(m_target->kind) : QString(); }

QString DeviceVisitor::kindCode() const
{
    return m_target ? QString::fromLatin1(profileFor(m_target->kind)->kinds.front()) : QString();
}

QString DeviceVisitor::passkey() const
{
    const QString digits = QString::number(m_passkey).rightJustified(6, u'0');
    return digits.first(3) + u'\u00A0' + digits.sliced(3);
}

QStringList DeviceVisitor::steps() const
{
    if (!m_target || (m_step != Searching && m_step != Listening))
        return {};
    return DeviceWords::measureSteps(m_target->kind);
}

QString DeviceVisitor::now() const
{
    switch (m_step) {
    case Idle: return {};
    case Searching: return tr("We are waiting for the device. The number comes by itself.");
    case Pairing: return tr("The device and the phone are getting to know each other.");
    case PasskeyWanted: return tr("The device shows six digits. Type them here.");
    case PasskeyShown: return tr("Type these six digits on the device.");
    case PasskeyCompared: return tr("Does the device show the same six digits?");
    case Talking: return tr("Con\u00ADnected. We are fetching what the device has.");
    case Listening: return tr("Con\u00ADnected. Take your time. The number comes by itself.");
    case Done: break;
    }
    return {};
}

QString DeviceVisitor::summary() const
{
    if (m_step != Done)
        return {};
    if (const int count = m_stored.count())
        return tr("%n number(s) saved on your phone.", nullptr, count);
    if (!m_report.waiting.empty())
        return tr("A number came. Is it yours?");
    if (!m_problems.isEmpty() || !m_failure.isEmpty())
        return {};
    return m_report.known > 0 ? tr("There was nothing new. All of its numbers are saved already.")
                              : tr("The device sent no number this time.");
}

QString DeviceVisitor::clockText() const
{
    const bool moved = m_stored.count() > 0 && m_news.clockAheadSeconds != 0 && !m_clockText.isEmpty();
    return moved ? m_clockText + u' ' + tr("We have moved the time of your numbers.") : m_clockText;
}

void DeviceVisitor::forgetWaiting(qint64 id)
{
    if (std::erase_if(m_report.waiting, [&](const WaitingReading& reading) { return reading.id == id; }) > 0)
        Q_EMIT changed();
}

QStringList DeviceVisitor::waitingNumbers() const
{
    QStringList numbers;
    for (const WaitingReading& reading : m_report.waiting)
        numbers += Wording::quantity(*reading.entry.kind, reading.entry.values);
    return numbers;
}

bool DeviceVisitor::urgent() const { return std::ranges::any_of(m_report.waiting, DeviceWords::isUrgent); }

} // namespace naer
