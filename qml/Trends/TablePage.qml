// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// All that was kept of one kind, newest first: numbers, those that are taken out, and why a number is missing.
Screen {
    id: root

    required property TrendsViewModel viewModel

    signal readingRequested()

    objectName: "tablePage"
    title: viewModel.kindName === "" ? qsTr("Table") : viewModel.kindName
    intro: qsTr("Newest first.")

    function shown(): void { viewModel.refreshTable() }

    ErrorNote {
        objectName: "failure"
        text: root.viewModel.failure
    }
    TableCard {
        objectName: "table"
        visible: root.viewModel.table.length > 0
        title: qsTr("Your numbers")
        rows: root.viewModel.table
        onOpened: key => {
            root.viewModel.openReading(key)
            root.readingRequested()
        }
    }
    ActionButton {
        objectName: "more"
        visible: root.viewModel.tableHasMore
        kind: ActionButton.Soft
        text: qsTr("Show more")
        onClicked: root.viewModel.more()
    }
}
