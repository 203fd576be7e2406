// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/csvimport.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Removes the apostrophe that our export puts before a text a spreadsheet would take for a formula.
QString withoutGuard(const QString& text)
{
    return text.size() > 1 && text[0] == u'\'' && u"'=+-@\t\r"_s.contains(text[1]) ? text.mid(1) : text;
}

std::optional<Context> contextFrom(const QString& text)
{
    Context context;
    if (text.trimmed().isEmpty())
        return context;
    for (const QStringView pair : QStringView(text).split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return std::nullopt;
        context[pair.first(equals).trimmed().toString()] = pair.mid(equals + 1).trimmed().toString();
    }
    return context;
}

} // namespace

struct CsvImport::Columns
{
    QStringList names;
    qsizetype id = -1, kind = -1, takenAt = -1, value = -1, unit = -1, pulse = -1, context = -1, note = -1,
              recordedBy = -1, status = -1;

    explicit Columns(const QStringList& header)
    {
        static const QMap<QString, QString> danish{{u"måling"_s, u"kind"_s}, {u"tidspunkt"_s, u"taken_at"_s},
            {u"værdi"_s, u"value"_s}, {u"enhed"_s, u"unit"_s}, {u"puls"_s, u"pulse"_s}};
        for (const QString& text : header) {
            const QString name = text.trimmed().toLower();
            names += danish.value(name, name);
        }
        const std::pair<QLatin1StringView, qsizetype*> known[] = {{"id"_L1, &id}, {"kind"_L1, &kind},
            {"taken_at"_L1, &takenAt}, {"value"_L1, &value}, {"unit"_L1, &unit}, {"pulse"_L1, &pulse},
            {"context"_L1, &context}, {"note"_L1, &note}, {"recorded_by"_L1, &recordedBy}, {"status"_L1, &status}};
        for (const auto& [name, place] : known)
            *place = names.indexOf(name);
    }
    bool complete() const { return kind >= 0 && takenAt >= 0 && value >= 0; }
    /// A known name that stands twice: which of the two would count?
    bool ambiguous() const
    {
        for (const qsizetype column : {id, kind, takenAt, value, unit, pulse, context, note, recordedBy, status}) {
            if (column >= 0 && names.count(names[column]) > 1)
                return true;
        }
        return false;
    }
    static QString field(const CsvRecord& record, qsizetype column)
    {
        return column < 0 ? QString() : record.fields.value(column);
    }
    /// "81,5" in a file of commas: a whole number, and in the next field nothing but its decimals.
    bool hasDecimalComma(const CsvRecord& record) const
    {
        const auto digits = [](const QString& text, qsizetype most) {
            return !text.isEmpty() && text.size() <= most
                && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
        };
        return value + 1 < record.fields.size() && value + 1 != pulse && digits(field(record, value).trimmed(), 6)
            && digits(record.fields[value + 1], 3);
    }
};

namespace {

/// By code, or by what people call it ("Vægt").
Result<const Kind*> kindNamed(const QString& text)
{
    auto found = KindCatalog::instance().find(text);
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        if (!found
            && (kind.name.in(true).compare(text, Qt::CaseInsensitive) == 0
                || kind.name.in(false).compare(text, Qt::CaseInsensitive) == 0))
            found = &kind;
    }
    return found;
}

} // namespace

std::expected<NewObservation, ImportProblem> CsvImport::readLine(const Columns& columns, const CsvRecord& record) const
{
    const auto problem = [&](ErrorCode code, QLatin1StringView column) {
        return std::unexpected(ImportProblem{record.line, code, column});
    };
    // more fields than names: a decimal comma in a file of commas, or a shifted line; no field is sure then
    if (record.fields.size() > columns.names.size())
        return problem(ErrorCode::BadFile, "line"_L1);
    static const QStringList statuses{u""_s, u"final"_s, u"corrected"_s};
    if (!statuses.contains(Columns::field(record, columns.status).trimmed()))
        return problem(ErrorCode::UnknownContext, "status"_L1);
    NewObservation entry;
    entry.source = Source::File;
    const auto kind = kindNamed(Columns::field(record, columns.kind).trimmed());
    if (!kind)
        return problem(kind.error().code, "kind"_L1);
    entry.kind = *kind;
    if ((*kind)->components.size() < maxComponents && !Columns::field(record, columns.pulse).trimmed().isEmpty())
        return problem(ErrorCode::UnknownContext, "pulse"_L1);
    const auto taken = Moment::fromIso(Columns::field(record, columns.takenAt).trimmed());
    if (!taken)
        return problem(taken.error().code, "taken_at"_L1);
    entry.takenAt = *taken;
    const auto values = readTypedValue(**kind, Columns::field(record, columns.value),
        Columns::field(record, columns.unit), Columns::field(record, columns.pulse));
    if (!values)
        return problem(values.error().code,
            values.error().code == ErrorCode::UnknownUnit ? "unit"_L1
                : values.error().component == 2           ? "pulse"_L1
                                                          : "value"_L1);
    entry.values = *values;
    const auto context = contextFrom(Columns::field(record, columns.context));
    if (!context)
        return problem(ErrorCode::UnknownContext, "context"_L1);
    entry.context = *context;
    entry.note = withoutGuard(Columns::field(record, columns.note));
    if (const QString by = withoutGuard(Columns::field(record, columns.recordedBy)); !by.isEmpty())
        entry.recordedBy = by;
    if (const auto checked = MeasurementService(m_database, m_clock).check(entry); !checked) {
        const ErrorCode code = checked.error().code;
        return problem(code,
            code == ErrorCode::UnknownContext ? "context"_L1
                : code == ErrorCode::TooLong && entry.note.size() <= maxNoteLength && !entry.note.contains(QChar(0))
                ? "recorded_by"_L1
                : code == ErrorCode::TooLong ? "note"_L1
                                             : "taken_at"_L1);
    }
    const auto own = ObservationId::fromString(Columns::field(record, columns.id).trimmed());
    entry.id = idFromFile(entry, own ? std::optional(*own) : std::nullopt);
    return entry;
}

Result<ImportPlan> CsvImport::plan(QIODevice& file) const
{
    CsvReader reader(file);
    const auto header = reader.next();
    if (!header)
        return passOn(header);
    if (!*header)
        return fail(ErrorCode::BadFile, u"line 1: the file is empty"_s);
    const Columns columns((*header)->fields);
    if (!columns.complete())
        return fail(ErrorCode::BadFile, u"line 1: the columns kind, taken_at and value are needed"_s);

    if (columns.ambiguous())
        return fail(ErrorCode::BadFile, u"line 1: a column stands twice"_s);

    ImportPlan plan;
    SeenMeasurements seen;
    qint64 letters = 0;
    for (qint64 lines = 0;; ++lines) {
        const auto record = reader.next();
        if (!record)
            return passOn(record);
        if (!*record)
            return plan;
        if (lines >= ImportPlan::mostLines)
            return fail(ErrorCode::TooLong, u"more than %1 lines"_s.arg(ImportPlan::mostLines));
        if (isStopped(m_stopped, lines))
            return fail(ErrorCode::Locked, u"stopped"_s);
        if (const QString status = Columns::field(**record, columns.status).trimmed();
            status == "withdrawn"_L1 || status == "merged"_L1) {
            ++plan.withdrawn;
            continue;
        }
        if (reader.separator() == u',' && columns.hasDecimalComma(**record)) {
            plan.refuse({(*record)->line, ErrorCode::AmbiguousNumber, u"value"_s});
            continue;
        }
        auto entry = readLine(columns, **record);
        if (!entry) {
            plan.refuse(entry.error());
            continue;
        }
        bool doubled = seen.contains(*entry);
        if (!doubled) {
            const auto known = isKnown(*entry);
            if (!known)
                return passOn(known);
            doubled = *known;
        }
        if (doubled) {
            plan.isDoubled((*record)->line);
            continue;
        }
        if (seen.hasId(*entry->id)) { // a line that was copied, with another number in it
            plan.refuse({(*record)->line, ErrorCode::Contradiction, u"id"_s});
            continue;
        }
        seen.add(*entry);
        letters += entry->note.size() + entry->recordedBy.size();
        if (letters > ImportPlan::mostLetters)
            return fail(ErrorCode::TooLong, u"more than %1 letters of notes"_s.arg(ImportPlan::mostLetters));
        plan.add(std::move(*entry), (*record)->line);
    }
}

Result<bool> CsvImport::isKnown(const NewObservation& entry) const
{
    const ObservationRepository repository(m_database);
    const auto found = repository.find(*entry.id);
    if (found)
        return true;
    if (found.error().code != ErrorCode::NotFound)
        return passOn(found);
    return repository.hasTwin(*entry.kind, entry.takenAt, entry.values);
}

} // namespace naer
