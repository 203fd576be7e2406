// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme

/// The mark: two dots close to each other, and the name.
Row {
    id: root

    property bool dotsOnly: false

    spacing: 9
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Nær, your health close by")

    Item {
        width: 30
        height: 20
        anchors.verticalCenter: parent.verticalCenter

        Rectangle {
            anchors.left: parent.left
            width: 20
            height: 20
            radius: 10
            color: Theme.color.primary
        }
        Rectangle {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: 12
            height: 12
            radius: 6
            color: Theme.contrast ? Theme.color.ink : Theme.color.sun
        }
    }
    PlainText {
        visible: !root.dotsOnly
        text: "nær"
        size: Math.min(Theme.px(24), 32)
        font.weight: Font.Bold
        font.letterSpacing: -0.4
        wrapMode: Text.NoWrap
    }
}
