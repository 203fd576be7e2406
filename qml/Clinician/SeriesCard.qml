// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One kind of measurements: newest, the last month, how whole it is, and the numbers that are new.
ColumnLayout {
    id: root

    required property CitizenSeries series

    Layout.fillWidth: true
    spacing: Theme.gapSmall

    Card {
        objectName: "series-" + root.series.code
        title: root.series.name

        AppText {
            objectName: "newest-" + root.series.code
            visible: text !== ""
            heading: true
            text: root.series.newest
        }
        AppText {
            tone: AppText.Muted
            text: Format.joined([root.series.completeness, root.series.quality], "")
        }
        AppText {
            objectName: "takenOut-" + root.series.code
            visible: text !== ""
            text: root.series.takenOut
        }
        LineChart {
            objectName: "chart-" + root.series.code
            visible: root.series.drawn
            summary: root.series.summary
            points: root.series.points
            secondPoints: root.series.secondPoints
            minimum: root.series.minimum
            maximum: root.series.maximum
            name: root.series.lineName
            secondName: root.series.secondLineName
            highLabel: root.series.highLabel
            lowLabel: root.series.lowLabel
            firstLabel: root.series.firstLabel
            lastLabel: qsTr("Today")
        }
        StateBadge {
            level: HealthState.NotAgreed
            word: qsTr("No area is agreed")
        }
    }
    TableCard {
        objectName: "rows-" + root.series.code
        visible: root.series.rows.length > 0
        rows: root.series.rows
    }
    AppText {
        visible: root.series.more > 0
        tone: AppText.Muted
        text: qsTr("%n more in your own system.", "", root.series.more)
    }
}
