// SPDX-License-Identifier: MPL-2.0
#include "core/devices/recordfetch.h"

#include "core/devices/glucosecodec.h"

#include <utility>

namespace naer {

RecordFetch::RecordFetch(std::optional<quint16> after)
    : m_after(after)
    , m_question(after ? Question::AfterLast : Question::All)
{ }

QByteArray RecordFetch::firstRequest() const
{
    return m_question == Question::All ? RecordAccessPacket::all().encode()
                                       : RecordAccessPacket::from(*m_after).encode();
}

QByteArray RecordFetch::ask(Question question)
{
    m_question = question;
    RecordAccessPacket request = RecordAccessPacket::all();
    if (question == Question::Last)
        request.which = RecordAccessPacket::Operator::Last;
    return request.encode();
}

void RecordFetch::release(Next& next)
{
    if (!m_held.isEmpty())
        next.records.push_back({std::exchange(m_held, {}), {}});
}

RecordFetch::Next RecordFetch::recordCame(const QByteArray& octets)
{
    Next next;
    release(next);
    const auto record = GlucosePacket::decode(octetsOf(octets));
    if (m_question == Question::Last) {
        if (record && m_after && record->sequence < *m_after)
            m_after.reset(); // it counts from the beginning: what we think is stored is another record
    } else if (record && record->contextFollows) {
        m_held = octets;
    } else {
        next.records.push_back({octets, {}});
    }
    return next;
}

RecordFetch::Next RecordFetch::contextCame(const QByteArray& octets)
{
    Next next;
    const auto context = GlucoseContextPacket::decode(octetsOf(octets));
    const auto held = GlucosePacket::decode(octetsOf(m_held));
    if (context && held && context->sequence == held->sequence)
        next.records.push_back({std::exchange(m_held, {}), octets});
    return next;
}

RecordFetch::Next RecordFetch::said(const QByteArray& octets)
{
    using Answer = RecordAccessPacket::Answer;
    Next next;
    const auto packet = RecordAccessPacket::decode(octetsOf(octets));
    if (!packet || !packet->isAnswerTo(RecordAccessPacket::Operation::ReportRecords))
        return next;
    release(next);
    const auto answer = static_cast<Answer>(packet->answer.value_or(0));
    const bool none = answer == Answer::NoRecords;
    const bool unknownQuestion = answer == Answer::OperatorNotSupported || answer == Answer::InvalidOperator
        || answer == Answer::InvalidOperand || answer == Answer::OperandNotSupported;
    switch (m_question) {
    case Question::AfterLast:
        if (none)
            next.request = ask(Question::Last);
        else if (unknownQuestion)
            next.request = ask(Question::All);
        else
            next.done = true;
        break;
    case Question::Last:
        if (m_after)
            next.done = true;
        else
            next.request = ask(Question::All);
        return next;
    case Question::All: next.done = true; break;
    }
    next.failed = next.done && answer != Answer::Success && !none;
    return next;
}

} // namespace naer
