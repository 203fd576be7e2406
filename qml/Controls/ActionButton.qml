// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// A button with a verb on it. One Primary on a page.
Pressable {
    id: root

    enum Kind { Primary, Soft, Quiet, Hero, Alarm }

    property int kind: ActionButton.Primary
    property string symbol
    property string trailingSymbol
    property real textSize: kind === ActionButton.Quiet ? Theme.body : Theme.title
    readonly property color ground: {
        if (!enabled && kind !== ActionButton.Quiet)
            return Theme.color.sunken
        switch (kind) {
        case ActionButton.Soft: return Theme.color.primarySoft
        case ActionButton.Quiet: return "transparent"
        case ActionButton.Hero: return Theme.color.heroAction
        case ActionButton.Alarm: return Theme.color.alarm
        }
        return Theme.color.primary
    }
    readonly property color ink: {
        if (!enabled)
            return Theme.color.inkMuted
        switch (kind) {
        case ActionButton.Soft: return Theme.color.onPrimarySoft
        case ActionButton.Quiet: return Theme.color.primary
        case ActionButton.Hero: return Theme.color.onHeroAction
        case ActionButton.Alarm: return Theme.color.onAlarm
        }
        return Theme.color.onPrimary
    }

    Layout.fillWidth: true
    ringRadius: Math.min(height / 2, Theme.radiusPill)
    horizontalPadding: Theme.roomy ? 20 : 12
    verticalPadding: 12
    implicitWidth: words.naturalWidth + icons.space + leftPadding + rightPadding
    implicitHeight: Math.max(kind === ActionButton.Quiet ? Theme.target : 60, words.implicitHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? (root.kind === ActionButton.Quiet ? Theme.color.sunken : Qt.darker(root.ground, 1.12)) : root.ground
        border.width: Theme.contrast && (root.kind === ActionButton.Soft || !root.enabled) ? 2 : 0
        border.color: Theme.color.outline
    }
    contentItem: Item {
        id: icons

        readonly property bool trailing: root.trailingSymbol !== "" && (Theme.roomy || root.Window.width >= 480)   // not of its own width, which follows from it
        readonly property real iconSize: Math.min(Theme.px(22), 34)
        readonly property real space: (root.symbol !== "" ? iconSize + 10 : 0) + (trailing ? iconSize + 10 : 0)

        implicitHeight: words.implicitHeight

        Row {
            anchors.centerIn: parent
            spacing: 10

            AppIcon {
                visible: root.symbol !== ""
                name: root.symbol
                size: icons.iconSize
                tint: root.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: words
                width: Math.min(naturalWidth, icons.width - icons.space)
                text: root.text
                size: root.textSize
                font.weight: Font.DemiBold
                color: root.ink
                horizontalAlignment: Text.AlignHCenter
                anchors.verticalCenter: parent.verticalCenter
            }
            AppIcon {
                visible: icons.trailing
                name: root.trailingSymbol
                size: icons.iconSize
                tint: root.ink
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
