// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// A new number in place of a wrong one; the wrong one stays in the history.
Screen {
    id: root

    required property MeasureViewModel viewModel
    readonly property ObservationChange change: viewModel.change

    signal correctionSaved()

    objectName: "correctPage"
    title: qsTr("Correct the number")
    intro: change.currentText

    Connections {
        target: root.change
        function onCorrected(): void {
            root.say(qsTr("Corrected and saved"))
            root.correctionSaved()
        }
    }

    EntryFields {
        visible: root.change.loaded
        form: root.change.form
        onAccepted: root.change.saveCorrection()
        onMovedOn: label => root.say(label)
    }
    SectionTitle { text: qsTr("Why?") }
    ReasonList {
        reasons: root.change.reasons
        prefix: "why-"
    }
    TextEntry {
        objectName: "otherReason"
        visible: root.change.asksForWords
        label: qsTr("In your own words")
        maximumLength: 200
        text: root.change.otherReason
        onTextChanged: root.change.otherReason = text
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("The old number is kept in the history.")
    }
    ErrorNote {
        objectName: "failure"
        text: root.change.failure
    }
    ActionButton {
        objectName: "leaveAsItIs"
        visible: root.change.begun
        kind: ActionButton.Quiet
        text: qsTr("Leave the number as it is")
        onClicked: {
            root.change.discard()
            root.backRequested()
        }
    }
    actions: ActionButton {
        objectName: "saveCorrection"
        text: qsTr("Save")
        onClicked: root.change.saveCorrection()
    }
}
