// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The fields of an EntryForm beside each other where there is room, the sentence about what is wrong, and the keypad.
ColumnLayout {
    id: root

    required property EntryForm form
    property string usualLine
    // the page's, not the layout's own width: that would turn the layout in a circle
    readonly property real room: Math.min(Theme.contentWidth, Window.width - 2 * Theme.margin)
    readonly property int columns: form.count < 2 ? 1 : Math.max(1, Math.min(form.count, Math.floor((room + 8) / Theme.px(98))))

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
    spacing: Theme.gapSmall

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
        spacing: 4
        onValueChanged: {
            if (ready && input.text !== value)
                input.text = value
        }

        AppText {
            visible: cell.shownLabel !== ""
            Layout.fillHeight: true
            text: cell.shownLabel
            size: Theme.small
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

    GridLayout {
        Layout.fillWidth: true
        columns: root.columns
        columnSpacing: 8
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
    AppText {
        objectName: "usualLine"
        visible: text !== ""
        tone: AppText.Muted
        text: root.usualLine
    }
    Keypad {
        Layout.topMargin: 4
        target: cells.count > 0 ? root.field(root.form.activeIndex) : null
    }
}
