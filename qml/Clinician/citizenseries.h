// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/sharedseries.h"
#include "qml/Controls/chartpoint.h"
#include "qml/Wording/valueaxis.h"

#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// One kind of a citizen's shared measurements as a card: newest, a drawing of the last month, what is new.
class CitizenSeries : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of CitizenOverview")
    Q_PROPERTY(QString code READ code CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString newest READ newest CONSTANT FINAL)
    Q_PROPERTY(QString completeness READ completeness CONSTANT FINAL)
    Q_PROPERTY(QString quality READ quality CONSTANT FINAL)
    Q_PROPERTY(QString takenOut READ takenOut CONSTANT FINAL)
    Q_PROPERTY(bool drawn READ drawn CONSTANT FINAL)
    Q_PROPERTY(QString summary READ summary CONSTANT FINAL)
    Q_PROPERTY(QList<naer::ChartPoint> points READ points CONSTANT FINAL)
    Q_PROPERTY(QList<naer::ChartPoint> secondPoints READ secondPoints CONSTANT FINAL)
    Q_PROPERTY(qreal minimum READ minimum CONSTANT FINAL)
    Q_PROPERTY(qreal maximum READ maximum CONSTANT FINAL)
    Q_PROPERTY(QString lineName READ lineName CONSTANT FINAL)
    Q_PROPERTY(QString secondLineName READ secondLineName CONSTANT FINAL)
    Q_PROPERTY(QString highLabel READ highLabel CONSTANT FINAL)
    Q_PROPERTY(QString lowLabel READ lowLabel CONSTANT FINAL)
    Q_PROPERTY(QString firstLabel READ firstLabel CONSTANT FINAL)
    Q_PROPERTY(QList<naer::TableRow> rows READ rows CONSTANT FINAL)
    Q_PROPERTY(int more READ more CONSTANT FINAL)

public:
    enum class Rows {
        All, ///< nothing is marked as new: nothing of it was seen before
        AllMarked,
        OnlyChanges, ///< those that are new or corrected since the last look (F62)
    };
    CitizenSeries(SharedSeries series, Rows rows, const Moment& now, QObject* parent = nullptr);

    QString code() const { return m_series.kind->code; }
    QString name() const;
    QString newest() const;
    /// "Measured on 9 of the last 30 days."
    QString completeness() const;
    QString quality() const;
    QString takenOut() const;
    /// Under three days there are only the rows.
    bool drawn() const { return m_days.size() >= 3; }
    QString summary() const;
    QList<ChartPoint> points() const { return line(0); }
    QList<ChartPoint> secondPoints() const { return isPair() ? line(1) : QList<ChartPoint>(); }
    qreal minimum() const { return m_axis.minimum; }
    qreal maximum() const { return m_axis.maximum; }
    QString lineName() const { return componentName(0); }
    QString secondLineName() const { return componentName(1); }
    QString highLabel() const { return edge(m_axis.maximum); }
    QString lowLabel() const { return edge(m_axis.minimum); }
    QString firstLabel() const;
    QList<TableRow> rows() const;
    /// Measurements that the rows leave out.
    int more() const;

    static constexpr int daysDrawn = 30;
    static constexpr int mostRows = 30;

private:
    bool isPair() const { return m_series.kind->requiredComponents() > 1; }
    QString componentName(int component) const;
    QString edge(double value) const;
    QList<ChartPoint> line(int component) const;
    TableRow row(const SharedReading& reading) const;
    std::vector<const SharedReading*> shown() const;

    const SharedSeries m_series;
    const Rows m_rows;
    const Moment m_now;
    qint64 m_firstDay = 0;
    std::vector<RollupBucket> m_days;
    ValueAxis m_axis;
};

} // namespace naer
