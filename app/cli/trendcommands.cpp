// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "core/measurements/csvexport.h"
#include "core/measurements/trend.h"
#include "core/sharing/jsonexport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

int showTrend(Session& session, const Arguments& arguments)
{
    const auto kind = KindCatalog::instance().find(arguments.words()[0]);
    if (!kind)
        return session.terminal.refuse(kind.error());
    for (const QString& needed : {u"--from"_s, u"--to"_s, u"--points"_s}) {
        if (!arguments.given(needed))
            return session.terminal.usage(
                u"%1 is missing. Usage: measure trend KIND --from T --to T --points N."_s.arg(needed));
    }
    bool isNumber = false;
    const int points = arguments.value(u"--points"_s).toInt(&isNumber);
    const auto range = rangeFrom(arguments);
    if (!range)
        return session.terminal.refuse(range.error());
    if (!isNumber || points < 1 || points > 10'000 || range->first >= range->second)
        return session.terminal.refuse(
            {ErrorCode::OutOfRange, u"--from is before --to, and --points is between 1 and 10000"_s});
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto result = trend((*vault)->database(), **kind, {range->first, range->second}, points);
    if (!result)
        return session.terminal.refuse(result.error());
    QJsonArray array;
    for (const TrendPoint& point : result->points) {
        Values low, mean, high;
        for (int i = 0; i < (*kind)->components.size(); ++i) {
            if (point.components[i].count == 0)
                continue;
            low[i] = point.components[i].low;
            mean[i] = point.components[i].mean();
            high[i] = point.components[i].high;
        }
        const Moment from = Moment::from(QDateTime::fromMSecsSinceEpoch(point.fromMs));
        const Moment to = Moment::from(QDateTime::fromMSecsSinceEpoch(point.toMs));
        session.terminal.say(
            u"%1  n=%2  %3"_s.arg(from.toIso()).arg(point.components[0].count).arg(valueText(**kind, mean, u'.')));
        array += QJsonObject{{u"from"_s, from.toIso()}, {u"to"_s, to.toIso()}, {u"count"_s, point.components[0].count},
            {u"low"_s, valuesToJson(**kind, low)}, {u"mean"_s, valuesToJson(**kind, mean)},
            {u"high"_s, valuesToJson(**kind, high)}};
    }
    session.terminal.show({{u"kind"_s, (*kind)->code}, {u"unit"_s, (*kind)->unit},
        {u"source"_s, trendSourceName(result->source)}, {u"points"_s, array}});
    return Done;
}

} // namespace

QList<CommandEntry> trendCommands()
{
    return {{u"measure trend"_s,
        {.options = {u"--from"_s, u"--to"_s, u"--points"_s},
            .least = 1,
            .most = 1,
            .usage = u"measure trend KIND --from T --to T --points N"_s},
        showTrend}};
}

} // namespace naer::cli
