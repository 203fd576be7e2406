// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Naer.Theme

/// A code or password. It can be shown, pasted and filled in by a password manager.
ColumnLayout {
    id: root

    required property string label
    property string hint
    property string error
    property bool digitsOnly: false
    property bool shown: false
    property alias text: field.text

    signal accepted()

    function focusField(): void { field.forceActiveFocus(Qt.TabFocusReason) }

    Layout.fillWidth: true
    spacing: 6

    AppText {
        text: root.label
        font.weight: Font.DemiBold
    }
    AppText {
        visible: root.hint !== ""
        text: root.hint
        size: Theme.small
        tone: AppText.Muted
    }
    RowLayout {
        spacing: 8

        TextField {
            id: field
            objectName: root.objectName
            Layout.fillWidth: true
            Layout.minimumHeight: Math.max(56, Theme.px(36))
            leftPadding: 16
            rightPadding: 16
            font.family: Theme.family
            font.pixelSize: Theme.px(18)
            color: Theme.color.ink
            selectionColor: Theme.color.primary
            selectedTextColor: Theme.color.onPrimary
            selectByMouse: true
            echoMode: root.shown ? TextInput.Normal : TextInput.Password
            passwordMaskDelay: 0
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | (root.digitsOnly ? Qt.ImhDigitsOnly : Qt.ImhHiddenText)
            // Qt 6.8 keeps back the name of a password field and describes it by its placeholder: the label is put
            // there, unseen. Also the label above stays in the tree.
            placeholderText: Format.spoken(Format.joined([root.label, root.hint, root.error]))
            placeholderTextColor: "transparent"
            Accessible.name: placeholderText
            onAccepted: root.accepted()

            background: Rectangle {
                radius: Theme.radiusField
                color: Theme.color.surface
                border.width: field.activeFocus || root.error !== "" ? 2.5 : 1.5
                border.color: root.error !== "" ? Theme.color.warnLine : field.activeFocus ? Theme.color.primary : Theme.color.outline

                FocusRing {
                    shown: field.activeFocus && (field.focusReason === Qt.TabFocusReason || field.focusReason === Qt.BacktabFocusReason)
                    around: Theme.radiusField
                }
            }
        }
        IconButton {
            objectName: root.objectName + "Reveal"
            symbol: root.shown ? "eyeOff" : "eye"
            text: root.shown ? qsTr("Hide what is written") : qsTr("Show what is written")
            spokenName: text + ": " + root.label   // a page may have several
            filled: false
            onClicked: root.shown = !root.shown
        }
    }
    ErrorNote { text: root.error }
}
