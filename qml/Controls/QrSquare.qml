// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Naer.Theme

/// A square that a camera reads (QR code). Dark on light in every look; to assistive technology one picture with a name.
Rectangle {
    id: root

    required property string path     // SVG path data of the dark modules
    required property int modules     // how many the square is wide, with its quiet zone
    required property string spokenName
    readonly property real side: Math.min(width, 320)

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: side
    color: "transparent"
    Accessible.role: Accessible.Graphic
    Accessible.name: Format.spoken(spokenName)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.side
        height: root.side
        color: Theme.color.squareLight
        radius: 8

        Shape {
            width: root.modules
            height: root.modules
            scale: root.modules > 0 ? root.side / root.modules : 1
            transformOrigin: Item.TopLeft

            ShapePath {
                strokeColor: "transparent"
                strokeWidth: -1
                fillColor: Theme.color.squareDark
                PathSvg { path: root.path }
            }
        }
    }
}
