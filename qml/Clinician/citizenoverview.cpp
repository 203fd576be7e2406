// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/citizenoverview.h"

#include "qml/Clinician/clinicianwords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

void CitizenOverview::show(CitizenRecord record, const Moment& now)
{
    m_record = std::move(record);
    m_now = now;
    m_isThere = true;
    build();
}

void CitizenOverview::forget()
{
    m_record = {};
    m_isThere = false;
    m_showsAll = false;
    build();
}

void CitizenOverview::setShowsAll(bool showsAll)
{
    m_showsAll = showsAll;
    build();
}

void CitizenOverview::build()
{
    const auto before = std::exchange(m_series, {});
    using Rows = CitizenSeries::Rows;
    const Rows rows = !m_record.lastLook ? Rows::All : m_showsAll ? Rows::AllMarked : Rows::OnlyChanges;
    for (const SharedSeries& series : m_record.series) {
        if (!leavesOut(series))
            m_series += new CitizenSeries(series, rows, m_now, this);
    }
    Q_EMIT changed();
    for (CitizenSeries* one : before) // the page may still be drawing them
        one->deleteLater();
}

QString CitizenOverview::person() const { return ClinicianWords::person(m_record); }

QString CitizenOverview::changesSentence() const
{
    return m_isThere ? ClinicianWords::changes(m_record, m_now) : QString();
}

QList<TableRow> CitizenOverview::unchanged() const
{
    QList<TableRow> rows;
    for (const SharedSeries& series : m_record.series) {
        if (!leavesOut(series))
            continue;
        const SharedReading& newest = series.readings.front(); // one without any has changed: they were taken out
        rows += TableRow{.title = Wording::kindName(*series.kind),
            .value = Wording::quantity(*series.kind, newest.values),
            .note = Wording::when(newest.takenAt, m_now)};
    }
    return rows;
}

QString CitizenOverview::notShared() const { return m_isThere ? ClinicianWords::notShared(m_record) : QString(); }

QString CitizenOverview::sharedUntil() const { return ClinicianWords::sharedUntil(m_record); }

QString CitizenOverview::unreadable() const { return ClinicianWords::unreadable(m_record); }

QList<TableRow> CitizenOverview::earlier() const
{
    QList<TableRow> rows;
    for (const WorkItem& item : m_record.items) {
        if (item.stage == WorkItem::Stage::Answered)
            rows += TableRow{.title = item.sentAt ? Wording::when(*item.sentAt, m_now) : QString(),
                .value = item.question,
                .note = item.answeredBy.isEmpty() || item.notes.size() > 1 ? item.answer // it names them itself
                                                                           : item.answeredBy + u": "_s + item.answer};
    }
    return rows;
}

} // namespace naer
