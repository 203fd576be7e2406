// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// Values over time on the person's own area. One drawing to assistive technology, told by `summary`; the numbers
/// themselves are in a TableCard one press away. Time runs from left to right in every language.
ColumnLayout {
    id: root

    required property string summary              // a sentence: what, how long, lowest, highest, newest
    property alias points: plot.points
    property alias secondPoints: plot.secondPoints        // for a pair, such as the lower blood pressure: broken line
    property alias minimum: plot.minimum
    property alias maximum: plot.maximum
    property alias bandLow: plot.bandLow                  // own area; none where low equals high
    property alias bandHigh: plot.bandHigh
    property alias secondBandLow: plot.secondBandLow
    property alias secondBandHigh: plot.secondBandHigh
    property alias newestLabel: plot.newestLabel          // "88 %"
    property alias newestLevel: plot.newestLevel          // a HealthState
    property string bandLabel                     // "Your range: 89–93 %"
    property string name                          // what the whole line is, where there are two
    property string secondName
    property string highLabel                     // at bandHigh, or at maximum without a band
    property string lowLabel
    property string secondHighLabel               // the same of the second line's own area
    property string secondLowLabel
    property string firstLabel                    // under the oldest and the newest edge
    property string lastLabel

    /// As near to its value as the others leave room, in the order of the values.
    function placeOf(label: Item): real {   // no AxisLabel: in a second engine that would be another type (Qt 6.8)
        const shown = [high, low, secondHigh, secondLow].filter(one => one.text !== "").sort((one, other) => one.at - other.at)
        const places = []
        for (const one of shown)
            places.push(Math.max(0, one.at - one.height / 2, places.length === 0 ? 0 : places[places.length - 1] + one.height))
        let end = plot.height
        for (let i = shown.length - 1; i >= 0; --i) {
            places[i] = Math.min(places[i], end - shown[i].height)
            end = places[i]
        }
        return places[shown.indexOf(label)] ?? 0
    }

    component AxisLabel: PlainText {
        property real at   // where its value lies

        size: Math.min(Theme.small, 32)
        color: Theme.color.inkMuted
        wrapMode: Text.NoWrap
    }

    Layout.fillWidth: true
    spacing: 10
    Accessible.role: Accessible.Graphic
    Accessible.name: Format.spoken(summary)

    Flow {
        Layout.fillWidth: true
        visible: root.bandLabel !== "" || root.secondName !== ""
        spacing: 14

        ChartLegend {
            visible: root.bandLabel !== ""
            kind: ChartLegend.Band
            text: root.bandLabel
            maximumWidth: root.width
        }
        ChartLegend {
            visible: root.secondName !== ""
            kind: ChartLegend.Line
            text: root.name
            maximumWidth: root.width
        }
        ChartLegend {
            visible: root.secondName !== ""
            kind: ChartLegend.BrokenLine
            text: root.secondName
            maximumWidth: root.width
        }
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: Math.max(168, Theme.px(132))
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        ChartPlot {
            id: plot
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom; right: parent.right }
            anchors.rightMargin: Math.max(high.implicitWidth, low.implicitWidth, secondHigh.implicitWidth, secondLow.implicitWidth) + 8
        }
        AxisLabel { id: high; anchors.right: parent.right; y: root.placeOf(high); text: root.highLabel; at: plot.bandTop }
        AxisLabel { id: low; anchors.right: parent.right; y: root.placeOf(low); text: root.lowLabel; at: plot.bandBottom }
        AxisLabel { id: secondHigh; anchors.right: parent.right; y: root.placeOf(secondHigh); text: root.secondHighLabel; at: plot.secondBandTop }
        AxisLabel { id: secondLow; anchors.right: parent.right; y: root.placeOf(secondLow); text: root.secondLowLabel; at: plot.secondBandBottom }
    }
    Item {
        readonly property bool oneRow: first.implicitWidth + last.implicitWidth + 12 < plot.width

        Layout.fillWidth: true
        implicitHeight: oneRow ? last.implicitHeight : first.implicitHeight + last.implicitHeight
        visible: root.firstLabel !== "" || root.lastLabel !== ""
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        PlainText {
            id: first
            anchors { left: parent.left; top: parent.top }
            text: root.firstLabel
            size: Theme.px(15)
            color: Theme.color.inkMuted
            wrapMode: Text.NoWrap
        }
        PlainText {
            id: last
            anchors.bottom: parent.bottom
            x: Math.max(0, plot.width - width)
            text: root.lastLabel
            size: Theme.px(15)
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }
}
