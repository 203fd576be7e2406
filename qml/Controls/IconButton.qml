// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme

/// A round button with a drawing only; `text` is what is spoken. Prefer a button with a word.
Pressable {
    id: root

    required property string symbol
    property color tint: Theme.color.primary
    property bool filled: true

    ringRadius: height / 2
    implicitWidth: Math.max(52, Theme.px(24) + 24)
    implicitHeight: implicitWidth
    opacity: enabled ? 1 : 0.5

    background: Rectangle {
        radius: height / 2
        color: root.down ? Theme.color.sunken : root.filled ? Theme.color.primarySoft : "transparent"
        border.width: root.filled && Theme.contrast ? 2 : 0
        border.color: Theme.color.outline
    }
    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            name: root.symbol
            size: Theme.px(23)
            tint: root.filled ? Theme.color.onPrimarySoft : root.tint
        }
    }
}
