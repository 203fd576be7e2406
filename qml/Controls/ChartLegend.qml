// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Naer.Theme

/// One sign of a LineChart and its word.
Row {
    id: root

    enum Kind { Band, Line, BrokenLine }

    required property int kind
    required property string text
    required property real maximumWidth

    spacing: 8

    Item {
        width: 28
        height: 16
        anchors.verticalCenter: parent.verticalCenter

        Rectangle {
            anchors.fill: parent
            visible: root.kind === ChartLegend.Band
            radius: 5
            color: Theme.color.band
            border.width: 1.5
            border.color: Theme.color.bandLine
        }
        Shape {
            anchors.fill: parent
            visible: root.kind !== ChartLegend.Band
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: Theme.color.primary
                strokeWidth: 2.5
                fillColor: "transparent"
                strokeStyle: root.kind === ChartLegend.BrokenLine ? ShapePath.DashLine : ShapePath.SolidLine
                dashPattern: [2.4, 1.8]
                PathSvg { path: "M1 8H27" }
            }
        }
    }
    PlainText {
        width: Math.min(naturalWidth, root.maximumWidth - 36)
        text: root.text
        size: Theme.small
        font.weight: Font.Medium
    }
}
