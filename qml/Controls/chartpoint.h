// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// One day, or one reading, of a LineChart.
class ChartPoint
{
    Q_GADGET
    QML_VALUE_TYPE(chartPoint)
    QML_STRUCTURED_VALUE
    Q_PROPERTY(qreal position MEMBER position FINAL)
    Q_PROPERTY(qreal low MEMBER low FINAL)
    Q_PROPERTY(qreal mean MEMBER mean FINAL)
    Q_PROPERTY(qreal high MEMBER high FINAL)
    Q_PROPERTY(bool gapBefore MEMBER gapBefore FINAL)

public:
    qreal position = 0; ///< 0 oldest to 1 newest edge of the chart
    qreal low = 0; ///< lowest of the day, in the unit of the chart
    qreal mean = 0;
    qreal high = 0;
    bool gapBefore = false; ///< days are missing before this one: the line is broken

    bool operator==(const ChartPoint&) const = default;
};

/// One row of a TableCard; what is empty takes no room.
class TableRow
{
    Q_GADGET
    QML_VALUE_TYPE(tableRow)
    QML_STRUCTURED_VALUE
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL)
    Q_PROPERTY(QString mark MEMBER mark FINAL)
    Q_PROPERTY(QString symbol MEMBER symbol FINAL)
    Q_PROPERTY(QString key MEMBER key FINAL)

public:
    QString title;
    QString value;
    QString note;
    QString mark = {}; ///< a word that sets the row apart, "Taken out"
    QString symbol = {}; ///< the icon beside the mark
    QString key = {}; ///< what TableCard.opened hands over; a row without one only tells

    bool operator==(const TableRow&) const = default;
};

}
