// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/sharingwords.h"

#include "qml/Theme/format.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QString dayOf(const Moment& moment) { return Format::longDate(moment.day()); }

/// "Weight" within a sentence; "FEV1" stays.
QString inSentence(QString words)
{
    if (words.size() > 1 && words[1].isLower())
        words[0] = words[0].toLower();
    return words;
}

} // namespace

QString SharingWords::state(ShareState state)
{
    switch (state) {
    case ShareState::Queued: return tr("Waits on your phone");
    case ShareState::Sent: return tr("Sent");
    case ShareState::Received: return tr("Received");
    case ShareState::Opened: return tr("Opened");
    case ShareState::Acted: return tr("Answered");
    case ShareState::Refused: return tr("Not taken");
    case ShareState::TakenBack: return tr("Taken back");
    case ShareState::Cancelled: return tr("Not sent");
    }
    return {};
}

QString SharingWords::symbol(Ball ball)
{
    switch (ball) {
    case Ball::OnTheWay: return u"clock"_s;
    case Ball::Citizen: return u"person"_s;
    case Ball::Recipient: return u"people"_s;
    case Ball::Silent: return u"phone"_s;
    case Ball::Nobody: return u"checkCircle"_s;
    }
    return {};
}

QString SharingWords::whoHasIt(
    const Share& share, Ball ball, const std::optional<OutboxEntry>& entry, const Recipient& recipient)
{
    switch (ball) {
    case Ball::OnTheWay: return tr("It waits on your phone. We send it when there is a connection. Urgent? Then call.");
    case Ball::Citizen:
        if (share.state == ShareState::Refused && entry && entry->itemsGone > 0)
            return tr("%1 has got some of it, but not all, and nobody is asked to look at it. Call them.")
                .arg(recipient.name);
        if (share.state == ShareState::Refused)
            return tr("%1 did not take it. Call them, and hear what to do.").arg(recipient.name);
        if (entry && entry->state == OutboxState::Held)
            return tr("It is your turn: you have stopped it. Let it go, and it is sent.");
        if (entry && entry->trouble == errorName(ErrorCode::ParentsPartMissing))
            return tr("It waits: your mother or father logs in at %1. Then it is sent.").arg(recipient.name);
        return tr("It is your turn: log in at %1. Then it is sent.").arg(recipient.name);
    case Ball::Recipient:
        if (!share.handedTo.isEmpty())
            return tr(
                "%1 has it, and has asked %2 to take it over. They look at it no later than %3. Nær is not an alarm.")
                .arg(Wording::breakable(share.heldBy), Wording::breakable(share.handedTo), dayOf(share.answerBy));
        if (!share.heldBy.isEmpty())
            return tr("%1 has it, at %2. They look at it no later than %3. Nær is not an alarm.")
                .arg(Wording::breakable(share.heldBy), recipient.name, dayOf(share.answerBy));
        return tr("%1 has it. They look at it no later than %2. Nær is not an alarm.")
            .arg(recipient.name, dayOf(share.answerBy));
    case Ball::Silent:
        return tr("Nobody has answered. %1 had until %2. Call them.").arg(recipient.name, dayOf(share.answerBy));
    case Ball::Nobody: break;
    }
    if (share.settledAt && !isOver(share.state))
        return tr("You have talked with %1. Their answer may still come here.").arg(recipient.name);
    switch (share.state) {
    case ShareState::Acted: return tr("%1 has answered.").arg(recipient.name);
    case ShareState::Refused: return tr("%1 did not take it. You have talked with them.").arg(recipient.name);
    case ShareState::TakenBack: return tr("You have taken it back. What they have opened may stand in their records.");
    default: return tr("It was not sent. Nobody has seen it.");
    }
}

QString SharingWords::step(const ShareStep& step, const Moment& now)
{
    return state(step.state) + u": "_s + Wording::when(step.at, now);
}

QString SharingWords::share(const Share& share, const Moment& now)
{
    return tr("%n measure\u00ADment(s).", nullptr, share.count) + u' ' + state(share.state) + u' '
        + Wording::when(share.stateAt, now);
}

QString SharingWords::recipient(const Recipient& recipient)
{
    const bool signedIn = recipient.signedIn && !recipient.signedIn->accessToken.isEmpty();
    const QString answers = tr("Answers within %n working day(s).", nullptr, recipient.answerDays);
    return signedIn ? answers : answers + u' ' + tr("You are not logged in.");
}

QString SharingWords::purpose(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Treatment: return tr("For my treatment");
    case Purpose::FollowUp: return tr("To follow me over time");
    case Purpose::Information: return tr("Only for them to know");
    }
    return {};
}

QString SharingWords::kinds(const QStringList& codes)
{
    QStringList names;
    for (const QString& code : codes) {
        if (const auto kind = KindCatalog::instance().find(code)) {
            const QString name = Wording::kindName(**kind);
            names += names.isEmpty() ? name : inSentence(name);
        }
    }
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return tr("%1 and %2", "a list").arg(names.join(u", "_s), last);
}

QString SharingWords::consent(const Consent& consent)
{
    const QString until = Format::dateWithYear(consent.endsAt.day());
    if (consent.withdrawnAt)
        return tr("Stopped %1.").arg(Format::dateWithYear(consent.withdrawnAt->day()));
    const QString what = tr("%1. %2, until %3.").arg(kinds(consent.kinds), purpose(consent.purpose), until);
    return consent.guardian.isEmpty() ? what : what + u' ' + tr("Yes from %1.").arg(parent(consent.guardianName));
}

QString SharingWords::parent(const QString& name)
{
    return name.isEmpty() ? tr("Your mother or father") : Wording::breakable(name);
}

QString SharingWords::wantedConsent(const Consent& consent, const QString& recipient)
{
    const QString until = Format::dateWithYear(consent.endsAt.day());
    if (!consent.guardian.isEmpty())
        return tr("%1 says yes to this, with you: %2 may see %3 until %4. %5. You can stop at any time. It does not "
                  "change your treatment.")
            .arg(parent(consent.guardianName), recipient, inSentence(kinds(consent.kinds)), until,
                purpose(consent.purpose));
    return tr("You say yes to this: %1 may see %2 until %3. %4. You can stop at any time. It does not change your "
              "treatment.")
        .arg(recipient, inSentence(kinds(consent.kinds)), until, purpose(consent.purpose));
}

QString SharingWords::preview(const std::vector<PreviewItem>& items, const Moment& now)
{
    const int count = static_cast<int>(items.size());
    const auto day = [&](const PreviewItem& item) { return Format::relativeDate(item.takenAt.day(), now.day()); };
    if (items.empty() || day(items.front()) == day(items.back()))
        return tr("%n measure\u00ADment(s)%1.", nullptr, count)
            .arg(items.empty() ? QString() : u", "_s + day(items.front()));
    return tr("%n measure\u00ADment(s), %1 to %2.", nullptr, count).arg(day(items.back()), day(items.front()));
}

QString SharingWords::keptBack(const QStringList& codes)
{
    const QString always = tr("They do not see your days, your words and your notes about them.");
    return codes.isEmpty() ? always : tr("They do not see: %1.").arg(kinds(codes)) + u' ' + always;
}

QStringList SharingWords::looks(const std::vector<Look>& looks, const Moment& now)
{
    struct Line
    {
        QString when, who;
        QStringList what;
    };
    std::vector<Line> lines;
    for (const Look& look : looks) {
        const QString what = look.what.startsWith("Observation"_L1) ? tr("your measure\u00ADments")
            : look.what.startsWith("Task"_L1)                       ? tr("what you have asked")
            : look.what.startsWith("Consent"_L1)                    ? tr("what you have said yes to")
                                                                    : tr("your name");
        const QString who = Wording::breakable(look.role.isEmpty() ? look.who : look.who + u", "_s + look.role);
        QString when = Wording::when(look.at, now);
        if (!when.isEmpty())
            when[0] = when[0].toUpper();
        const auto line
            = std::ranges::find_if(lines, [&](const Line& one) { return one.when == when && one.who == who; });
        if (line == lines.end())
            lines.push_back({when, who, {what}});
        else if (!line->what.contains(what))
            line->what += what;
    }
    QStringList said;
    for (const Line& line : lines)
        said += tr("%1: %2 saw %3.").arg(line.when, line.who, line.what.join(u", "_s));
    return said;
}

QString SharingWords::leaving(const OutboxEntry& entry, const QString& recipient)
{
    switch (entry.what) {
    case Leaving::Share: return tr("Measure\u00ADments for %1").arg(recipient);
    case Leaving::Correction: return tr("A correction for %1").arg(recipient);
    case Leaving::ShareTakenBack: return tr("%1 is told that you have taken it back").arg(recipient);
    case Leaving::ConsentEnded: return tr("%1 is told that you have stopped").arg(recipient);
    }
    return {};
}

QString SharingWords::waiting(const OutboxEntry& entry)
{
    if (entry.state == OutboxState::Held)
        return tr("You have stopped it. Press to let it go.");
    if (entry.state == OutboxState::Refused)
        return tr("They did not take it. Call them, or press to try again.");
    if (entry.state == OutboxState::Cancelled)
        return tr(
            "It was not sent, for you have stopped sharing. They still have the old number. Is it wrong? Call them.");
    if (entry.trouble.isEmpty())
        return tr("It is about to be sent.");
    if (entry.trouble == errorName(ErrorCode::SignInNeeded))
        return tr("Log in, and it is sent.");
    if (entry.trouble == errorName(ErrorCode::UntrustedServer))
        return tr("We cannot be sure who is at the other end. We try again. Press to stop it.");
    if (entry.trouble == errorName(ErrorCode::BadAnswer))
        return tr("Their system does not answer as it should. We try again. Press to stop it.");
    return tr("There is no connection. We try again by ourselves. Press to stop it.");
}

} // namespace naer
