// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme
import Naer.Controls

/// One pill with an id of its own, in a Flow: one of several, or with `multiple` a tick.
Choosable {
    id: root

    property bool multiple: false
    property real room: parent ? parent.width : 280   // no wider than this
    readonly property real space: chosen ? 26 : 0

    ringRadius: Math.min(24, height / 2)
    width: Math.min(room, space + words.naturalWidth + 36)
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 18)
    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton

    background: Rectangle {
        radius: root.ringRadius
        color: root.chosen ? Theme.color.primary : root.down ? Theme.color.sunken : Theme.color.surface
        border.width: root.chosen ? 0 : 1.5
        border.color: Theme.color.outline
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 6

            AppIcon {
                visible: root.chosen
                name: "check"
                size: 20
                lineWidth: 2.6
                tint: Theme.color.onPrimary
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: words
                width: Math.min(naturalWidth, root.room - root.space - 36)
                text: root.text
                size: Theme.px(16)
                font.weight: Font.DemiBold
                color: root.chosen ? Theme.color.onPrimary : Theme.color.ink
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
