// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// A state in shape, colour and word; never one alone.
Rectangle {
    id: root

    required property int level     // HealthState.NotAgreed, Green, Yellow, Red
    required property string word   // "Yellow: keep an eye on it"
    readonly property color ink: level === HealthState.Green ? Theme.color.onOkSoft
        : level === HealthState.Yellow ? Theme.color.onWarnSoft
        : level === HealthState.Red ? Theme.color.onAlarmSoft : Theme.color.ink

    Layout.fillWidth: true
    Layout.maximumWidth: implicitWidth
    implicitWidth: words.naturalWidth + shape.width + 38
    implicitHeight: Math.max(44, words.implicitHeight + 18)
    radius: Math.min(22, height / 2)
    color: level === HealthState.Green ? Theme.color.okSoft
        : level === HealthState.Yellow ? Theme.color.warnSoft
        : level === HealthState.Red ? Theme.color.alarmSoft : "transparent"
    border.width: Theme.contrast || level === HealthState.NotAgreed ? Theme.border : 0
    border.color: Theme.color.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: Format.spoken(word)

    StateShape {
        id: shape
        anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
        level: root.level
        size: Math.min(Theme.px(24), 36)
    }
    PlainText {
        id: words
        anchors { left: shape.right; leftMargin: 10; right: parent.right; rightMargin: 15; verticalCenter: parent.verticalCenter }
        text: root.word
        font.weight: Font.DemiBold
        color: root.ink
    }
}
