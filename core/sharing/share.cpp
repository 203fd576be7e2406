// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/share.h"

#include "core/base/plaintext.h"
#include "core/guidance/holidays.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestAnswerRead = 10'000, longestName = 200;

QString nameIn(const fhir::Reference& who) { return plainText(who.display, longestName, Lines::Joined); }

/// Somebody, and not the organisation as a whole.
bool isPerson(const fhir::Reference& owner) { return owner.reference.contains("Practitioner"_L1); } // or their role

} // namespace

QString shareStateName(ShareState state)
{
    switch (state) {
    case ShareState::Queued: return u"queued"_s;
    case ShareState::Sent: return u"sent"_s;
    case ShareState::Received: return u"received"_s;
    case ShareState::Opened: return u"opened"_s;
    case ShareState::Acted: return u"acted"_s;
    case ShareState::Refused: return u"refused"_s;
    case ShareState::TakenBack: return u"taken-back"_s;
    case ShareState::Cancelled: return u"cancelled"_s;
    }
    return {};
}

bool isOver(ShareState state) { return state >= ShareState::Acted; }

bool mayFollow(ShareState from, ShareState to)
{
    if (to == ShareState::TakenBack)
        return from <= ShareState::Refused;
    if (from == ShareState::Refused) // it was taken after all, by a try whose answer was lost
        return to == ShareState::Received || to == ShareState::Opened || to == ShareState::Acted;
    return !isOver(from) && to > from;
}

Ball whoHasTheBall(const Share& share, const std::optional<OutboxEntry>& entry, const Moment& now)
{
    if (share.state == ShareState::Refused)
        return share.settledAt ? Ball::Nobody : Ball::Citizen;
    if (isOver(share.state))
        return Ball::Nobody;
    if (share.state == ShareState::Queued) {
        const bool waitsForPerson = entry
            && (entry->state == OutboxState::Held || entry->trouble == errorName(ErrorCode::SignInNeeded)
                || entry->trouble == errorName(ErrorCode::ParentsPartMissing));
        return waitsForPerson ? Ball::Citizen : Ball::OnTheWay;
    }
    if (now.utcMs <= share.answerBy.utcMs)
        return Ball::Recipient;
    return share.settledAt ? Ball::Nobody : Ball::Silent;
}

TaskNews newsFrom(const fhir::Task& task)
{
    TaskNews news;
    if (task.status == "received"_L1)
        news.state = ShareState::Received;
    else if (task.status == "accepted"_L1 || task.status == "ready"_L1 || task.status == "in-progress"_L1
        || task.status == "on-hold"_L1)
        news.state = ShareState::Opened;
    else if (task.status == "completed"_L1)
        news.state = ShareState::Acted;
    else if (task.status == "rejected"_L1 || task.status == "failed"_L1 || task.status == "cancelled"_L1
        || task.status == "entered-in-error"_L1)
        news.state = ShareState::Refused;
    if (news.state == ShareState::Opened && isPerson(task.owner)) {
        news.heldBy = nameIn(task.owner);
        const auto asked = std::ranges::find_if(task.restriction.recipient, isPerson);
        if (asked != task.restriction.recipient.end())
            news.handedTo = nameIn(*asked);
    }
    if (news.heldBy.isEmpty()) // without a name there is nobody to tell of
        news.handedTo.clear();
    if (news.state == ShareState::Acted || news.state == ShareState::Refused) { // before, a note is among themselves
        const TaskAnswer answer = answerIn(task);
        news.answer = answer.text;
        news.answeredBy = answer.by;
    }
    if (news.state == ShareState::Refused && !task.statusReason.text.isEmpty())
        news.answer = plainText(task.statusReason.text, longestAnswerRead, Lines::Kept);
    if (news.answeredBy.isEmpty() && !news.answer.isEmpty() && task.note.size() < 2)
        news.answeredBy = nameIn(task.owner);
    return news;
}

TaskAnswer answerIn(const fhir::Task& task)
{
    TaskAnswer answer;
    QStringList texts;
    for (const fhir::Annotation& note : task.note) {
        const QString text = plainText(note.text, longestAnswerRead, Lines::Kept);
        if (text.isEmpty())
            continue;
        answer.by = plainText(
            note.authorString.isEmpty() ? note.authorReference.display : note.authorString, longestName, Lines::Joined);
        texts.prepend(task.note.size() > 1 && !answer.by.isEmpty() ? answer.by + u": "_s + text : text); // it may mend
    }
    answer.text = texts.size() == 1 ? texts[0] : plainText(texts.join(u"\n\n"_s), longestAnswerRead, Lines::Kept);
    return answer;
}

Moment afterWorkingDays(const Moment& from, int days)
{
    QDate day = from.day();
    while (days > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday && !isDanishHoliday(day))
            --days;
    }
    return Moment::from(day.addDays(1).startOfDay().addMSecs(-1));
}

} // namespace naer
