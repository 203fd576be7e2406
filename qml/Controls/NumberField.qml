// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Naer.Theme

/// The number that is being typed, large, with its unit. Takes digits from the keyboard, from a Keypad and, as set
/// text, from assistive technology. What it means is for the core to say.
Control {
    id: root

    required property string label
    property string text
    property string unit
    property string spokenUnit: unit
    property int maximumLength: 7
    property bool comma: false
    property bool slash: false
    property bool active: true      // of several fields the one that the Keypad types into
    property bool hasError: false
    property bool low: false        // less high
    property bool folded: false     // one line, with its label: another one is typed in

    signal accepted()               // Enter
    signal pressed()                // touched: make it the active one
    signal erasedEmpty()            // there was nothing left to erase

    function type(key: string): void {
        if (text.length < maximumLength)
            text += key
    }
    function erase(): void {
        if (text === "")
            erasedEmpty()
        else
            text = text.slice(0, -1)
    }
    function choose(): void {
        forceActiveFocus()
        pressed()
    }

    Layout.fillWidth: true
    implicitWidth: 160
    implicitHeight: folded ? Math.max(Theme.target, words.implicitHeight + 20) : Math.max(low ? 56 : 96, number.implicitHeight + (low ? 8 : 20))
    focusPolicy: Qt.StrongFocus
    // TalkBack reads only the name: label, value and unit are in it.
    Accessible.role: Accessible.EditableText
    Accessible.name: Format.spoken(label) + ": " + (text === "" ? qsTr("empty") : text) + (spokenUnit === "" ? "" : " " + spokenUnit)
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: choose()
    Keys.onReturnPressed: accepted()
    Keys.onEnterPressed: accepted()
    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            type(String.fromCharCode(48 + event.key - Qt.Key_0))
        else if (event.key === Qt.Key_Backspace)
            erase()
        else if (comma && (event.key === Qt.Key_Comma || event.key === Qt.Key_Period))
            type(Format.decimalPoint())
        else if (slash && event.key === Qt.Key_Slash)
            type("/")
        else
            return
        event.accepted = true
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.color.surface
        border.width: root.active || root.hasError ? 2.5 : Theme.border
        border.color: root.hasError ? Theme.color.warnLine : root.active ? Theme.color.primary : Theme.color.outline
    }
    TapHandler { onTapped: root.choose() }
    FocusRing { shown: root.visualFocus }
    RowLayout {
        id: words
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 16; rightMargin: 16 }
        visible: root.folded
        spacing: 8

        PlainText {
            Layout.fillWidth: true
            text: root.label
            size: Theme.small
            font.weight: Font.Medium
        }
        PlainText {
            visible: text !== ""
            text: root.text
            size: Theme.title
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: digits
        visible: !root.folded
        anchors.centerIn: parent
        spacing: 6
        // numbers run from left to right in every language
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        PlainText {
            id: number
            width: Math.max(1, implicitWidth)   // a Row passes over what has no width, and loses its line
            text: root.text
            size: Math.min(root.low ? Theme.px(40) : Theme.display, Math.max(34, root.width / Math.max(4, (root.text.length + root.unit.length) * 0.72)))
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
        }
        Rectangle {
            visible: root.active
            width: 3
            height: number.size * 0.8
            radius: 1.5
            color: Theme.color.primary
            anchors.verticalCenter: number.verticalCenter
        }
        PlainText {
            leftPadding: 4
            text: root.unit
            size: Math.min(Theme.px(26), number.size * 0.5)
            font.weight: Font.Medium
            color: Theme.color.inkMuted
            wrapMode: Text.NoWrap
            anchors.baseline: number.baseline
        }
    }
}
