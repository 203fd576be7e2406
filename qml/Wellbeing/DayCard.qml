// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One day: its sea, and the same in words. Where the day was both, both seas are shown.
Item {
    id: root

    required property string day
    required property string words
    required property int roughest
    required property int calmest
    readonly property bool stacked: !Theme.roomy && width < 480

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: row.implicitHeight + 28
    Accessible.role: Accessible.ListItem
    Accessible.name: Format.spoken(day + ": " + words)

    CardGround { anchors.fill: parent }
    GridLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 16 }
        columns: root.stacked ? 1 : 2
        columnSpacing: 16
        rowSpacing: 6

        ColumnLayout {
            spacing: 2

            WaveMark {
                level: root.roughest
                tint: Theme.color.primary
            }
            WaveMark {
                visible: root.calmest !== root.roughest
                level: root.calmest
                tint: Theme.color.primary
            }
        }
        ColumnLayout {
            spacing: 2

            PlainText {
                Layout.fillWidth: true
                text: root.day
                size: Theme.title
                font.weight: Font.DemiBold
            }
            PlainText {
                Layout.fillWidth: true
                text: root.words
                color: Theme.color.inkMuted
            }
        }
    }
}
