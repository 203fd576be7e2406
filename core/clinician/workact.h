// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/clinician/workitem.h"

namespace naer {

/// What a clinician does with a work item (F30). Whose hands it is in is never in doubt: who was asked to take it over
/// has it only after a yes of their own; until then both names stand.
enum class Act {
    TakeOver,
    HandOn, ///< asks a colleague to take it over
    Accept, ///< the yes of who was asked
    Decline, ///< the no of who was asked
    Keep, ///< the holder asks nobody any more
    Answer,
};

struct WantedAct
{
    Act act = Act::TakeOver;
    Clinician from = {}; ///< of TakeOver: who had it as far as one knew; it is taken from nobody else
    Clinician to = {}; ///< of HandOn
    QString text = {}; ///< of Answer
};

/// The longest answer, in UTF-16 units.
inline constexpr qsizetype longestAnswer = 5000;

/// Whether this clinician may do that as it stands: only the holder hands on and answers. An answer may be followed by
/// another one.
bool mayAct(const WorkItem& item, Act act, const Clinician& me);

/// The Task as it is after the act; all that is not changed stays as the server has it. Errors: Contradiction (it
/// stands otherwise by now: mayAct says no), EmptyValue, TooLong (the answer), NotFound (nobody to hand it to, or
/// oneself), BadFile (no Task).
Result<QByteArray> changedTask(
    QByteArrayView task, const WantedAct& wanted, const Clinician& me, const Moment& now, const QUrl& base = {});

/// Whether the act has had its effect: after an answer of the server was lost.
bool hasHappened(const WorkItem& item, const WantedAct& wanted, const Clinician& me);

} // namespace naer
