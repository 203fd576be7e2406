// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Naer.Theme

/// The sea from high waves (1) to calm (5).
Item {
    id: root

    required property int level
    property color tint: Theme.color.inkMuted
    property real lineWidth: 3.5
    readonly property list<real> heights: [1, 0.72, 0.45, 0.22, 0.06]

    function line(amplitude: real): string {
        let path = ""
        for (let x = 3; x <= width - 3; ++x)
            path += (x === 3 ? "M" : "L") + x + " " + (height / 2 - Math.sin((x - 3) / (width - 6) * Math.PI * 4) * (height / 2 - 4) * amplitude)
        return path
    }

    implicitWidth: 72
    implicitHeight: 42

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: root.tint
            strokeWidth: root.lineWidth
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: root.line(root.heights[Math.max(1, Math.min(5, root.level)) - 1]) }
        }
    }
}
