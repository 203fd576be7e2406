// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/citizenseries.h"

#include "qml/Clinician/clinicianwords.h"
#include "qml/Theme/format.h"
#include "qml/Wording/wording.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace naer {

CitizenSeries::CitizenSeries(SharedSeries series, Rows rows, const Moment& now, QObject* parent)
    : QObject(parent)
    , m_series(std::move(series))
    , m_rows(rows)
    , m_now(now)
    , m_firstDay(now.dayNumber() - daysDrawn + 1)
    , m_days(m_series.days(m_firstDay, now.dayNumber()))
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const RollupBucket& day : m_days) {
        for (std::size_t i = 0; i < (isPair() ? 2U : 1U); ++i) {
            if (day.components[i].count == 0)
                continue;
            low = std::min(low, day.components[i].low.toDouble());
            high = std::max(high, day.components[i].high.toDouble());
        }
    }
    if (low <= high)
        m_axis = ValueAxis::around(*m_series.kind, low, high);
}

QString CitizenSeries::name() const { return Wording::kindName(*m_series.kind); }

QString CitizenSeries::componentName(int component) const
{
    return isPair() ? m_series.kind->components[component].name.in(Wording::danish()) : QString();
}

QString CitizenSeries::newest() const
{
    if (m_series.readings.empty())
        return {};
    const SharedReading& newest = m_series.readings.front();
    return Wording::quantity(*m_series.kind, newest.values) + u", "_s + Wording::when(newest.takenAt, m_now);
}

QString CitizenSeries::completeness() const
{
    return m_days.empty() ? tr("Not measured in the last %1 days.").arg(daysDrawn)
                          : tr("Measured on %1 of the last %2 days.").arg(m_days.size()).arg(daysDrawn);
}

QString CitizenSeries::quality() const { return ClinicianWords::quality(m_series); }

QString CitizenSeries::takenOut() const
{
    return m_series.takenOut > 0
        ? tr("%n measure\u00ADment(s) taken out by the citizen since you last looked.", nullptr, m_series.takenOut)
        : QString();
}

QString CitizenSeries::summary() const
{
    const auto& components = m_series.kind->components;
    QStringList extremes;
    for (int i = 0; i < m_series.kind->requiredComponents(); ++i) {
        ComponentSum total;
        for (const RollupBucket& day : m_days)
            total.add(day.components[static_cast<std::size_t>(i)]);
        if (total.count == 0)
            continue;
        const QString low = Wording::number(components[i], total.low),
                      high = Wording::number(components[i], total.high);
        extremes += isPair() ? tr("%1: lowest %2, highest %3.").arg(componentName(i), low, high)
                             : tr("Lowest %1, highest %2.").arg(low, high);
    }
    return name() + u". "_s + completeness() + u' ' + extremes.join(u' ') + u' ' + tr("Newest: %1.").arg(newest());
}

QList<ChartPoint> CitizenSeries::line(int component) const
{
    constexpr qint64 longestStep = 3; // days; a longer one is a gap in the line
    QList<ChartPoint> points;
    qint64 before = 0;
    for (const RollupBucket& day : m_days) {
        const ComponentSum& sum = day.components[static_cast<std::size_t>(component)];
        if (sum.count == 0)
            continue;
        ChartPoint point;
        point.position = (static_cast<double>(day.bucket - m_firstDay) + 0.5) / daysDrawn;
        point.low = sum.low.toDouble();
        point.mean = sum.mean().toDouble();
        point.high = sum.high.toDouble();
        point.gapBefore = !points.isEmpty() && day.bucket - before > longestStep;
        before = day.bucket;
        points += point;
    }
    return points;
}

QString CitizenSeries::edge(double value) const
{
    return Wording::number(m_series.kind->components.front(), Milli::fromDouble(value));
}

QString CitizenSeries::firstLabel() const { return Format::shortDate(QDate(1970, 1, 1).addDays(m_firstDay)); }

std::vector<const SharedReading*> CitizenSeries::shown() const
{
    std::vector<const SharedReading*> found;
    for (const SharedReading& one : m_series.readings) {
        if (m_rows != Rows::OnlyChanges || one.change != Change::None)
            found.push_back(&one);
    }
    return found;
}

int CitizenSeries::more() const { return std::max(0, static_cast<int>(shown().size()) - mostRows); }

TableRow CitizenSeries::row(const SharedReading& reading) const
{
    const Kind& kind = *m_series.kind;
    QString when = Wording::when(reading.takenAt, m_now);
    if (!when.isEmpty())
        when[0] = when[0].toUpper();
    const bool isMixed = m_series.countBy(reading.reported)
        != static_cast<int>(m_series.readings.size()); // else quality() says it once
    QStringList notes{Wording::optionalPart(kind, reading.values),
        isMixed || !reading.by.isEmpty() ? ClinicianWords::reported(reading) : QString(), reading.note};
    if (!reading.remarks.isEmpty())
        notes += tr("The device was in doubt.");
    notes.removeAll(QString());
    QString mark = m_rows != Rows::All && reading.change == Change::New ? tr("New") : QString();
    if (reading.isCorrected)
        mark = tr("Corrected");
    return {.title = when,
        .value = Wording::quantity(kind, reading.values),
        .note = Format::joined(notes),
        .mark = mark,
        .symbol = reading.isCorrected ? u"pencil"_s
            : mark.isEmpty()          ? QString()
                                      : u"plus"_s,
        .key = {}};
}

QList<TableRow> CitizenSeries::rows() const
{
    QList<TableRow> rows;
    for (const SharedReading* one : shown()) {
        if (rows.size() == mostRows)
            break;
        rows += row(*one);
    }
    return rows;
}

} // namespace naer
