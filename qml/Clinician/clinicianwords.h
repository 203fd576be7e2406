// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/citizenrecord.h"

#include <QCoreApplication>

namespace naer {

/// The sentences of the clinician's screens.
class ClinicianWords
{
    Q_DECLARE_TR_FUNCTIONS(ClinicianWords)

public:
    /// The heading of a part of the worklist.
    static QString need(Need need);
    static QString symbol(Need need);
    /// Who has it, by when, a question, how old the newest measurement is: one line of the worklist.
    static QString item(const WorkItem& item, const Clinician& me, const Moment& now);
    /// Who has it, and who has been asked.
    static QString holder(const WorkItem& item, const Clinician& me);
    /// "Answer by Friday 4 December", "Was to be answered by …"
    static QString answerBy(const WorkItem& item, const Moment& now);
    /// "Answered today at 8.24 by Lis Lægesen."
    static QString answered(const WorkItem& item, const Moment& now);
    /// "Sent yesterday at 8.24. 24 measurements."
    static QString sent(const WorkItem& item, const Moment& now);

    /// "Born 2 February 1991. CPR 020291-9990."
    static QString person(const CitizenRecord& record);
    /// What is new since the last look (F62).
    static QString changes(const CitizenRecord& record, const Moment& now);
    /// What the citizen does not share, as far as the consents say; until when they share.
    static QString notShared(const CitizenRecord& record);
    static QString sharedUntil(const CitizenRecord& record);
    /// Empty where all could be read.
    static QString unreadable(const CitizenRecord& record);
    /// "12 by a device, 3 typed by the citizen" (F61)
    static QString quality(const SharedSeries& series);
    static QString reported(const SharedReading& reading);
    /// "Weight, pulse"
    static QString kinds(const std::vector<const Kind*>& kinds);
    /// What went wrong, and what to do.
    static QString failure(const Error& error);
};

} // namespace naer
