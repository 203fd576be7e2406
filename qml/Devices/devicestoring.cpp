// SPDX-License-Identifier: MPL-2.0
// DeviceVisitor: what the device sends, on its way into the vault.
#include "qml/Devices/devicevisitor.h"
#include "qml/Devices/devicewords.h"
#include "qml/Wording/wording.h"

namespace naer {

void DeviceVisitor::addDevice()
{
    if (m_target->device || m_adding)
        return;
    m_adding = true;
    m_session
        .run([identity = m_target->identity, kind = m_target->kind, name = m_name, now = m_clock.now()](
                 Database& database) { return DeviceRepository(database).add(identity, kind, name, now); })
        .then(this, [this, round = m_round](const Result<Device>& device) {
            if (device)
                Q_EMIT added();
            if (round != m_round)
                return;
            m_adding = false;
            if (!device)
                return fail(device.error());
            m_target->device = *device;
            if (m_isOver)
                noteNews();
            store();
            finishWhenStored();
        });
}

void DeviceVisitor::keep(const ReceivedPacket& packet)
{
    m_packets.push_back(packet);
    store();
}

/// One transaction at a time; what comes meanwhile goes into the next.
void DeviceVisitor::store()
{
    if (m_storing || m_packets.empty() || !m_target || !m_target->device)
        return;
    m_storing = true;
    m_sending = std::exchange(m_packets, {});
    m_session
        .run([number = m_target->device->number, packets = m_sending, &clock = m_clock](
                 Database& database) { return DeviceIntake(database, clock).take(number, packets); })
        .then(this, [this, round = m_round](const Result<IntakeReport>& report) {
            if (report && (!report->stored.empty() || report->waiting > 0))
                Q_EMIT taken();
            if (round == m_round)
                took(report);
        });
}

void DeviceVisitor::took(const Result<IntakeReport>& report)
{
    m_storing = false;
    if (!report) {
        m_packets.insert(m_packets.begin(), m_sending.begin(), m_sending.end());
        return fail(report.error());
    }
    m_report.add(*report);
    if (report->lastSequence && m_target && m_target->device)
        m_target->device->lastSequence = report->lastSequence; // where "try again" goes on
    if (report->otherUsers > 0)
        addProblem(tr("A number of another person on the device came. It is not kept."));
    m_stored.add(report->stored, m_clock.now());
    for (const RefusalCode code : report->refused) {
        addProblem(DeviceWords::refusal(code));
    }
    Q_EMIT changed();
    store();
    finishWhenStored();
}

void DeviceVisitor::addProblem(const QString& sentence)
{
    if (!sentence.isEmpty() && !m_problems.contains(sentence))
        m_problems += sentence;
}

void DeviceVisitor::noteNews()
{
    if (!m_news.seenAt || !m_target || !m_target->device)
        return;
    m_session
        .run([number = m_target->device->number, news = m_news](
                 Database& database) { return DeviceRepository(database).note(number, news); })
        .then(
            this, [this](const Result<void>&) { Q_EMIT noted(); }); // what is not noted now is noted at the next visit
}

/// What failed, told by what the person did and what had come before.
QString DeviceVisitor::failureWords(LinkFailure failure) const
{
    if (failure == LinkFailure::PairingRefused && m_passkeyAnswer == TypedPasskey)
        return tr("The six digits did not fit. Try again, and type those that the device shows then.");
    if (failure == LinkFailure::PairingRefused && m_passkeyAnswer == DeniedPasskey)
        return tr(
            "Then the two do not know each other yet. Try again, or let your clinic or the library do it with you.");
    if (failure == LinkFailure::Dropped && m_stored.count() == 0 && m_report.waiting == 0)
        return tr("The connection was cut off before a number came. Try again.");
    return DeviceWords::failure(failure);
}

void DeviceVisitor::over(std::optional<LinkFailure> failure)
{
    m_isOver = true;
    m_live.clear();
    if (failure)
        m_failure = failureWords(*failure);
    noteNews();
    finishWhenStored();
}

void DeviceVisitor::finishWhenStored()
{
    if (m_isOver && !m_storing && !m_adding && m_packets.empty())
        setStep(Done);
}

/// The vault did not take it. What came is kept here, and again() tries once more.
void DeviceVisitor::fail(const Error& error)
{
    m_storing = m_adding = false;
    m_failure = Wording::failure(error);
    if (m_visit && !m_isOver)
        m_visit->stop();
    m_isOver = true;
    setStep(Done);
}

} // namespace naer
