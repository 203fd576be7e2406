// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One day: its sea, and the same in words; a press opens it. Where the day was both, both seas are shown.
Pressable {
    id: root

    required property string day
    required property string words
    required property int roughest
    required property int calmest
    readonly property bool stacked: !Theme.roomy && width < 480

    text: day + ": " + words
    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: contentItem.implicitHeight + 28
    horizontalPadding: 16
    verticalPadding: 14

    background: CardGround { pressed: root.down }
    contentItem: GridLayout {
        columns: root.stacked ? 1 : 3
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
        AppIcon {
            visible: !root.stacked
            name: "chevron"
            size: 22
            tint: Theme.color.inkMuted
        }
    }
}
