// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B2: how to measure, in three steps.
Screen {
    id: root

    required property MeasureViewModel viewModel

    signal readyRequested()

    objectName: "howToPage"
    title: qsTr("How to measure")
    intro: viewModel.kindName

    Repeater {
        model: root.viewModel.stepTexts

        StepCard {
            required property int index
            required property string modelData

            number: index + 1
            text: modelData
            symbol: root.viewModel.stepSymbols[index] ?? ""
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Would you like someone to show you? Ask your doctor or nurse.")
    }
    actions: ActionButton {
        objectName: "ready"
        text: qsTr("I am ready")
        onClicked: root.readyRequested()
    }
}
