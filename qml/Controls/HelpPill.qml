// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme

/// The way to people: the same place on every screen, before log-in and without network.
Pressable {
    id: root

    objectName: "helpNow"
    text: qsTr("Help now")
    ringRadius: height / 2
    horizontalPadding: 16
    implicitWidth: row.implicitWidth + 32
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 16)

    background: Rectangle {
        radius: height / 2
        color: root.down ? Theme.color.sunken : Theme.color.surface
        border.width: 2
        border.color: Theme.color.ink
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 8

            AppIcon {
                name: "phone"
                size: 20
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: words
                text: root.text
                size: Math.min(Theme.px(16), 32)   // 200 %, so that it and the way back fit side by side
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
