// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// Something that is on or off. The owner holds it: `on: vm.readAloud; onSwitched: on => vm.readAloud = on`.
Choosable {
    id: root

    property bool on: false
    property string subtitle
    property string symbol

    readonly property bool stacked: !Theme.roomy && width < 480

    signal switched(on: bool)

    Layout.fillWidth: true
    chosen: on
    spokenName: Format.joined([text, subtitle])
    implicitWidth: 280
    implicitHeight: Math.max(72, contentItem.implicitHeight + 24)
    horizontalPadding: 16
    verticalPadding: 12
    Accessible.role: Accessible.CheckBox
    onClicked: switched(!on)

    background: CardGround { pressed: root.down }
    contentItem: GridLayout {
        columns: root.stacked ? 1 : 3
        columnSpacing: 14
        rowSpacing: 8

        AppIcon {
            visible: root.symbol !== ""
            name: root.symbol
            tint: Theme.color.primary
        }
        ColumnLayout {
            id: words
            spacing: 2

            PlainText {
                Layout.fillWidth: true
                text: root.text
                size: Theme.title
                font.weight: Font.DemiBold
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.subtitle !== ""
                text: root.subtitle
                size: Theme.small
                color: Theme.color.inkMuted
            }
        }
        Rectangle {
            implicitWidth: 54
            implicitHeight: 32
            radius: 16
            color: root.on ? Theme.color.primary : "transparent"
            border.width: 2
            border.color: root.on ? Theme.color.primary : Theme.color.outline

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                anchors.left: root.on ? undefined : parent.left
                anchors.right: root.on ? parent.right : undefined
                anchors.margins: 5
                width: 22
                height: 22
                radius: 11
                color: root.on ? Theme.color.onPrimary : Theme.color.outline

                AppIcon {
                    anchors.centerIn: parent
                    visible: root.on
                    name: "check"
                    size: 16
                    lineWidth: 3
                    tint: Theme.color.primary
                }
            }
        }
    }
}
