// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme

/// Two rings round what has the keyboard: seen on any ground.
Rectangle {
    id: root

    required property bool shown
    property real around: Theme.radiusCard

    visible: shown
    anchors.fill: parent
    anchors.margins: -5
    radius: around + 5
    color: "transparent"
    border.width: 3
    border.color: Theme.color.focusOuter

    Rectangle {
        anchors.fill: parent
        anchors.margins: 3
        radius: root.around + 2
        color: "transparent"
        border.width: 2
        border.color: Theme.color.focusInner
    }
}
