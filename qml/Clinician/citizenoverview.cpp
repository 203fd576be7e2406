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
    for (const SharedSeries& series : m_record.series) {
        if (!leavesOut(series))
            m_series += new CitizenSeries(series, !m_showsAll && m_record.lastLook.has_value(), m_now, this);
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

QString CitizenOverview::unchanged() const
{
    std::vector<const Kind*> kinds;
    for (const SharedSeries& series : m_record.series) {
        if (leavesOut(series))
            kinds.push_back(series.kind);
    }
    return kinds.empty() ? QString() : tr("Unchanged: %1.").arg(ClinicianWords::kinds(kinds));
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
                .note = item.answeredBy.isEmpty() ? item.answer : item.answeredBy + u": "_s + item.answer};
    }
    return rows;
}

} // namespace naer
