// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The numbers of the curve, newest first.
Screen {
    id: root

    required property TrendsViewModel viewModel

    objectName: "tablePage"
    title: viewModel.kindName === "" ? qsTr("Table") : viewModel.kindName
    intro: qsTr("Newest first.")

    ErrorNote {
        objectName: "failure"
        text: root.viewModel.failure
    }
    TableCard {
        objectName: "table"
        visible: root.viewModel.table.length > 0
        title: qsTr("Your numbers")
        rows: root.viewModel.table
    }
    ActionButton {
        objectName: "more"
        visible: root.viewModel.tableHasMore
        kind: ActionButton.Soft
        text: qsTr("Show more")
        onClicked: root.viewModel.more()
    }
}
