// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// One step of several: its number, what to do, and a drawing where there is one.
Card {
    id: root

    required property int number   // 1 is the first
    required property string text
    property string symbol

    GridLayout {
        columns: Theme.roomy ? 2 : 1
        columnSpacing: 16
        rowSpacing: 8

        Rectangle {
            visible: root.symbol !== ""
            Layout.alignment: Qt.AlignTop
            implicitWidth: 64
            implicitHeight: 64
            radius: 32
            color: Theme.color.primarySoft
            border.width: Theme.contrast ? 2 : 0
            border.color: Theme.color.line

            AppIcon {
                anchors.centerIn: parent
                name: root.symbol
                size: 34
                tint: Theme.color.onPrimarySoft
            }
        }
        ColumnLayout {
            spacing: 2

            AppText {
                text: qsTr("Step %1").arg(root.number)
                size: Theme.small
                tone: AppText.Muted
            }
            AppText {
                text: root.text
                size: Theme.title
                font.weight: Font.Medium
            }
        }
    }
}
