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

        Card {
            id: step

            required property int index
            required property string modelData

            GridLayout {
                columns: Theme.roomy ? 2 : 1
                columnSpacing: 16
                rowSpacing: 8

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: 64
                    implicitHeight: 64
                    radius: 32
                    color: Theme.color.primarySoft
                    border.width: Theme.contrast ? 2 : 0
                    border.color: Theme.color.line

                    AppIcon {
                        anchors.centerIn: parent
                        name: root.viewModel.stepSymbols[step.index] ?? ""
                        size: 34
                        tint: Theme.color.onPrimarySoft
                    }
                }
                ColumnLayout {
                    spacing: 2

                    AppText {
                        text: qsTr("Step %1").arg(step.index + 1)
                        size: Theme.small
                        tone: AppText.Muted
                    }
                    AppText {
                        text: step.modelData
                        size: Theme.title
                        font.weight: Font.Medium
                    }
                }
            }
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
