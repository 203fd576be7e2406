// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// What may be said beside the number. All of it optional, kept as it is typed.
Screen {
    id: root

    required property MeasureViewModel viewModel
    readonly property EntryDetails details: viewModel.details

    signal detailsDone()

    objectName: "detailsPage"
    title: qsTr("Details")
    intro: qsTr("Only if you want.")

    function shown(): void { viewModel.restoreDraft() }

    SectionTitle { text: qsTr("When did you measure?") }
    ChoiceRow {
        objectName: "timeNow"
        text: qsTr("Now")
        chosen: !root.details.otherTime
        onClicked: root.viewModel.useNow()
    }
    ChoiceRow {
        objectName: "timeOther"
        text: qsTr("Another time")
        chosen: root.details.otherTime
        onClicked: root.viewModel.useOtherTime()
    }
    Loader {
        Layout.fillWidth: true
        active: root.details.otherTime
        visible: active
        sourceComponent: ColumnLayout {
            spacing: Theme.gap

            TextEntry {
                objectName: "day"
                label: qsTr("Day")
                hint: qsTr("For example 23-11-2026")
                maximumLength: 12
                inputMethodHints: Qt.ImhDate
                Component.onCompleted: text = root.details.day
                onTextChanged: root.details.day = text
            }
            TextEntry {
                objectName: "time"
                label: qsTr("Time")
                hint: qsTr("For example 8.15")
                maximumLength: 6
                inputMethodHints: Qt.ImhTime
                error: root.details.timeError
                Component.onCompleted: text = root.details.time
                onTextChanged: root.details.time = text
            }
        }
    }
    Repeater {
        model: root.details

        ColumnLayout {
            id: cell

            required property string key
            required property string question
            required property string answer
            required property string title
            required property bool chosen

            Layout.fillWidth: true
            spacing: Theme.gapSmall

            SectionTitle {
                visible: cell.question !== ""
                text: cell.question
            }
            ChoiceRow {
                objectName: "context-" + cell.key + "-" + cell.answer
                text: cell.title
                chosen: cell.chosen
                onClicked: root.details.choose(cell.key, cell.answer)
            }
        }
    }
    TextEntry {
        objectName: "note"
        Layout.topMargin: Theme.gapSmall
        label: qsTr("Note")
        hint: qsTr("For example, what you had just done.")
        multiline: true
        maximumLength: 2000
        text: root.details.note
        onTextChanged: root.details.note = text
    }
    actions: ActionButton {
        objectName: "detailsDone"
        text: qsTr("Back to the number")
        onClicked: {
            if (root.viewModel.finishDetails())
                root.detailsDone()
        }
    }
}
