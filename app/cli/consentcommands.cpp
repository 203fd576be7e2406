// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sharearguments.h"
#include "core/sharing/age.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr int usualDays = 365;

QJsonObject consentToJson(const Consent& consent, const Moment& now)
{
    const auto bound = [&](qint64 ms) {
        const bool open = ms == std::numeric_limits<qint64>::min() || ms == std::numeric_limits<qint64>::max();
        return open ? QJsonValue() : QJsonValue(Moment{ms, now.offsetMinutes}.toIso());
    };
    return {{u"id"_s, consent.id}, {u"recipient"_s, consent.recipient},
        {u"kinds"_s, QJsonArray::fromStringList(consent.kinds)}, {u"purpose"_s, purposeName(consent.purpose)},
        {u"from"_s, bound(consent.data.fromMs)}, {u"to"_s, bound(consent.data.toMs)},
        {u"given"_s, consent.givenAt.toIso()}, {u"ends"_s, consent.endsAt.toIso()},
        {u"withdrawn"_s, consent.withdrawnAt ? QJsonValue(consent.withdrawnAt->toIso()) : QJsonValue()},
        {u"saidYes"_s, consent.guardian.isEmpty() ? u"citizen"_s : u"parent"_s}, {u"parent"_s, consent.guardianName},
        {u"inForce"_s, consent.isInForce(now)}};
}

int list(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto consents = ConsentRepository((*vault)->database()).all();
    if (!consents)
        return session.terminal.refuse(consents.error());
    const Moment now = session.clock.now();
    QJsonArray array;
    for (const Consent& one : *consents) {
        array += consentToJson(one, now);
        session.terminal.say(u"%1  %2: %3, for %4, until %5%6"_s.arg(one.id, one.recipient, one.kinds.join(u", "_s),
            purposeName(one.purpose), one.endsAt.day().toString(Qt::ISODate),
            one.withdrawnAt          ? u", withdrawn"_s
                : one.isInForce(now) ? QString()
                                     : u", ended"_s));
    }
    if (array.isEmpty())
        session.terminal.say(u"No consent was given; nothing is shared."_s);
    session.terminal.show({{u"consents"_s, array}});
    return Done;
}

int grant(Session& session, const Arguments& arguments)
{
    const auto given = shareArguments(arguments);
    if (!given)
        return session.terminal.refuse(given.error());
    const auto purpose
        = purposeNamed(arguments.given(u"--purpose"_s) ? arguments.value(u"--purpose"_s) : u"treatment"_s);
    if (!purpose)
        return session.terminal.refuse(purpose.error());
    Moment ends = session.clock.now();
    ends.utcMs += qint64(usualDays) * 86'400'000;
    if (arguments.given(u"--ends"_s)) {
        const QString text = arguments.value(u"--ends"_s); // a date alone is that whole day
        const auto read = Moment::fromIso(text.size() == 10 ? text + u"T23:59:59"_s : text);
        if (!read)
            return session.terminal.refuse(read.error());
        ends = *read;
    }
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    if (arguments.given(u"--born"_s)) {
        const QDate born = QDate::fromString(arguments.value(u"--born"_s), Qt::ISODate);
        if (const auto kept = keepBirthDate(database, born, session.clock.now()); !kept)
            return kept.error().code == ErrorCode::Contradiction
                ? session.terminal.refuse(Refused, errorName(kept.error().code),
                      u"Another birth date is known already; it was left as it is."_s)
                : session.terminal.refuse(kept.error());
    }
    const auto consent
        = ShareService(database, session.clock).grant({given->recipient, given->kinds, *purpose, given->range, ends});
    if (!consent)
        return session.terminal.refuse(consent.error());
    session.terminal.say(u"Consent %1: %2 may have %3 until %4."_s.arg(
        consent->id, consent->recipient, consent->kinds.join(u", "_s), consent->endsAt.day().toString(Qt::ISODate)));
    session.terminal.show({{u"consent"_s, consentToJson(*consent, session.clock.now())}});
    return Done;
}

int withdraw(Session& session, const Arguments& arguments)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const QString id = arguments.words()[0];
    const auto withdrawn = ShareService((*vault)->database(), session.clock).withdrawConsent(id);
    if (!withdrawn)
        return session.terminal.refuse(withdrawn.error());
    session.terminal.say(*withdrawn ? u"Withdrawn: nothing more leaves by it. What was opened there may stand in their "
                                      "records; that cannot be called back. They are told at the next outbox flush."_s
                                    : u"Withdrawn: nothing has left by it, and nothing will."_s);
    session.terminal.show({{u"withdrawn"_s, id}, {u"told"_s, *withdrawn}});
    return Done;
}

} // namespace

QList<CommandEntry> consentCommands()
{
    return {
        {u"consent list"_s, {.usage = u"consent list"_s}, list},
        {u"consent grant"_s,
            {.options = {u"--kinds"_s, u"--from"_s, u"--until"_s, u"--ends"_s, u"--purpose"_s, u"--born"_s},
                .repeatable = {u"--to"_s},
                .usage = u"consent grant --to CODE --kinds K,K [--from T] [--to T] [--ends T] [--purpose "
                         "treatment|follow-up|information] [--born DATE]"_s},
            grant},
        {u"consent withdraw"_s, {.least = 1, .most = 1, .usage = u"consent withdraw ID"_s}, withdraw},
    };
}

} // namespace naer::cli
