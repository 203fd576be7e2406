// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Naer.Theme

/// A line drawing on a grid of 24, always beside a word; so it is not in the accessibility tree.
Item {
    id: root

    property string name
    property real size: 24
    property color tint: Theme.color.ink
    property real lineWidth: 2

    implicitWidth: size
    implicitHeight: size
    rotation: Theme.rightToLeft && Icons.pointsAlongTheText(name) ? 180 : 0

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: root.tint
            strokeWidth: root.lineWidth
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: Icons.path(root.name) }
        }
    }
}
