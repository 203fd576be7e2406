// SPDX-License-Identifier: MPL-2.0
#include "qml/Trends/readingdetails.h"

#include "qml/Wording/wording.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace naer {

void ReadingDetails::show(const Observation& observation, std::vector<ObservationVersion> versions, const Moment& now)
{
    m_observation = observation;
    m_versions = std::move(versions);
    m_now = now;
    Q_EMIT changed();
}

void ReadingDetails::clear()
{
    m_observation.reset();
    m_versions.clear();
    Q_EMIT changed();
}

QString ReadingDetails::title() const { return m_observation ? Wording::kindName(*m_observation->kind) : QString(); }
QString ReadingDetails::valueText() const
{
    return m_observation ? Wording::quantity(*m_observation->kind, m_observation->values) : QString();
}

QList<TableRow> ReadingDetails::facts() const
{
    QList<TableRow> rows;
    if (!m_observation)
        return rows;
    rows += TableRow{tr("Measured"), Wording::when(m_observation->takenAt, m_now), {}};
    const Kind& kind = *m_observation->kind;
    for (int i = 0; i < kind.components.size(); ++i) {
        const Component& component = kind.components[i];
        if (component.optional && m_observation->values[i])
            rows += TableRow{component.name.in(Wording::danish()),
                Wording::number(component, *m_observation->values[i]) + u'\u00A0'
                    + component.unitShown.in(Wording::danish()),
                {}};
    }
    rows += TableRow{tr("How"), Wording::source(*m_observation), {}};
    for (const auto& [key, value] : m_observation->context.asKeyValueRange())
        rows += TableRow{Wording::contextQuestion(key), Wording::contextValue(key, value), {}};
    if (!m_observation->note.isEmpty())
        rows += TableRow{tr("Your note"), {}, m_observation->note};
    return rows;
}

QList<TableRow> ReadingDetails::singles() const
{
    QList<TableRow> rows;
    if (!m_observation)
        return rows;
    for (const SingleReading& reading : m_observation->readings) {
        const QString pulse = Wording::optionalPart(*m_observation->kind, reading.values);
        const QString used = reading.used ? tr("Counts") : tr("Does not count");
        rows += TableRow{tr("Reading %1").arg(rows.size() + 1), Wording::quantity(*m_observation->kind, reading.values),
            pulse.isEmpty() ? used : pulse + u". "_s + used};
    }
    return rows;
}

QList<TableRow> ReadingDetails::history() const
{
    QList<TableRow> rows;
    if (!m_observation)
        return rows;
    Status after = m_observation->status;
    for (const ObservationVersion& version : m_versions | std::views::reverse) {
        const QString what = after == Status::Withdrawn ? tr("Taken out %1.") : tr("Changed %1.");
        rows += TableRow{tr("Before: %1").arg(Wording::quantity(*m_observation->kind, version.values)), {},
            what.arg(Wording::when(version.replacedAt, m_now)) + u' ' + Wording::changeReason(version.reason)};
        after = version.status;
    }
    return rows;
}

} // namespace naer
