// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/citizenrecord.h"
#include "qml/Clinician/citizenseries.h"
#include "qml/Wording/wording.h"

namespace naer {

/// What a citizen shares, on one screen: what is new first, and what is not shared said plainly (F2, F62).
class CitizenOverview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of ClinicianViewModel")
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(QString changesSentence READ changesSentence NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> unchanged READ unchanged NOTIFY changed FINAL)
    Q_PROPERTY(QString notShared READ notShared NOTIFY changed FINAL)
    Q_PROPERTY(QString sharedUntil READ sharedUntil NOTIFY changed FINAL)
    Q_PROPERTY(QString unreadable READ unreadable NOTIFY changed FINAL)
    Q_PROPERTY(QList<QObject*> series READ series NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> earlier READ earlier NOTIFY changed FINAL)
    Q_PROPERTY(bool showsAll READ showsAll WRITE setShowsAll NOTIFY changed FINAL)
    Q_PROPERTY(bool hidesSome READ hidesSome NOTIFY changed FINAL)
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void show(CitizenRecord record, const Moment& now);
    void forget();
    const CitizenRecord& record() const { return m_record; }

    bool isThere() const { return m_isThere; }
    QString name() const { return Wording::breakable(m_record.name); }
    QString person() const;
    QString changesSentence() const;
    /// The kinds of which nothing has changed, each with its newest measurement alone.
    QList<TableRow> unchanged() const;
    QString notShared() const;
    QString sharedUntil() const;
    QString unreadable() const;
    QList<QObject*> series() const { return QList<QObject*>(m_series.begin(), m_series.end()); } ///< CitizenSeries
    /// What was asked and answered before.
    QList<TableRow> earlier() const;
    bool showsAll() const { return m_showsAll; }
    /// What was seen before is not shown.
    bool hidesSome() const { return m_record.lastLook && !m_showsAll && !m_record.series.empty(); }
    void setShowsAll(bool showsAll);

Q_SIGNALS:
    void changed();

private:
    void build();
    bool leavesOut(const SharedSeries& series) const { return hidesSome() && series.changes() == 0; }

    CitizenRecord m_record;
    Moment m_now;
    QList<CitizenSeries*> m_series; ///< our children
    bool m_showsAll = false;
    bool m_isThere = false;
};

} // namespace naer
