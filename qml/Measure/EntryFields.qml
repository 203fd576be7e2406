// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The fields of an EntryForm beside each other where there is room, the sentence about what is wrong, and the keypad.
/// So that the keypad is in view, all of it is smaller in a low window and the keypad stands beside the fields in a wide
/// one; there and at large text only the field that is typed in is open where they have no room beside each other.
GridLayout {
    id: root

    required property EntryForm form
    property string usualLine
    // the page's, not the layout's own width: that would turn the layout in a circle
    readonly property real room: Math.min(Theme.contentWidth, Window.width - 2 * Theme.margin)
    readonly property bool low: Window.height > 0 && Window.height < 640
    readonly property bool beside: low && room >= 560
    readonly property real fieldsRoom: beside ? (room - columnSpacing) / 2 : room
    readonly property int fieldColumns: form.count < 2 ? 1 : Math.max(1, Math.min(form.count, Math.floor((fieldsRoom + 8) / Theme.px(low ? 84 : 98))))
    readonly property bool folded: (low || !Theme.roomy) && fieldColumns < form.count

    signal accepted()
    signal movedOn(label: string)

    function field(index: int): NumberField {
        const cell = cells.itemAt(index) as Cell
        return cell === null ? null : cell.number
    }

    /// The keyboard types at once.
    function focusField(): void {
        const active = field(form.activeIndex)
        if (active !== null)
            active.forceActiveFocus()
    }

    Layout.fillWidth: true
    columns: beside ? 2 : 1
    columnSpacing: Theme.gapLarge
    rowSpacing: Theme.gapSmall

    Connections {
        target: root.form
        function onRefused(row: int): void { root.field(row).forceActiveFocus() }
        function onMovedOn(label: string): void {
            // Fingers and screen readers stay on the keypad; only who types in the field is taken along.
            if (root.Window.activeFocusItem instanceof NumberField)
                root.field(root.form.activeIndex).forceActiveFocus()
            root.movedOn(label)
        }
    }

    component Cell: ColumnLayout {
        id: cell

        required property int index
        required property string fieldId
        required property string label
        required property string shownLabel
        required property string unit
        required property string spokenUnit
        required property string value
        required property bool comma
        required property bool active
        required property bool hasError
        readonly property NumberField number: input
        property bool ready: false   // while it is made, the row's roles come one by one

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.columnSpan: root.folded ? root.fieldColumns : 1
        spacing: 4
        onValueChanged: {
            if (ready && input.text !== value)
                input.text = value
        }

        AppText {
            visible: cell.shownLabel !== "" && !input.folded
            Layout.fillHeight: true
            text: cell.shownLabel
            size: root.low ? Theme.px(15) : Theme.small
            font.weight: Font.Medium
            verticalAlignment: Text.AlignBottom
            Accessible.ignored: true   // the field says it
        }
        NumberField {
            id: input
            objectName: cell.fieldId
            label: cell.label
            unit: cell.unit
            spokenUnit: cell.spokenUnit
            comma: cell.comma
            active: cell.active
            hasError: cell.hasError
            low: root.low
            folded: root.folded && !cell.active
            Component.onCompleted: {
                text = cell.value
                cell.ready = true
                if (cell.active)
                    focus = true
            }
            onTextChanged: if (cell.ready) root.form.type(cell.index, text)
            onPressed: root.form.choose(cell.index)
            onErasedEmpty: root.form.eraseBefore(cell.index)
            onActiveFocusChanged: if (activeFocus && cell.ready) root.form.choose(cell.index)
            onAccepted: root.accepted()
        }
    }

    ColumnLayout {
        Layout.row: 0
        Layout.column: 0
        Layout.preferredWidth: root.fieldsRoom
        Layout.fillHeight: false
        Layout.alignment: Qt.AlignTop
        spacing: Theme.gapSmall

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            columns: root.fieldColumns
            columnSpacing: root.low ? 6 : 8
            rowSpacing: 8
            uniformCellWidths: true

            Repeater {
                id: cells
                model: root.form
                Cell {}
            }
        }
        ErrorNote {
            objectName: "entryError"
            text: root.form.error
        }
        InfoNote {
            objectName: "entryUrgent"
            visible: root.form.errorUrgent
            danger: true
            text: qsTr("Does the meter show that? Chest pain, or cannot breathe? Call 1-1-2.")
        }
    }
    AppText {
        objectName: "usualLine"
        Layout.row: root.low && !root.beside ? 2 : 1
        Layout.column: 0
        Layout.preferredWidth: root.fieldsRoom
        Layout.alignment: Qt.AlignTop
        visible: text !== ""
        tone: AppText.Muted
        text: root.usualLine
    }
    Keypad {
        Layout.row: root.beside ? 0 : root.low ? 1 : 2
        Layout.column: root.beside ? 1 : 0
        Layout.rowSpan: root.beside ? 2 : 1
        Layout.preferredWidth: root.fieldsRoom
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: root.low ? 0 : 4
        target: cells.count > 0 ? root.field(root.form.activeIndex) : null
    }
}
