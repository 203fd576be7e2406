// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Naer.Theme

/// Words of one's own. The label is always seen; the error under it says how to mend it and is said at once.
ColumnLayout {
    id: root

    required property string label
    property string hint
    property string error
    property bool multiline: false
    property alias text: area.text
    property alias readOnly: area.readOnly   // to be selected and copied
    property alias inputMethodHints: area.inputMethodHints
    property int maximumLength: 4000

    signal accepted()   // Enter in a single line

    function focusField(): void { area.forceActiveFocus(Qt.TabFocusReason) }

    Layout.fillWidth: true
    spacing: 6

    AppText {
        text: root.label
        font.weight: Font.DemiBold
        Accessible.ignored: true   // the field says it
    }
    AppText {
        visible: root.hint !== ""
        text: root.hint
        size: Theme.small
        tone: AppText.Muted
    }
    TextArea {
        id: area
        objectName: root.objectName
        Layout.fillWidth: true
        Layout.minimumHeight: root.multiline ? Math.max(120, Theme.px(96)) : Math.max(56, Theme.px(34))
        leftPadding: 16
        rightPadding: 16
        topPadding: 14
        bottomPadding: 14
        font.family: Theme.family
        font.pixelSize: Theme.body
        color: Theme.color.ink
        selectionColor: Theme.color.primary
        selectedTextColor: Theme.color.onPrimary
        wrapMode: TextArea.Wrap
        textFormat: TextEdit.PlainText
        selectByMouse: true
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        activeFocusOnTab: true
        Accessible.name: Format.spoken(Format.joined([root.label, root.hint, root.error]))
        Accessible.multiLine: root.multiline
        onTextChanged: {
            if (text.length > root.maximumLength)
                text = text.slice(0, root.maximumLength)
            else if (!root.multiline && text.includes("\n"))
                text = text.replace(/\n+/g, " ")
        }
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onReturnPressed: event => { event.accepted = !root.multiline; if (!root.multiline) root.accepted() }
        Keys.onEnterPressed: event => { event.accepted = !root.multiline; if (!root.multiline) root.accepted() }

        background: Rectangle {
            radius: Theme.radiusField
            color: Theme.color.surface
            border.width: area.activeFocus || root.error !== "" ? 2.5 : 1.5
            border.color: root.error !== "" ? Theme.color.warnLine : area.activeFocus ? Theme.color.primary : Theme.color.outline

            FocusRing {
                shown: area.activeFocus && (area.focusReason === Qt.TabFocusReason || area.focusReason === Qt.BacktabFocusReason)
                around: Theme.radiusField
            }
        }
    }
    ErrorNote { text: root.error }
}
