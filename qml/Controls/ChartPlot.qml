// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Naer.Theme

/// The drawing inside a LineChart: areas, ranges of the day, lines with gaps, dots, the newest value.
Item {
    id: root

    property list<chartPoint> points
    property list<chartPoint> secondPoints
    property real minimum: 0
    property real maximum: 1
    property real bandLow: 0
    property real bandHigh: 0
    property real secondBandLow: 0
    property real secondBandHigh: 0
    property string newestLabel
    property int newestLevel: -1
    readonly property bool hasBand: bandHigh > bandLow
    readonly property real bandTop: hasBand ? atY(bandHigh) : inset
    readonly property real bandBottom: hasBand ? atY(bandLow) : height - inset
    readonly property real secondBandTop: atY(secondBandHigh)
    readonly property real secondBandBottom: atY(secondBandLow)
    readonly property real inset: 12
    readonly property bool dotted: points.length <= 40 && points.length * 11 < width
    readonly property bool hasNewest: points.length > 0
    readonly property real newestX: hasNewest ? atX(points[points.length - 1].position) : 0
    readonly property real newestY: hasNewest ? atY(points[points.length - 1].mean) : 0

    readonly property real beforeY: points.length > 1 ? atY(points[points.length - 2].mean) : newestY

    function atX(position: real): real { return inset + position * (width - 2 * inset - 4) }
    function atY(value: real): real {
        const span = maximum - minimum
        return inset + (height - 2 * inset) * (1 - (span > 0 ? (value - minimum) / span : 0.5))
    }
    function line(points: list<chartPoint>): string {
        let path = ""
        for (let i = 0; i < points.length; ++i)
            path += (i === 0 || points[i].gapBefore ? "M" : "L") + atX(points[i].position) + " " + atY(points[i].mean)
        return path
    }
    function ranges(points: list<chartPoint>): string {
        let path = ""
        for (let i = 0; i < points.length; ++i) {
            if (points[i].high > points[i].low)
                path += "M" + atX(points[i].position) + " " + atY(points[i].high) + "V" + atY(points[i].low)
        }
        return path
    }

    component Band: Rectangle {
        required property real low
        required property real high

        anchors { left: parent?.left; right: parent?.right }
        visible: high > low
        y: root.atY(high)
        height: root.atY(low) - y
        radius: 8
        color: Theme.color.band

        Rectangle {
            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: 1.5
            color: Theme.color.bandLine
        }
        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: 1.5
            color: Theme.color.bandLine
        }
    }
    component Dot: Rectangle {
        required property chartPoint modelData

        x: root.atX(modelData.position) - width / 2
        y: root.atY(modelData.mean) - height / 2
        width: 9
        height: 9
        radius: 4.5
        color: Theme.color.surface
        border.width: 2.5
        border.color: Theme.color.primary
    }

    Rectangle {   // a floor where there is no own area
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: !root.hasBand
        height: 1.5
        color: Theme.color.line
    }
    Band { low: root.bandLow; high: root.bandHigh }
    Band { low: root.secondBandLow; high: root.secondBandHigh }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Qt.alpha(Theme.color.primary, 0.28)
            strokeWidth: 8
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathSvg { path: root.ranges(root.points) + root.ranges(root.secondPoints) }
        }
        ShapePath {
            strokeColor: Theme.color.primary
            strokeWidth: 2.5
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: root.line(root.points) }
        }
        ShapePath {
            strokeColor: Theme.color.primary
            strokeWidth: 2.5
            strokeStyle: ShapePath.DashLine
            dashPattern: [2.4, 1.8]
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: root.line(root.secondPoints) }
        }
    }
    Repeater {
        model: root.dotted ? root.points : []
        Dot {}
    }
    Repeater {
        model: root.dotted ? root.secondPoints : []
        Dot { radius: 2 }
    }
    Rectangle {
        x: root.newestX - width / 2
        y: root.newestY - height / 2
        visible: root.hasNewest
        width: root.newestLevel >= 0 ? 34 : 15
        height: width
        radius: width / 2
        color: root.newestLevel >= 0 ? Theme.color.surface : Theme.color.primary

        StateShape {
            anchors.centerIn: parent
            visible: root.newestLevel >= 0
            level: Math.max(0, root.newestLevel)
            size: 27
        }
    }
    Rectangle {   // on the side that the line does not come from
        readonly property real reach: root.newestLevel >= 0 ? 19 : 10
        readonly property bool above: root.newestY <= root.beforeY && root.newestY - reach - height >= 0
        readonly property bool below: !above && root.secondPoints.length === 0 && root.newestY + reach + height <= root.height

        x: above || below ? Math.min(root.width - width, root.newestX - width / 2) : Math.max(0, root.newestX - width - reach)
        y: above ? root.newestY - reach - height : below ? root.newestY + reach
            : Math.max(0, Math.min(root.height - height, root.newestY - height / 2))
        visible: root.hasNewest && newest.text !== ""
        width: newest.implicitWidth + 8
        height: newest.implicitHeight
        radius: 8
        color: Theme.color.surface

        PlainText {
            id: newest
            anchors.centerIn: parent
            text: root.newestLabel
            size: Theme.small
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
        }
    }
}
