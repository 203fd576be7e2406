// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "core/sharing/jsonexport.h"
#include "core/wellbeing/checkinrepository.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

QString shown(const CheckIn& checkIn)
{
    QString line = u"%1  state %2"_s.arg(checkIn.at.toIso()).arg(checkIn.state);
    if (checkIn.sleep)
        line += u"  sleep %1"_s.arg(*checkIn.sleep);
    if (checkIn.energy)
        line += u"  energy %1"_s.arg(*checkIn.energy);
    if (!checkIn.words.isEmpty())
        line += u"  "_s + checkIn.words.join(u", "_s);
    return checkIn.note.isEmpty() ? line : line + u"  "_s + checkIn.note;
}

/// 1 to 5, or the error.
Result<std::optional<int>> oneToFive(const Arguments& arguments, const QString& option)
{
    if (!arguments.given(option))
        return std::optional<int>();
    bool isNumber = false;
    const int value = arguments.value(option).toInt(&isNumber);
    if (!isNumber || value < 1 || value > 5)
        return fail(ErrorCode::OutOfRange, option.mid(2) + u" is between 1 and 5"_s);
    return std::optional(value);
}

int add(Session& session, const Arguments& arguments)
{
    if (!arguments.given(u"--state"_s))
        return session.terminal.usage(
            u"Usage: checkin add --state 1..5 [--word W] [--sleep 1..5] [--energy 1..5] [--note T] [--at ISO8601]"_s);
    const auto state = oneToFive(arguments, u"--state"_s);
    const auto sleep = oneToFive(arguments, u"--sleep"_s);
    const auto energy = oneToFive(arguments, u"--energy"_s);
    for (const auto& value : {state, sleep, energy}) {
        if (!value)
            return session.terminal.refuse(value.error());
    }
    CheckIn checkIn{.at = session.clock.now(),
        .state = **state,
        .sleep = *sleep,
        .energy = *energy,
        .words = arguments.values(u"--word"_s),
        .note = arguments.value(u"--note"_s)};
    checkIn.words.removeDuplicates();
    if (arguments.given(u"--at"_s)) {
        const auto at = Moment::fromIso(arguments.value(u"--at"_s));
        if (!at)
            return session.terminal.refuse(at.error());
        checkIn.at = *at;
    }
    if (const auto checked = checkCheckIn(checkIn); !checked) {
        if (checked.error().code == ErrorCode::UnknownContext)
            return session.terminal.refuse({ErrorCode::UnknownContext, u"words: "_s + checkInWords().join(u", "_s)});
        return session.terminal.refuse(checked.error());
    }
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto added = CheckInRepository((*vault)->database(), session.clock).add(checkIn);
    if (!added)
        return session.terminal.refuse(added.error());
    session.terminal.say(shown(*added));
    session.terminal.show({{u"checkin"_s, checkInToJson(*added)}});
    return Done;
}

int list(Session& session, const Arguments& arguments)
{
    const auto range = rangeFrom(arguments);
    if (!range)
        return session.terminal.refuse(range.error());
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto found = CheckInRepository((*vault)->database(), session.clock)
                           .list(range->first, range->second, std::numeric_limits<int>::max());
    if (!found)
        return session.terminal.refuse(found.error());
    QJsonArray array;
    for (auto checkIn = found->rbegin(); checkIn != found->rend(); ++checkIn) {
        session.terminal.say(shown(*checkIn));
        array += checkInToJson(*checkIn);
    }
    session.terminal.show({{u"checkins"_s, array}});
    return Done;
}

} // namespace

QList<CommandEntry> checkInCommands()
{
    return {
        {u"checkin add"_s,
            {.options = {u"--state"_s, u"--sleep"_s, u"--energy"_s, u"--note"_s, u"--at"_s},
                .repeatable = {u"--word"_s},
                .usage
                = u"checkin add --state 1..5 [--word W] [--sleep 1..5] [--energy 1..5] [--note T] [--at ISO8601]"_s},
            add},
        {u"checkin list"_s, {.options = {u"--from"_s, u"--to"_s}, .usage = u"checkin list [--from T] [--to T]"_s},
            list},
    };
}

} // namespace naer::cli
