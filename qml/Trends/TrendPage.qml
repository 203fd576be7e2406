// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B8: one kind over time. Its name and the sentence first, the drawing second, the table one press away.
Screen {
    id: root

    required property TrendsViewModel viewModel
    readonly property list<int> ranges: [7, 14, 90, 365]

    signal tableRequested()
    signal readingRequested()
    signal measureRequested(code: string)

    objectName: "trendPage"
    title: viewModel.kindName

    function shown(): void { viewModel.refreshTrend() }

    ErrorNote {
        objectName: "failure"
        text: root.viewModel.failure
    }
    AppText {
        objectName: "sentence"
        visible: text !== ""
        heading: true
        text: root.viewModel.chart.sentence
    }
    AppText {
        visible: text !== ""
        tone: AppText.Muted
        text: root.viewModel.chart.detail
    }
    ChipChoice {
        objectName: "days"
        label: qsTr("How far back")
        options: [qsTr("7 days"), qsTr("14 days"), qsTr("3 months"), qsTr("1 year")]
        ids: root.ranges.map(days => "days" + days)
        current: root.ranges.indexOf(root.viewModel.days)
        onPicked: index => root.viewModel.showDays(root.ranges[index])
    }
    Card {
        objectName: "chartCard"
        visible: root.viewModel.chart.drawn
        LineChart {
            objectName: "chart"
            visible: root.viewModel.chart.drawn
            summary: root.viewModel.chart.summary
            points: root.viewModel.chart.points
            secondPoints: root.viewModel.chart.secondPoints
            minimum: root.viewModel.chart.minimum
            maximum: root.viewModel.chart.maximum
            bandLow: root.viewModel.chart.bandLow
            bandHigh: root.viewModel.chart.bandHigh
            secondBandLow: root.viewModel.chart.secondBandLow
            secondBandHigh: root.viewModel.chart.secondBandHigh
            bandLabel: root.viewModel.chart.bandLabel
            name: root.viewModel.chart.name
            secondName: root.viewModel.chart.secondName
            highLabel: root.viewModel.chart.highLabel
            lowLabel: root.viewModel.chart.lowLabel
            secondHighLabel: root.viewModel.chart.secondHighLabel
            secondLowLabel: root.viewModel.chart.secondLowLabel
            firstLabel: root.viewModel.chart.firstLabel
            lastLabel: qsTr("Today")
            newestLabel: root.viewModel.chart.newestLabel
        }
    }
    ActionButton {
        objectName: "showTable"
        visible: root.viewModel.hasTable
        kind: ActionButton.Soft
        symbol: "table"
        text: qsTr("Show as a table")
        onClicked: {
            root.viewModel.openTable()
            root.tableRequested()
        }
    }
    SectionTitle {
        visible: root.viewModel.readings.count > 0
        text: qsTr("Newest")
    }
    Repeater {
        model: root.viewModel.readings

        RowCard {
            required property int index
            required property string readingId
            required property string title
            required subtitle

            objectName: "reading-" + index
            text: title
            onClicked: {
                root.viewModel.openReading(readingId)
                root.readingRequested()
            }
        }
    }
    TableCard {
        objectName: "notMeasured"
        visible: root.viewModel.notMeasured.length > 0
        title: qsTr("When you did not measure")
        rows: root.viewModel.notMeasured
    }
    RowCard {
        objectName: "measure"
        symbol: "plus"
        text: qsTr("Measure now")
        onClicked: root.measureRequested(root.viewModel.kind)
    }
    InfoNote {
        plain: true
        symbol: "lock"
        text: qsTr("Only you can see this. Bring the page on paper when you see your doctor.")
    }
}
