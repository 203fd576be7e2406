// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// A quiet sentence with a sign; `danger` is for the 1-1-2 line alone.
Rectangle {
    id: root

    required property string text
    property bool danger: false
    property bool plain: false       // without ground: "Only you can see this."
    property string symbol: danger ? "alarmOctagon" : "info"
    readonly property color ink: danger ? Theme.color.onAlarmSoft : plain ? Theme.color.inkMuted : Theme.color.onPrimarySoft
    readonly property real inset: plain ? 0 : 14
    readonly property bool stacked: !Theme.roomy && width < 480

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: (stacked ? sign.height + 6 + words.implicitHeight : Math.max(sign.height, words.implicitHeight)) + 2 * inset
    radius: Theme.radiusField
    color: plain ? "transparent" : danger ? Theme.color.alarmSoft : Theme.color.primarySoft
    border.width: Theme.contrast && !plain ? 2 : 0
    border.color: danger ? Theme.color.alarm : Theme.color.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: Format.spoken(text)

    AppIcon {
        id: sign
        anchors { left: parent.left; leftMargin: root.inset; top: parent.top; topMargin: root.inset }
        name: root.symbol
        size: Math.min(Theme.px(22), 36)
        tint: root.danger ? Theme.color.alarm : root.ink
    }
    PlainText {
        id: words
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: root.inset }
        anchors.leftMargin: root.stacked ? root.inset : root.inset + sign.width + 10
        anchors.bottomMargin: root.stacked ? root.inset : (root.height - height) / 2
        text: root.text
        font.weight: root.danger ? Font.DemiBold : Font.Normal
        color: root.ink
    }
}
