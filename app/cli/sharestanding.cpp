// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sharestanding.h"

#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/sharerepository.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

QString ballName(Ball ball)
{
    switch (ball) {
    case Ball::OnTheWay: return u"on-the-way"_s;
    case Ball::Citizen: return u"you"_s;
    case Ball::Recipient: return u"recipient"_s;
    case Ball::Silent: return u"silent"_s;
    case Ball::Nobody: return u"nobody"_s;
    }
    return {};
}

/// Who is to do the next thing, in words.
QString ballWords(const Share& share, Ball ball, const Recipient& recipient)
{
    switch (ball) {
    case Ball::OnTheWay: return u"it waits for the network"_s;
    case Ball::Citizen:
        return share.state == ShareState::Refused
            ? u"they said no; call %1, %2"_s.arg(recipient.name, recipient.phone)
            : u"you: sign in with service signin %1, or let go what is held"_s.arg(recipient.code);
    case Ball::Recipient: {
        const QString by = share.answerBy.day().toString(Qt::ISODate);
        if (share.heldBy.isEmpty())
            return u"%1, by %2"_s.arg(recipient.name, by);
        const QString asked = share.handedTo.isEmpty() ? QString() : u" (who has asked %1)"_s.arg(share.handedTo);
        return u"%1 at %2%3, by %4"_s.arg(share.heldBy, recipient.name, asked, by);
    }
    case Ball::Silent:
        return u"nobody answered by %1; call %2, %3"_s.arg(
            share.answerBy.day().toString(Qt::ISODate), recipient.name, recipient.phone);
    case Ball::Nobody: return u"nobody; it is over"_s;
    }
    return {};
}

} // namespace

Result<Standing> standingOf(Database& database, const Share& share)
{
    Standing standing{share, {}, {}, {}};
    auto recipient = RecipientRepository(database).findEver(share.recipient);
    if (!recipient)
        return passOn(recipient);
    auto entry = OutboxRepository(database).findOf(Leaving::Share, share.id);
    if (!entry)
        return passOn(entry);
    auto steps = ShareRepository(database).steps(share.id);
    if (!steps)
        return passOn(steps);
    standing.recipient = std::move(*recipient);
    standing.entry = std::move(*entry);
    standing.steps = std::move(*steps);
    return standing;
}

QJsonObject shareToJson(const Standing& standing, const Moment& now)
{
    const Share& share = standing.share;
    QJsonArray steps;
    for (const ShareStep& step : standing.steps)
        steps += QJsonObject{{u"state"_s, shareStateName(step.state)}, {u"at"_s, step.at.toIso()}};
    return {{u"id"_s, share.id}, {u"recipient"_s, share.recipient}, {u"consent"_s, share.consent},
        {u"count"_s, share.count}, {u"question"_s, share.question}, {u"state"_s, shareStateName(share.state)},
        {u"answerBy"_s, share.answerBy.toIso()}, {u"answer"_s, share.answer}, {u"answeredBy"_s, share.answeredBy},
        {u"heldBy"_s, share.heldBy}, {u"handedTo"_s, share.handedTo}, {u"unread"_s, share.unread},
        {u"settledAt"_s, share.settledAt ? share.settledAt->toIso() : QString()},
        {u"ball"_s, ballName(whoHasTheBall(share, standing.entry, now))},
        {u"trouble"_s, standing.entry ? standing.entry->trouble : QString()}, {u"steps"_s, steps}};
}

void sayShare(Session& session, const Standing& standing)
{
    const Ball ball = whoHasTheBall(standing.share, standing.entry, session.clock.now());
    session.terminal.say(u"%1  %2: %3 measurements, %4. Who has it: %5."_s.arg(standing.share.id,
        standing.recipient.name, QString::number(standing.share.count), shareStateName(standing.share.state),
        ballWords(standing.share, ball, standing.recipient)));
}

} // namespace naer::cli
