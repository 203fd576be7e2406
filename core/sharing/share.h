// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/task.h"
#include "core/gateway/outbox.h"
#include "core/measurements/observation.h"

namespace naer {

/// How far a share has come. The numbers are stored; up to Acted a later one takes the place of an earlier one.
enum class ShareState {
    Queued = 0, ///< in the outbox
    Sent = 1, ///< the recipient's server has it
    Received = 2, ///< the organisation says that it has it
    Opened = 3, ///< somebody looks at it
    Acted = 4, ///< somebody answered
    Refused = 5, ///< by the server or by the organisation
    TakenBack = 6, ///< by the citizen, after it may have been sent
    Cancelled = 7, ///< before it was sent
};
QString shareStateName(ShareState state);
/// Whether nothing more is to be expected.
bool isOver(ShareState state);
/// Whether `to` may follow: no answer comes out of order, and what is over stays so; taking back is always possible,
/// and after a no the place may still turn out to have it.
bool mayFollow(ShareState from, ShareState to);

/// One act of sharing: what a Task at the recipient stands for.
struct Share
{
    QString id; ///< UUID; the identifier of the Task
    QString recipient;
    QString consent;
    QString question; ///< in the citizen's own words; may be empty
    Moment madeAt;
    Moment answerBy; ///< the recipient has promised to have looked by then
    ShareState state = ShareState::Queued;
    Moment stateAt;
    QString answer; ///< what the recipient wrote
    QString answeredBy;
    int count = 0; ///< of measurements in it
    QString heldBy = {}; ///< who at the recipient has it, by name; empty: nobody has taken it yet
    QString handedTo = {}; ///< whom heldBy asked to take it over, and who has not said yes yet
    bool unread = false; ///< an answer or a no has come that the citizen has not opened yet
    std::optional<Moment> settledAt = {}; ///< the citizen said that a no or silence is dealt with: they talked
};

struct ShareStep
{
    ShareState state = ShareState::Queued;
    Moment at;
};

/// Who is to do the next thing (F30).
enum class Ball {
    OnTheWay, ///< nobody yet: it waits for the network
    Citizen, ///< to sign in, to let go what is held, to call after a no
    Recipient, ///< until Share::answerBy
    Silent, ///< the recipient has let the day go by: call
    Nobody, ///< it is over, or the citizen said so
};
/// `entry`: the share's own in the outbox, where there is one.
Ball whoHasTheBall(const Share& share, const std::optional<OutboxEntry>& entry, const Moment& now);

/// What a Task at the recipient says of a share.
struct TaskNews
{
    ShareState state = ShareState::Sent;
    QString answer, answeredBy;
    QString heldBy, handedTo; ///< as in Share
};
TaskNews newsFrom(const fhir::Task& task);

/// What a completed Task answers: its notes, the newest first, each with its author where there are several.
struct TaskAnswer
{
    QString text;
    QString by; ///< of the last one; may be empty
};
TaskAnswer answerIn(const fhir::Task& task);

/// The end of the day that is `days` Danish working days after `from`, in the citizen's zone.
Moment afterWorkingDays(const Moment& from, int days);

/// The most measurements of one share.
inline constexpr int mostInShare = 10'000;
/// The most measurements of one transaction: with their pulses, devices and consents under 500 entries and 600 kB,
/// since servers and the proxies before them have limits. A larger share goes in pieces, its Task with the last one.
inline constexpr int mostInPiece = 200;
/// The longest question that goes with a share, in UTF-16 units.
inline constexpr qsizetype longestQuestion = 1000;

} // namespace naer
