// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// A person or a line to call. The owner opens the phone: `onClicked: vm.call(0)`.
Pressable {
    id: root

    property string number                                  // digits, may be empty for a person one has chosen
    property string shownNumber: Format.spokenPhone(number)
    property string note
    property string symbol: "phone"                         // "chat" for a line one writes to
    property string verb: symbol === "chat" ? qsTr("Write to %1") : qsTr("Call %1")

    readonly property bool stacked: !Theme.roomy && width < 480

    Layout.fillWidth: true
    spokenName: verb.arg(text) + (shownNumber === "" ? "" : ", " + shownNumber) + (note === "" ? "" : ". " + note)
    implicitWidth: 280
    implicitHeight: Math.max(76, contentItem.implicitHeight + 24)
    horizontalPadding: 16
    verticalPadding: 12

    background: CardGround { pressed: root.down }
    contentItem: GridLayout {
        columns: root.stacked ? 1 : 2
        columnSpacing: 12
        rowSpacing: 8

        ColumnLayout {
            id: words
            spacing: 1

            PlainText {
                Layout.fillWidth: true
                text: root.text
                size: Theme.title
                font.weight: Font.DemiBold
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.shownNumber !== ""
                text: root.shownNumber
                size: Theme.title
                font.weight: Font.Bold
                color: Theme.color.primary
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.note !== ""
                text: root.note
                size: Theme.small
                color: Theme.color.inkMuted
            }
        }
        Rectangle {
            implicitWidth: 54
            implicitHeight: 54
            radius: 27
            color: Theme.color.primary

            AppIcon {
                anchors.centerIn: parent
                name: root.symbol
                size: 27
                tint: Theme.color.onPrimary
            }
        }
    }
}
