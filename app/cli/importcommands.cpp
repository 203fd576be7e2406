// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "core/base/durablefile.h"
#include "core/measurements/csvimport.h"
#include "core/sharing/fhirimport.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

QJsonObject planToJson(const ImportPlan& plan)
{
    QJsonArray problems, doubled;
    for (const ImportProblem& problem : plan.problems)
        problems += QJsonObject{{u"line"_s, problem.line}, {u"code"_s, errorName(problem.code)},
            {u"column"_s, problem.column}, {u"message"_s, sentenceOf({problem.code, problem.column})}};
    for (const qint64 line : plan.doubledLines)
        doubled += line;
    return {{u"person"_s, plan.person}, {u"new"_s, static_cast<qint64>(plan.fresh.size())},
        {u"doubled"_s, plan.doubled}, {u"withdrawn"_s, plan.withdrawn}, {u"refused"_s, plan.refused},
        {u"unlikely"_s, plan.unlikely}, {u"doubledLines"_s, doubled}, {u"problems"_s, problems}};
}

using Planner = std::function<Result<ImportPlan>(Database&, const Clock&, QIODevice&)>;

int import(Session& session, const Arguments& arguments, const Planner& planner)
{
    const QString name = arguments.words()[0];
    if (Vault::belongsTo(session.vaultFile, name))
        return session.terminal.refuse({ErrorCode::BadFile, u"it belongs to the vault itself"_s});
    QFile file;
    if (const auto opened = openPlainFile(file, name); !opened)
        return session.terminal.refuse(opened.error().code == ErrorCode::NotFound
                ? Error{ErrorCode::NotFound, u"the file to bring in"_s}
                : Error{ErrorCode::BadFile,
                      opened.error().code == ErrorCode::NoAccess ? u"it may not be read"_s
                                                                 : u"it is not a plain file"_s});
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto plan = planner((*vault)->database(), session.clock, file);
    if (!plan)
        return session.terminal.refuse(plan.error());

    const bool dryRun = arguments.has(u"--dry-run"_s);
    const bool mayStore = !dryRun && (plan->refused == 0 || arguments.has(u"--keep-good"_s));
    QJsonObject report = planToJson(*plan);
    report[u"stored"_s] = 0;
    if (!plan->person.isEmpty())
        session.terminal.say(u"The file says that it is about %1."_s.arg(plan->person));
    session.terminal.say(u"new %1, doubled %2, withdrawn %3, refused %4, unlikely %5"_s.arg(plan->fresh.size())
            .arg(plan->doubled)
            .arg(plan->withdrawn)
            .arg(plan->refused)
            .arg(plan->unlikely));
    const QString place = plan->byEntries ? u"entry"_s : u"line"_s;
    for (const ImportProblem& problem : plan->problems)
        session.terminal.say(u"%1 %2, %3: %4"_s.arg(place)
                .arg(problem.line)
                .arg(problem.column, sentenceOf({problem.code, problem.column})));
    if (mayStore) {
        const auto stored = storePlan((*vault)->database(), session.clock, *plan);
        if (!stored)
            return session.terminal.refuse(stored.error());
        report[u"stored"_s] = *stored;
        session.terminal.say(u"stored %1"_s.arg(*stored));
    } else if (!dryRun) {
        const QString refused = plan->byEntries
            ? u"Nothing was stored: %1 entries were refused; add --keep-good to store the others."_s
            : u"Nothing was stored: %1 lines were refused. Mend them, or add --keep-good to store the others."_s;
        const QString sentence = refused.arg(plan->refused);
        std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
        report[u"error"_s] = QJsonObject{{u"code"_s, u"refused-lines"_s}, {u"message"_s, sentence}};
    }
    session.terminal.show(report);
    return dryRun || mayStore ? Done : Refused;
}

} // namespace

QList<CommandEntry> importCommands()
{
    const Grammar grammar{.flags = {u"--dry-run"_s, u"--keep-good"_s}, .least = 1, .most = 1};
    const auto command = [&](const QString& name, const Planner& planner) {
        Grammar own = grammar;
        own.usage = name + u" FILE [--dry-run] [--keep-good]"_s;
        return CommandEntry{name, own,
            [planner](Session& session, const Arguments& arguments) { return import(session, arguments, planner); }};
    };
    return {
        command(u"measure import"_s,
            [](Database& database, const Clock& clock, QIODevice& file) {
                return CsvImport(database, clock).plan(file);
            }),
        command(u"fhir import"_s,
            [](Database& database, const Clock& clock, QIODevice& file) {
                return planFhirImport(database, clock, file);
            }),
    };
}

} // namespace naer::cli
