// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/measurements/ownrange.h"
#include "core/measurements/trend.h"
#include "qml/Controls/chartpoint.h"

#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// What was read of one kind over a stretch of days up to today.
struct TrendData
{
    const Kind* kind = nullptr;
    int days = 14;
    TimeRange range;
    Trend trend;
    DaysSummary summary;
    OwnRange own;
    int daysMeasured = 0; ///< of the last 90: how near the own area is
    std::vector<Observation> newest;
    std::vector<NotMeasured> notMeasured; ///< in the stretch, oldest first
    bool hasTable = false; ///< there is something to list, also from before the stretch
};

/// The stretch in words and as a drawing.
class TrendChart : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(bool drawn READ drawn NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::ChartPoint> points READ points NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::ChartPoint> secondPoints READ secondPoints NOTIFY changed FINAL)
    Q_PROPERTY(qreal minimum MEMBER m_minimum NOTIFY changed FINAL)
    Q_PROPERTY(qreal maximum MEMBER m_maximum NOTIFY changed FINAL)
    Q_PROPERTY(qreal bandLow READ bandLow NOTIFY changed FINAL)
    Q_PROPERTY(qreal bandHigh READ bandHigh NOTIFY changed FINAL)
    Q_PROPERTY(qreal secondBandLow READ secondBandLow NOTIFY changed FINAL)
    Q_PROPERTY(qreal secondBandHigh READ secondBandHigh NOTIFY changed FINAL)
    Q_PROPERTY(QString bandLabel READ bandLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString secondName READ secondName NOTIFY changed FINAL)
    Q_PROPERTY(QString highLabel READ highLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString lowLabel READ lowLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString secondHighLabel READ secondHighLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString secondLowLabel READ secondLowLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString firstLabel READ firstLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString newestLabel READ newestLabel NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void show(TrendData data);
    void clear() { show({}); }

    /// "As you usually are on 13 of 14 days"; without an own area "You measured on 5 of 14 days".
    QString sentence() const;
    /// Lowest and highest, and what the sentence leaves out.
    QString detail() const;
    /// The same for who cannot see the drawing.
    QString summary() const;
    /// Under three values there is only the list.
    bool drawn() const { return m_data.trend.points.size() >= 3; }
    QList<ChartPoint> points() const { return line(0); }
    QList<ChartPoint> secondPoints() const { return isPair() ? line(1) : QList<ChartPoint>(); }
    qreal bandLow() const { return band(0).low.toDouble(); }
    qreal bandHigh() const { return band(0).high.toDouble(); }
    qreal secondBandLow() const { return band(1).low.toDouble(); }
    qreal secondBandHigh() const { return band(1).high.toDouble(); }
    QString bandLabel() const;
    QString name() const { return isPair() ? componentName(0) : QString(); }
    QString secondName() const { return isPair() ? componentName(1) : QString(); }
    QString highLabel() const;
    QString lowLabel() const;
    /// The scale of the second line where its own area is drawn; else the ends of the axis are the scale of both.
    QString secondHighLabel() const { return hasBand(1) ? edge(1, band(1).high) : QString(); }
    QString secondLowLabel() const { return hasBand(1) ? edge(1, band(1).low) : QString(); }
    QString firstLabel() const;
    /// At the newest dot; with two lines there is no room for it.
    QString newestLabel() const { return isPair() ? QString() : newestText(); }

Q_SIGNALS:
    void changed();

private:
    bool isPair() const { return m_data.kind && m_data.kind->requiredComponents() > 1; }
    QString componentName(int component) const;
    QString newestText() const;
    QString extremes() const;
    MilliRange band(int component) const { return m_data.own[component].value_or(MilliRange{}); }
    QList<ChartPoint> line(int component) const;
    bool hasBand(int component) const
    {
        return (component == 0 || isPair()) && band(component).high > band(component).low;
    }
    QString edge(int component, Milli value) const;
    void scale();

    TrendData m_data;
    qreal m_minimum = 0;
    qreal m_maximum = 1;
};

} // namespace naer
