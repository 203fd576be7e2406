// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// D1: how it is right now. Two presses: a sea, and save.
Screen {
    id: root

    required property WellbeingViewModel viewModel
    property bool asked: false   // this page pressed save, not the one above it

    signal savedShown()
    signal wordsRequested()
    signal daysRequested()

    objectName: "checkInPage"
    title: qsTr("How is it right now?")

    function shown(): void { viewModel.restoreDraft() }
    Component.onCompleted: viewModel.restoreDraft()

    Connections {
        target: root.viewModel
        function onSaved(): void {
            if (root.asked)
                root.savedShown()
            root.asked = false
        }
    }

    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "saveCheckIn"
            text: qsTr("Save it")
            onClicked: {
                root.asked = true
                root.viewModel.save()
            }
        }
        ActionButton {
            objectName: "talk"
            kind: ActionButton.Quiet
            symbol: "headphones"
            text: qsTr("I want to talk to someone")
            onClicked: root.helpRequested()
        }
    }

    InfoNote {
        plain: true
        symbol: "lock"
        text: qsTr("Only you can see it. No wrong answer.")
    }
    ErrorNote { text: root.viewModel.error }
    Repeater {
        model: root.viewModel.stateNames

        ChoiceRow {
            required property int index
            required property string modelData

            objectName: "state" + (index + 1)
            text: modelData
            waves: index + 1
            chosen: root.viewModel.state === index + 1
            onClicked: root.viewModel.state = index + 1
        }
    }
    ActionButton {
        objectName: "addWords"
        kind: ActionButton.Quiet
        text: root.viewModel.hasWords ? qsTr("Change your words") : qsTr("Add words, if you like")
        onClicked: root.wordsRequested()
    }
    ActionButton {
        objectName: "myDays"
        kind: ActionButton.Quiet
        text: qsTr("See my days")
        onClicked: root.daysRequested()
    }
}
