// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sharearguments.h"

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

/// A date alone is that whole day.
Result<qint64> instantOf(const QString& text, bool isEnd)
{
    const bool dayOnly = text.size() == 10;
    const auto moment = Moment::fromIso(dayOnly && !isEnd ? text + u"T00:00"_s : text);
    if (!moment)
        return passOn(moment);
    return dayOnly && isEnd ? moment->day().addDays(1).startOfDay().toMSecsSinceEpoch() : moment->utcMs;
}

} // namespace

Result<ShareArguments> shareArguments(const Arguments& arguments)
{
    ShareArguments given;
    QStringList ends = arguments.values(u"--until"_s);
    for (const QString& to : arguments.values(u"--to"_s)) {
        if (!to.isEmpty() && to[0].isDigit())
            ends += to;
        else
            given.recipient = to;
    }
    if (given.recipient.isEmpty())
        return fail(ErrorCode::EmptyValue, u"the recipient, as --to gp"_s);
    if (ends.size() > 1)
        return fail(ErrorCode::BadTime);
    if (arguments.given(u"--from"_s)) {
        const auto from = instantOf(arguments.value(u"--from"_s), false);
        if (!from)
            return passOn(from);
        given.range.fromMs = *from;
    }
    if (!ends.isEmpty()) {
        const auto to = instantOf(ends[0], true);
        if (!to)
            return passOn(to);
        given.range.toMs = *to;
    }
    given.kinds = arguments.value(u"--kinds"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString& code : given.kinds) {
        if (const auto kind = KindCatalog::instance().find(code); !kind)
            return passOn(kind);
    }
    return given;
}

} // namespace naer::cli
