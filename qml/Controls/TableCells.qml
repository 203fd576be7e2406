// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// What one row of a TableCard shows; the row speaks it. `room` is the width there is for the value.
ColumnLayout {
    id: root

    required property tableRow row
    required property real room

    spacing: 2

    GridLayout {
        columns: Theme.roomy ? 2 : 1
        columnSpacing: 12
        rowSpacing: 2

        PlainText {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.roomy && root.row.value !== "" ? Math.min(naturalWidth, root.room * 0.38 - 12) : 0
            text: root.row.title
            color: Theme.color.inkMuted
        }
        PlainText {
            visible: root.row.value !== ""
            text: root.row.value
            font.weight: Font.DemiBold
            color: root.row.mark === "" ? Theme.color.ink : Theme.color.inkMuted
            Layout.fillWidth: !Theme.roomy
            Layout.maximumWidth: Theme.roomy ? root.room * 0.62 : root.room   // beside it the title keeps its words whole
        }
    }
    RowLayout {
        visible: root.row.mark !== ""
        spacing: 6

        AppIcon {
            visible: root.row.symbol !== ""
            name: root.row.symbol
            size: Math.min(Theme.px(18), 30)
            tint: Theme.color.ink
        }
        PlainText {
            Layout.fillWidth: true
            text: root.row.mark
            font.weight: Font.DemiBold
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: root.row.note !== ""
        text: root.row.note
        size: Theme.small
        color: Theme.color.inkMuted
    }
}
