// SPDX-License-Identifier: MPL-2.0
// DeviceVisitor: what the device sends, on its way into the vault.
#include "qml/Devices/devicevisitor.h"
#include "qml/Devices/devicewords.h"
#include "qml/Wording/wording.h"

namespace naer {

/// A queue for this visit; that of the one before finishes by itself.
void DeviceVisitor::beginStoring()
{
    m_queue = new IntakeQueue(m_session, m_clock, this);
    IntakeQueue* queue = m_queue;
    connect(queue, &IntakeQueue::deviceAdded, this, [this, queue](const Device& device) {
        Q_EMIT added();
        if (queue == m_queue)
            m_target->device = device;
    });
    connect(queue, &IntakeQueue::taken, this, [this, queue](const IntakeReport& report) {
        if (!report.stored.empty() || !report.waiting.empty())
            Q_EMIT taken();
        if (queue == m_queue)
            took(report);
    });
    connect(queue, &IntakeQueue::noted, this, &DeviceVisitor::noted);
    connect(queue, &IntakeQueue::failed, this, [this, queue](const Error& error) {
        if (queue == m_queue)
            fail(error);
    });
    connect(queue, &IntakeQueue::idle, this, [this, queue] {
        if (queue == m_queue)
            finishWhenStored();
    });
    if (m_target->device)
        queue->begin(m_target->device->number);
}

void DeviceVisitor::took(const IntakeReport& report)
{
    m_report.add(report);
    if (report.lastSequence || report.countsAnew)
        m_target->device->lastSequence = report.lastSequence; // where "try again" goes on
    if (report.countsAnew && !m_fetchesAll)
        addProblem(tr("The device has begun to count anew. Measure again, and we fetch the rest."));
    if (report.otherUsers > 0)
        addProblem(tr("A number of another person on the device came. It is not kept."));
    m_stored.add(report.stored, m_clock.now());
    for (const RefusalCode code : report.refused)
        addProblem(DeviceWords::refusal(code));
    Q_EMIT changed();
}

void DeviceVisitor::addProblem(const QString& sentence)
{
    if (!sentence.isEmpty() && !m_problems.contains(sentence))
        m_problems += sentence;
}

void DeviceVisitor::noteNews()
{
    if (m_news.seenAt && m_queue && m_queue->hasBegun())
        m_queue->note(m_news);
}

/// What failed, told by what the person did and what had come before.
QString DeviceVisitor::failureWords(LinkFailure failure) const
{
    if (failure == LinkFailure::PairingRefused && m_passkeyAnswer == TypedPasskey)
        return tr("The six digits did not fit. Try again, and type those that the device shows then.");
    if (failure == LinkFailure::PairingRefused && m_passkeyAnswer == DeniedPasskey)
        return tr(
            "Then the two do not know each other yet. Try again, or let your clinic or the library do it with you.");
    if (failure == LinkFailure::Dropped && m_stored.count() == 0 && m_report.waiting.empty())
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
    if (!failure && m_fetchesAll && m_queue->hasBegun())
        m_queue->noteFetchedAll();
    finishWhenStored();
}

void DeviceVisitor::finishWhenStored()
{
    if (m_isOver && m_queue->isIdle())
        setStep(Done);
}

/// The vault did not take it. What came is kept in the queue, and again() tries once more.
void DeviceVisitor::fail(const Error& error)
{
    m_failure = Wording::failure(error);
    if (m_visit && !m_isOver)
        m_visit->stop();
    m_isOver = true;
    setStep(Done);
}

} // namespace naer
