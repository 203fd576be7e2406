// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Naer.Theme

/// Circle, triangle, octagon, empty circle: a state without colour. Only beside its word.
Item {
    id: root

    required property int level
    property real size: 40
    readonly property color ground: level === HealthState.Green ? Theme.color.ok
        : level === HealthState.Yellow ? Theme.color.warn
        : level === HealthState.Red ? Theme.color.alarm : "transparent"
    readonly property color edge: level === HealthState.Green ? Theme.color.ok
        : level === HealthState.Yellow ? Theme.color.warnLine
        : level === HealthState.Red ? Theme.color.alarm : Theme.color.outline
    readonly property color mark: level === HealthState.Green ? Theme.color.onOk
        : level === HealthState.Yellow ? Theme.color.onWarn
        : level === HealthState.Red ? Theme.color.onAlarm : Theme.color.inkMuted

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: root.edge
            strokeWidth: 1.6
            fillColor: root.ground
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: Icons.statePath(root.level) }
        }
        ShapePath {
            strokeColor: root.mark
            strokeWidth: 2.2
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: Icons.stateMark(root.level) }
        }
    }
}
