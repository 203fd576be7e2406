// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Takes a number out of curves and sums; it stays in the table, with its history.
Screen {
    id: root

    required property MeasureViewModel viewModel
    readonly property ObservationChange change: viewModel.change

    signal withdrawalSaved()

    objectName: "withdrawPage"
    title: qsTr("Take the number out?")
    intro: change.currentText

    Connections {
        target: root.change
        function onWithdrawn(): void {
            root.say(qsTr("Taken out"))
            root.withdrawalSaved()
        }
    }

    AppText { text: qsTr("It leaves your curve and your print. It stays in the table, marked “Taken out”, with your reason.") }
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
        objectName: "confirmWithdraw"
        text: qsTr("Take it out")
        onClicked: root.change.withdraw()
    }
}
