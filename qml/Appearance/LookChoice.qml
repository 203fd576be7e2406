// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The looks as pills: lookSystem, lookLight, lookDark, lookContrast.
Flow {
    id: root

    required property AppearanceViewModel appearance
    readonly property list<string> ids: ["lookSystem", "lookLight", "lookDark", "lookContrast"]
    readonly property list<string> names: [qsTr("Like the phone"), qsTr("Light"), qsTr("Dark"), qsTr("Strong contrast")]

    Layout.fillWidth: true
    spacing: Theme.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(qsTr("Colours"))

    Repeater {
        model: 4

        Chip {
            required property int index

            objectName: root.ids[index]
            text: root.names[index]
            chosen: root.appearance.look === index
            onClicked: root.appearance.look = index
        }
    }
}
