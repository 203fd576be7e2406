// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/outfile.h"
#include "app/paper/doctorpage.h"
#include "core/measurements/csvexport.h"
#include "core/sharing/doctorsummary.h"
#include "core/sharing/fhirexport.h"
#include "core/sharing/jsonexport.h"
#include "core/vault/journal.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr int usualPageDays = 30;

Result<DoctorSummary> summaryFor(Session& session, const Arguments& arguments, Database& database)
{
    const auto range = rangeFrom(arguments);
    if (!range)
        return passOn(range);
    const Moment now = session.clock.now();
    QDate last = now.day();
    if (arguments.given(u"--to"_s))
        last = Moment::from(QDateTime::fromMSecsSinceEpoch(range->second - 1)).day();
    QDate first = last.addDays(1 - usualPageDays);
    if (arguments.given(u"--from"_s))
        first = Moment::from(QDateTime::fromMSecsSinceEpoch(range->first)).day();
    return doctorSummary(database, first, last, now);
}

/// The log first: a file may not exist that the log knows nothing of. Then the file.
int logAndWrite(Session& session, Database& database, const QString& name, const QString& format,
    const std::function<Result<void>(QIODevice&)>& write)
{
    const auto logged
        = database.inTransaction([&] { return Journal(database).append(u"exported", format, session.clock.now()); });
    const auto written = logged ? writeFile(name, session, write) : passOn(logged);
    if (!written)
        return session.terminal.refuse(written.error());
    session.terminal.say(u"Wrote %1 (%2 bytes). The file is not encrypted: keep it where only you can read it."_s.arg(
        name, QString::number(*written)));
    session.terminal.show({{u"file"_s, name}, {u"format"_s, format}, {u"bytes"_s, *written}});
    return Done;
}

int exportFhir(Session& session, const Arguments& arguments)
{
    const auto range = rangeFrom(arguments);
    if (!range)
        return session.terminal.refuse(range.error());
    const QString bundle = arguments.value(u"--bundle"_s);
    const auto kind = fhirBundleNamed(bundle.isEmpty() ? u"collection"_s : bundle);
    if (!kind)
        return session.terminal.usage(u"A bundle is a transaction, a document or a collection."_s);
    const QString receiver = arguments.value(u"--receiver"_s);
    if (!QStringList{u""_s, u"dk-core"_s, u"fut"_s}.contains(receiver))
        return session.terminal.usage(u"A receiver is dk-core or fut."_s);
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const FhirExport wanted{.bundle = *kind,
        .receiver = receiver == "fut"_L1 ? FhirReceiver::Fut : FhirReceiver::DkCore,
        .range = {range->first, range->second},
        .title = u"Hjemmemålinger"_s,
        .vaultId = (*vault)->info().id};
    Database& database = (*vault)->database();
    return logAndWrite(session, database, arguments.words()[0], u"fhir"_s, [&](QIODevice& out) -> Result<void> {
        const auto count = writeFhir(database, wanted, session.clock.now(), out);
        return count ? Result<void>() : passOn(count);
    });
}

int exportFile(Session& session, const Arguments& arguments, const QString& format)
{
    const QString name = arguments.words()[0];
    const auto range = rangeFrom(arguments);
    if (!range)
        return session.terminal.refuse(range.error());
    if (const QString language = arguments.value(u"--language"_s);
        !QStringList{u""_s, u"da"_s, u"en"_s}.contains(language))
        return session.terminal.usage(u"The page comes in Danish or English: --language da or en."_s);
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    if (format != "pdf"_L1)
        return logAndWrite(session, database, name, format, [&](QIODevice& out) -> Result<void> {
            if (format == "json"_L1)
                return writeJson(database, {range->first, range->second}, out);
            const auto lines = writeCsv(database, {range->first, range->second}, out);
            return lines ? Result<void>() : passOn(lines);
        });
    const bool danish = arguments.value(u"--language"_s) != "en"_L1;
    QTranslator words;
    if (danish && words.load(u":/i18n/naer_da.qm"_s))
        QCoreApplication::installTranslator(&words);
    const auto summary = summaryFor(session, arguments, database);
    if (!summary)
        return session.terminal.refuse(summary.error());
    return logAndWrite(
        session, database, name, format, [&](QIODevice& out) { return writeDoctorPage(*summary, danish, out); });
}

} // namespace

Result<std::pair<qint64, qint64>> rangeFrom(const Arguments& arguments)
{
    std::pair range{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    const auto dayOnly = [](const QString& text) { return text.size() == 10; };
    if (arguments.given(u"--from"_s)) {
        const QString text = arguments.value(u"--from"_s);
        const auto from = Moment::fromIso(dayOnly(text) ? text + u"T00:00"_s : text);
        if (!from)
            return passOn(from);
        range.first = from->utcMs;
    }
    if (arguments.given(u"--to"_s)) {
        const QString text = arguments.value(u"--to"_s);
        const auto to = Moment::fromIso(text); // a date alone is read as its noon
        if (!to)
            return passOn(to);
        range.second = dayOnly(text) ? QDateTime(to->day().addDays(1), QTime(0, 0)).toMSecsSinceEpoch() : to->utcMs;
    }
    return range;
}

QList<CommandEntry> exportCommands()
{
    QList<CommandEntry> entries;
    for (const QString& format : {u"csv"_s, u"pdf"_s, u"json"_s})
        entries += {u"export "_s + format,
            {.options = {u"--from"_s, u"--to"_s, u"--language"_s},
                .least = 1,
                .most = 1,
                .usage = u"export "_s + format + u" OUT [--from T] [--to T]"_s
                    + (format == "pdf"_L1 ? u" [--language da|en]"_s : QString())},
            [format](Session& session, const Arguments& arguments) { return exportFile(session, arguments, format); }};
    entries += {u"fhir export"_s,
        {.options = {u"--bundle"_s, u"--receiver"_s, u"--from"_s, u"--to"_s},
            .least = 1,
            .most = 1,
            .usage
            = u"fhir export OUT [--bundle transaction|document|collection] [--receiver dk-core|fut] [--from T] [--to T]"_s},
        exportFhir};
    return entries;
}

} // namespace naer::cli
