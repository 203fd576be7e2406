// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B7: what has been measured, one row a kind.
Screen {
    id: root

    required property TrendsViewModel viewModel

    signal kindChosen(code: string)
    signal measureRequested()
    signal printRequested()
    signal shareRequested()

    objectName: "measurementsPage"
    title: qsTr("Your numbers")
    back: false

    function shown(): void { viewModel.refresh() }

    ErrorNote {
        objectName: "failure"
        text: root.viewModel.failure
    }
    Card {
        objectName: "empty"
        visible: root.viewModel.loaded && root.viewModel.overview.count === 0
        AppText { text: qsTr("Nothing here yet. Your first measurement takes about a minute.") }
    }
    Repeater {
        model: root.viewModel.overview

        RowCard {
            required property string code
            required property string title
            required subtitle
            required symbol

            objectName: "kind-" + code
            text: title
            onClicked: root.kindChosen(code)
        }
    }
    RowCard {
        objectName: "shareNumbers"
        symbol: "share"
        text: qsTr("Share your numbers")
        subtitle: qsTr("With your doctor or municipality. You decide.")
        onClicked: root.shareRequested()
    }
    RowCard {
        objectName: "printPage"
        visible: root.viewModel.overview.count > 0
        symbol: "printer"
        text: qsTr("Print for the doctor")
        subtitle: qsTr("One page to bring along.")
        onClicked: root.printRequested()
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Would you rather tell your numbers by phone? Call your doctor and read them aloud.")
    }
    actions: ActionButton {
        objectName: "measure"
        text: qsTr("Measure")
        trailingSymbol: "arrowForward"
        onClicked: root.measureRequested()
    }
}
