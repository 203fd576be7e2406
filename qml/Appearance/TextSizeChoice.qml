// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Text sizes as pills: text100 … text250.
Flow {
    id: root

    required property AppearanceViewModel appearance

    Layout.fillWidth: true
    spacing: Theme.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(qsTr("Text size"))

    Repeater {
        model: root.appearance.textPercents

        Chip {
            required property int modelData

            objectName: "text" + modelData
            text: modelData + "\u00A0%"
            chosen: root.appearance.textPercent === modelData
            onClicked: root.appearance.textPercent = modelData
        }
    }
}
