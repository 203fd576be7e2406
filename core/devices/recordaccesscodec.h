// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Record Access Control Point (2A52): asking a device for what it has stored, and what it answers.
/// Source: Bluetooth SIG, Glucose Service 1.0.1, section 3.4.
struct RecordAccessPacket
{
    enum class Operation : quint8 {
        ReportRecords = 1,
        DeleteRecords = 2,
        Abort = 3,
        ReportNumber = 4,
        NumberIs = 5,
        Response = 6,
    };
    enum class Operator : quint8 { None = 0, All = 1, UpTo = 2, From = 3, Range = 4, First = 5, Last = 6 };
    enum class Answer : quint8 {
        Success = 1,
        OperationNotSupported = 2,
        InvalidOperator = 3,
        OperatorNotSupported = 4,
        InvalidOperand = 5,
        NoRecords = 6,
        AbortFailed = 7,
        NotCompleted = 8,
        OperandNotSupported = 9,
    };

    Operation operation = Operation::ReportRecords;
    Operator which = Operator::None;
    std::optional<quint16> fromSequence; ///< with Operator::From
    std::optional<quint32> number; ///< NumberIs; two octets by the service, four seen in use
    std::optional<quint8> requested; ///< Response: the operation that it answers, as sent
    std::optional<quint8> answer; ///< Response: an Answer, as sent

    static RecordAccessPacket all() { return {.operation = Operation::ReportRecords, .which = Operator::All}; }
    static RecordAccessPacket from(quint16 sequence);
    static RecordAccessPacket numberFrom(quint16 sequence);
    static RecordAccessPacket abort() { return {.operation = Operation::Abort}; }

    bool isAnswerTo(Operation asked) const
    {
        return operation == Operation::Response && requested == static_cast<quint8>(asked);
    }
    /// Errors: Truncated, BadLength, Invalid (an operation that there is not).
    static std::expected<RecordAccessPacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;

    bool operator==(const RecordAccessPacket&) const = default;
};

} // namespace naer
