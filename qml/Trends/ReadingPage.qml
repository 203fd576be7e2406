// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One reading in full. What is corrected or taken out keeps its history.
Screen {
    id: root

    required property TrendsViewModel viewModel

    signal correctRequested(id: string)
    signal withdrawRequested(id: string)

    objectName: "readingPage"
    title: viewModel.reading.title === "" ? qsTr("Reading") : viewModel.reading.title

    function shown(): void { viewModel.refreshReading() }

    ErrorNote {
        objectName: "failure"
        text: root.viewModel.failure
    }
    AppText {
        objectName: "readingValue"
        visible: text !== ""
        text: root.viewModel.reading.valueText
        size: Math.min(Theme.px(40), 56)
        font.weight: Font.Bold
    }
    InfoNote {
        objectName: "withdrawn"
        visible: root.viewModel.reading.withdrawn
        text: qsTr("This number is taken out. It is not in your curve.")
    }
    TableCard {
        objectName: "facts"
        visible: root.viewModel.reading.facts.length > 0
        rows: root.viewModel.reading.facts
    }
    TableCard {
        objectName: "singles"
        visible: root.viewModel.reading.singles.length > 0
        title: qsTr("The readings")
        rows: root.viewModel.reading.singles
    }
    TableCard {
        objectName: "history"
        visible: root.viewModel.reading.history.length > 0
        title: qsTr("What has been changed")
        rows: root.viewModel.reading.history
    }
    RowCard {
        objectName: "correct"
        visible: root.viewModel.reading.id !== "" && !root.viewModel.reading.withdrawn
        symbol: "pencil"
        text: qsTr("Correct the number")
        subtitle: qsTr("The old one is kept in the history.")
        onClicked: root.correctRequested(root.viewModel.reading.id)
    }
    RowCard {
        objectName: "withdraw"
        visible: root.viewModel.reading.id !== "" && !root.viewModel.reading.withdrawn
        symbol: "trash"
        text: qsTr("Take the number out")
        subtitle: qsTr("For example, if it was someone else's.")
        onClicked: root.withdrawRequested(root.viewModel.reading.id)
    }
}
