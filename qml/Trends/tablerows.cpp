// SPDX-License-Identifier: MPL-2.0
#include "qml/Trends/tablerows.h"

#include "qml/Theme/format.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// "12 Oct 2026 at 8.00"
QString dateAndTime(const Moment& at)
{
    const QDateTime local = at.toDateTime();
    return Format::shortDate(local.date()) + u' ' + QString::number(local.date().year()) + u' '
        + Format::time(local.time());
}

QString together(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace

TableRow TableRows::reading(const Observation& reading)
{
    TableRow row{dateAndTime(reading.takenAt), Wording::quantity(*reading.kind, reading.values),
        together({Wording::optionalPart(*reading.kind, reading.values), reading.note})};
    row.key = reading.id.toString();
    if (reading.status == Status::Withdrawn) {
        row.mark = tr("Taken out");
        row.symbol = u"trash"_s;
    }
    return row;
}

TableRow TableRows::reason(const NotMeasured& entry)
{
    TableRow row{dateAndTime(entry.at), {}, together({Wording::notMeasuredReason(entry.reason), entry.note.trimmed()})};
    row.mark = tr("Not measured");
    row.symbol = u"minus"_s;
    return row;
}

QList<TableRow> TableRows::of(const std::vector<Observation>& readings, const std::vector<NotMeasured>& reasons)
{
    QList<TableRow> rows;
    auto reason = reasons.rbegin();
    for (const Observation& o : readings) {
        for (; reason != reasons.rend() && reason->at >= o.takenAt; ++reason)
            rows += TableRows::reason(*reason);
        rows += reading(o);
    }
    for (; reason != reasons.rend(); ++reason)
        rows += TableRows::reason(*reason);
    return rows;
}

QList<TableRow> TableRows::reasons(const std::vector<NotMeasured>& reasons, int most, const Moment& now)
{
    QList<TableRow> rows;
    for (auto entry = reasons.rbegin(); entry != reasons.rend() && rows.size() < most; ++entry) {
        QString when = Wording::when(entry->at, now);
        when[0] = when[0].toUpper();
        rows += TableRow{when, {}, together({Wording::notMeasuredReason(entry->reason), entry->note.trimmed()})};
    }
    return rows;
}

} // namespace naer
