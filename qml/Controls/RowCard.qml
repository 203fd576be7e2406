// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// A row that leads somewhere; the whole of it can be pressed. Icon or state, title, subtitle.
Pressable {
    id: root

    property string subtitle
    property string symbol
    property int level: -1   // a HealthState: shows its shape in place of the icon
    property bool chevron: true
    property real signSize: 46   // larger where the drawing is what one chooses by
    readonly property bool stacked: !Theme.roomy && width < 480   // large words need the whole width
    property string trailingSymbol: chevron ? "chevron" : ""

    Layout.fillWidth: true
    spokenName: Format.joined([text, subtitle])
    implicitWidth: 280
    implicitHeight: Math.max(76, contentItem.implicitHeight + 24)
    horizontalPadding: 16
    verticalPadding: 12

    background: CardGround { pressed: root.down }
    contentItem: GridLayout {
        columns: root.stacked ? 1 : 3
        columnSpacing: 14
        rowSpacing: 8

        Rectangle {
            visible: root.symbol !== "" && root.level < 0
            implicitWidth: root.signSize
            implicitHeight: root.signSize
            radius: root.signSize / 2
            color: Theme.color.primarySoft
            border.width: Theme.contrast ? 2 : 0
            border.color: Theme.color.line

            AppIcon {
                anchors.centerIn: parent
                name: root.symbol
                size: root.signSize * 0.54
                tint: Theme.color.onPrimarySoft
            }
        }
        StateShape {
            visible: root.level >= 0
            level: Math.max(0, root.level)
            size: 40
            Layout.leftMargin: 3
            Layout.rightMargin: 3
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
        AppIcon {
            visible: root.trailingSymbol !== "" && !root.stacked
            name: root.trailingSymbol
            size: 22
            tint: Theme.color.inkMuted
        }
    }
}
