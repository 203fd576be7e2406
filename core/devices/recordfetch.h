// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/octets.h"
#include "core/devices/recordaccesscodec.h"

#include <optional>
#include <vector>

namespace naer {

/// The talk with a glucose meter about its stored records: those after the last one that is stored, each with its
/// context. Bytes in, bytes out; the session carries them. In words: ask for what comes from the last stored number on
/// (the intake knows that record, or notices that the meter counts anew); where there is none, look at the meter's last
/// number, for a meter with a new battery counts from the beginning, and then ask for all; where it does not know that
/// question, ask for all.
class RecordFetch
{
public:
    struct Record
    {
        QByteArray octets; ///< 2A18
        QByteArray context; ///< 2A34 with the same number; may be empty
    };
    /// What is to be done after something came.
    struct Next
    {
        std::vector<Record> records;
        QByteArray request; ///< to be written to 2A52; empty: nothing
        bool done = false;
        bool failed = false; ///< the meter does not do what it must
    };

    /// `after`: the number of the last record that is stored.
    explicit RecordFetch(std::optional<quint16> after);

    QByteArray firstRequest() const;
    Next recordCame(const QByteArray& octets);
    Next contextCame(const QByteArray& octets);
    Next said(const QByteArray& octets);

private:
    enum class Question { AfterLast, Last, All };
    QByteArray ask(Question question);
    void release(Next& next);

    std::optional<quint16> m_after;
    Question m_question;
    QByteArray m_held; ///< a record whose context is still to come
};

} // namespace naer
