// SPDX-License-Identifier: MPL-2.0
#include "core/devices/recordaccesscodec.h"

namespace naer {

namespace {

constexpr quint8 filterBySequence = 1;

} // namespace

RecordAccessPacket RecordAccessPacket::from(quint16 sequence)
{
    return {.operation = Operation::ReportRecords, .which = Operator::From, .fromSequence = sequence};
}

RecordAccessPacket RecordAccessPacket::numberFrom(quint16 sequence)
{
    return {.operation = Operation::ReportNumber, .which = Operator::From, .fromSequence = sequence};
}

std::expected<RecordAccessPacket, RefusalCode> RecordAccessPacket::decode(Octets octets)
{
    OctetReader reader(octets);
    const quint8 operation = reader.u8();
    const quint8 which = reader.u8();
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (operation < static_cast<quint8>(Operation::ReportRecords)
        || operation > static_cast<quint8>(Operation::Response) || which > static_cast<quint8>(Operator::Last))
        return std::unexpected(RefusalCode::Invalid);
    RecordAccessPacket packet{.operation = static_cast<Operation>(operation), .which = static_cast<Operator>(which)};
    switch (packet.operation) {
    case Operation::NumberIs:
        if (reader.left() == 2)
            packet.number = reader.u16();
        else if (reader.left() == 4)
            packet.number = reader.u32();
        else
            return std::unexpected(RefusalCode::BadLength);
        break;
    case Operation::Response:
        if (reader.left() != 2)
            return std::unexpected(reader.left() < 2 ? RefusalCode::Truncated : RefusalCode::BadLength);
        packet.requested = reader.u8();
        packet.answer = reader.u8();
        break;
    case Operation::ReportRecords:
    case Operation::DeleteRecords:
    case Operation::ReportNumber:
        if (packet.which == Operator::From) {
            if (reader.u8() != filterBySequence)
                return std::unexpected(reader.truncated() ? RefusalCode::Truncated : RefusalCode::Invalid);
            packet.fromSequence = reader.u16();
        }
        break;
    case Operation::Abort: break;
    }
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    return packet;
}

QByteArray RecordAccessPacket::encode() const
{
    OctetWriter writer;
    writer.u8(static_cast<quint8>(operation)).u8(static_cast<quint8>(which));
    if (fromSequence)
        writer.u8(filterBySequence).u16(*fromSequence);
    if (number && *number <= 0xffff)
        writer.u16(*number);
    else if (number)
        writer.u32(*number);
    if (requested)
        writer.u8(*requested).u8(answer.value_or(0));
    return writer.bytes();
}

} // namespace naer
