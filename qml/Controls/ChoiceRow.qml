// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// One answer of several. The owner holds the choice: `chosen: vm.answer === 2; onClicked: vm.answer = 2`.
Choosable {
    id: root

    property bool multiple: false   // tick boxes: more than one may be chosen
    property string subtitle
    property string symbol
    property int waves: 0           // sea state 1-5 in place of an icon

    readonly property bool stacked: !Theme.roomy && width < 480 && (symbol !== "" || waves > 0)

    Layout.fillWidth: true
    spokenName: Format.joined([text, subtitle])
    implicitWidth: 280
    implicitHeight: Math.max(68, contentItem.implicitHeight + 24)
    horizontalPadding: 16
    verticalPadding: 12
    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton

    background: CardGround {
        pressed: root.down
        chosen: root.chosen
    }
    contentItem: GridLayout {
        columnSpacing: 16
        rowSpacing: 6

        AppIcon {
            visible: root.symbol !== ""
            Layout.row: 0
            Layout.column: 0
            Layout.alignment: Qt.AlignLeft | Qt.AlignVCenter
            name: root.symbol
            size: 28
            tint: root.chosen ? Theme.color.primary : Theme.color.inkMuted
        }
        WaveMark {
            visible: root.waves > 0
            Layout.row: 0
            Layout.column: root.symbol !== "" ? 1 : 0
            Layout.alignment: Qt.AlignLeft | Qt.AlignVCenter
            level: Math.max(1, root.waves)
            tint: root.chosen ? Theme.color.primary : Theme.color.inkMuted
        }
        ColumnLayout {
            id: words
            Layout.row: root.stacked ? 1 : 0
            Layout.column: root.stacked ? 0 : 2
            Layout.columnSpan: root.stacked ? 4 : 1
            spacing: 2

            PlainText {
                Layout.fillWidth: true
                text: root.text
                size: Theme.title
                font.weight: root.chosen ? Font.Bold : Font.Medium
                color: root.chosen ? Theme.color.onPrimarySoft : Theme.color.ink
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.subtitle !== ""
                text: root.subtitle
                size: Theme.small
                color: root.chosen ? Theme.color.onPrimarySoft : Theme.color.inkMuted
            }
        }
        Rectangle {
            Layout.row: 0
            Layout.column: 3
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            implicitWidth: 26
            implicitHeight: 26
            radius: root.multiple ? 8 : 13
            color: root.chosen ? Theme.color.primary : "transparent"
            border.width: root.chosen ? 0 : 2
            border.color: Theme.color.outline

            AppIcon {
                anchors.centerIn: parent
                visible: root.chosen
                name: "check"
                size: 18
                lineWidth: 3
                tint: Theme.color.onPrimary
            }
        }
    }
}
