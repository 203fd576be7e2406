// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// Where one is: bars and words. The words are what counts.
ColumnLayout {
    id: root

    required property int step    // 1 is the first
    required property int count

    Layout.fillWidth: true
    spacing: 6

    RowLayout {
        spacing: 6

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                Layout.fillWidth: true
                implicitHeight: 6
                radius: 3
                color: index < root.step ? Theme.color.primary : Theme.contrast ? Theme.color.bg : Theme.color.line
                border.width: Theme.contrast ? 1 : 0
                border.color: Theme.color.outline
            }
        }
    }
    AppText {
        text: qsTr("Step %1 of %2").arg(root.step).arg(root.count)
        size: Theme.small
        tone: AppText.Muted
    }
}
