// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "core/measurements/csvexport.h"
#include "core/measurements/measurementservice.h"
#include "core/sharing/jsonexport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

QString shown(const Observation& o)
{
    QString line
        = u"%1  %2  %3 %4"_s.arg(o.takenAt.toIso(), o.kind->code, valueText(*o.kind, o.values, u'.'), o.kind->unit);
    if (o.kind->components.size() == 3 && o.values[2])
        line += u", pulse %1"_s.arg(o.values[2]->toPlainText());
    if (o.status != Status::Final)
        line += u"  ("_s + statusName(o.status) + u')';
    return line + u"  "_s + o.id.toString();
}

Error problemOf(const Kind& kind, const ValueProblem& problem)
{
    const QString name = kind.components.value(problem.component).code;
    if (problem.code == ErrorCode::OutOfRange)
        return {problem.code,
            u"%1 is between %2 and %3"_s.arg(
                name, problem.allowed.low.toPlainText(), problem.allowed.high.toPlainText())};
    return {problem.code, name};
}

QString doubtText(const Kind& kind, const Doubt& doubt)
{
    const QString name = kind.components[doubt.component].code;
    const QString usual = u"%1 to %2"_s.arg(doubt.usual.low.toPlainText(), doubt.usual.high.toPlainText());
    switch (doubt.reason) {
    case Doubt::Reason::LowerThanUsual:
        return u"Is %1 %2 right? It is much lower than usual (%3)."_s.arg(name, doubt.value.toPlainText(), usual);
    case Doubt::Reason::HigherThanUsual:
        return u"Is %1 %2 right? It is much higher than usual (%3)."_s.arg(name, doubt.value.toPlainText(), usual);
    case Doubt::Reason::Rare:
        return u"Is %1 %2 right? Few people lie outside %3."_s.arg(name, doubt.value.toPlainText(), usual);
    case Doubt::Reason::Gap: return u"Are both numbers right? They are %1 apart."_s.arg(doubt.value.toPlainText());
    }
    return {};
}

/// Stored values go out by this one door, asked for first where they are unlikely.
int addOne(Session& session, const Arguments& arguments)
{
    const auto kind = KindCatalog::instance().find(arguments.words()[0]);
    if (!kind)
        return session.terminal.refuse(kind.error());
    if (arguments.given(u"--pulse"_s) && (*kind)->components.size() < 3)
        return session.terminal.usage(u"--pulse goes with blood-pressure."_s);
    const auto values
        = readTypedValue(**kind, arguments.words()[1], arguments.value(u"--unit"_s), arguments.value(u"--pulse"_s));
    if (!values)
        return session.terminal.refuse(problemOf(**kind, values.error()));
    NewObservation entry{
        .kind = *kind, .values = *values, .takenAt = session.clock.now(), .note = arguments.value(u"--note"_s)};
    if (arguments.given(u"--at"_s)) {
        const auto at = Moment::fromIso(arguments.value(u"--at"_s));
        if (!at)
            return session.terminal.refuse(at.error());
        entry.takenAt = *at;
    }
    for (const QString& pair : arguments.values(u"--context"_s)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return session.terminal.usage(u"--context is written key=value, as arm=left."_s);
        if (entry.context.contains(pair.first(equals)))
            return session.terminal.usage(u"--context %1 stands twice."_s.arg(pair.first(equals)));
        entry.context[pair.first(equals)] = pair.mid(equals + 1);
    }

    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    MeasurementService service((*vault)->database(), session.clock);
    if (const auto checked = service.check(entry); !checked)
        return session.terminal.refuse(checked.error());
    if (!arguments.has(u"--confirm"_s)) {
        const auto doubt = service.doubt(**kind, *values, entry.takenAt);
        if (!doubt)
            return session.terminal.refuse(doubt.error());
        if (*doubt)
            return session.terminal.refuse({ErrorCode::NeedsConfirmation, doubtText(**kind, **doubt)});
    }
    const auto added = service.add(entry);
    if (!added)
        return session.terminal.refuse(added.error());
    session.terminal.say(shown(*added));
    session.terminal.show({{u"measurement"_s, observationToJson(*added)}});
    return Done;
}

int list(Session& session, const Arguments& arguments)
{
    const auto range = rangeFrom(arguments);
    if (!range)
        return session.terminal.refuse(range.error());
    QList<const Kind*> kinds;
    if (arguments.given(u"--kind"_s)) {
        const auto kind = KindCatalog::instance().find(arguments.value(u"--kind"_s));
        if (!kind)
            return session.terminal.refuse(kind.error());
        kinds += *kind;
    } else {
        for (const Kind& kind : KindCatalog::instance().kinds())
            kinds += &kind;
    }
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    std::vector<Observation> found;
    for (const Kind* kind : kinds) {
        auto read = ObservationRepository((*vault)->database())
                        .forEach(*kind, {range->first, range->second}, [&](const Observation& o) {
                            found.push_back(o);
                            return true;
                        });
        if (!read)
            return session.terminal.refuse(read.error());
    }
    std::ranges::stable_sort(found, {}, [](const Observation& o) { return o.takenAt.utcMs; });
    QJsonArray array;
    for (const Observation& o : found) {
        session.terminal.say(shown(o));
        if (session.terminal.json)
            array += observationToJson(o);
    }
    session.terminal.show({{u"measurements"_s, array}});
    return Done;
}

/// Finds the measurement an id names, so that its kind is known before values are read.
Result<Observation> findById(Database& database, const QString& text)
{
    const auto id = ObservationId::fromString(text);
    if (!id)
        return passOn(id);
    return ObservationRepository(database).find(*id);
}

int correct(Session& session, const Arguments& arguments)
{
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const auto found = findById(database, arguments.words()[0]);
    if (!found)
        return session.terminal.refuse(found.error());
    auto values = readTypedValue(
        *found->kind, arguments.words()[1], arguments.value(u"--unit"_s), arguments.value(u"--pulse"_s));
    if (!values)
        return session.terminal.refuse(problemOf(*found->kind, values.error()));
    if (!(*values)[2] && !arguments.given(u"--pulse"_s))
        (*values)[2] = found->values[2]; // a pulse that is not mentioned stays
    if (arguments.given(u"--pulse"_s) && found->kind->components.size() < 3)
        return session.terminal.usage(u"--pulse goes with blood-pressure."_s);
    MeasurementService service(database, session.clock);
    if (!arguments.has(u"--confirm"_s)) {
        const auto doubt = service.doubt(*found->kind, *values, found->takenAt);
        if (!doubt)
            return session.terminal.refuse(doubt.error());
        if (*doubt)
            return session.terminal.refuse({ErrorCode::NeedsConfirmation, doubtText(*found->kind, **doubt)});
    }
    const auto corrected = service.correct(found->id, *values, arguments.value(u"--reason"_s));
    if (!corrected)
        return session.terminal.refuse(corrected.error());
    session.terminal.say(shown(*corrected));
    session.terminal.show({{u"measurement"_s, observationToJson(*corrected)}});
    return Done;
}

int withdraw(Session& session, const Arguments& arguments)
{
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const auto id = ObservationId::fromString(arguments.words()[0]);
    if (!id)
        return session.terminal.refuse(id.error());
    const auto withdrawn = MeasurementService(database, session.clock).withdraw(*id, arguments.value(u"--reason"_s));
    if (!withdrawn)
        return session.terminal.refuse(withdrawn.error());
    session.terminal.say(shown(*withdrawn));
    session.terminal.show({{u"measurement"_s, observationToJson(*withdrawn)}});
    return Done;
}

int history(Session& session, const Arguments& arguments)
{
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const auto now = findById(database, arguments.words()[0]);
    if (!now)
        return session.terminal.refuse(now.error());
    const auto versions = ObservationRepository(database).versions(now->id);
    if (!versions)
        return session.terminal.refuse(versions.error());
    QJsonArray array;
    for (const ObservationVersion& v : *versions) {
        session.terminal.say(u"version %1: %2, replaced %3: %4"_s.arg(v.version).arg(
            valueText(*now->kind, v.values, u'.'), v.replacedAt.toIso(), v.reason));
        array += versionToJson(*now->kind, v);
    }
    session.terminal.say(u"now: "_s + shown(*now));
    session.terminal.show({{u"measurement"_s, observationToJson(*now)}, {u"history"_s, array}});
    return Done;
}

} // namespace

QList<CommandEntry> measureCommands()
{
    return {
        {u"measure add"_s,
            {.options = {u"--pulse"_s, u"--unit"_s, u"--at"_s, u"--note"_s},
                .repeatable = {u"--context"_s},
                .flags = {u"--confirm"_s},
                .least = 2,
                .most = 2,
                .usage
                = u"measure add KIND VALUE [--pulse N] [--unit U] [--at ISO8601] [--context k=v] [--note T] [--confirm]"_s},
            addOne},
        {u"measure list"_s,
            {.options = {u"--kind"_s, u"--from"_s, u"--to"_s},
                .usage = u"measure list [--kind K] [--from T] [--to T]"_s},
            list},
        {u"measure correct"_s,
            {.options = {u"--reason"_s, u"--unit"_s, u"--pulse"_s},
                .flags = {u"--confirm"_s},
                .least = 2,
                .most = 2,
                .usage = u"measure correct ID VALUE --reason T [--pulse N] [--unit U] [--confirm]"_s},
            correct},
        {u"measure withdraw"_s,
            {.options = {u"--reason"_s}, .least = 1, .most = 1, .usage = u"measure withdraw ID --reason T"_s},
            withdraw},
        {u"measure history"_s, {.least = 1, .most = 1, .usage = u"measure history ID"_s}, history},
    };
}

} // namespace naer::cli
