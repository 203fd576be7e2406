// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observationrepository.h"
#include "qml/Controls/chartpoint.h"

#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// One reading in full: what, when, from where, under which circumstances, and what stood there before.
class ReadingDetails : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString id READ id NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed FINAL)
    Q_PROPERTY(bool withdrawn READ withdrawn NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> singles READ singles NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> history READ history NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void show(const Observation& observation, std::vector<ObservationVersion> versions, const Moment& now);
    void clear();

    QString id() const { return m_observation ? m_observation->id.toString() : QString(); }
    QString title() const;
    QString valueText() const;
    bool withdrawn() const { return m_observation && m_observation->status == Status::Withdrawn; }
    QList<TableRow> facts() const;
    /// The readings of a guided measurement and which count.
    QList<TableRow> singles() const;
    /// What stood there before, newest first, with the reason.
    QList<TableRow> history() const;

Q_SIGNALS:
    void changed();

private:
    std::optional<Observation> m_observation;
    std::vector<ObservationVersion> m_versions;
    Moment m_now;
};

} // namespace naer
