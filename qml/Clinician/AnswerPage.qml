// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The answer to a citizen, in words that they read as they stand.
Screen {
    id: root

    required property ClinicianViewModel viewModel
    readonly property CitizenWork item: viewModel.item

    signal doneRequested()

    objectName: "answerPage"
    title: qsTr("Answer")
    intro: viewModel.citizen.name === "" ? "" : qsTr("To %1. They read it as you write it.").arg(viewModel.citizen.name)

    Connections {
        target: root.item
        function onDone(sentence: string, answered: bool): void {
            if (answered)
                root.doneRequested()
        }
    }

    AppText {
        objectName: "person"
        visible: text !== ""
        tone: AppText.Muted
        text: root.viewModel.citizen.person
    }
    ErrorNote {
        objectName: "sendError"
        text: root.item.error
    }
    Card {
        visible: root.item.question !== ""
        title: qsTr("The citizen asks")
        AppText { text: root.item.question }
    }
    TextEntry {
        objectName: "draft"
        label: qsTr("Your answer")
        hint: qsTr("Where it is urgent: call. It is not known when it is read.")
        error: root.item.draftError
        multiline: true
        readOnly: root.item.busy   // what is written now would not go with it
        maximumLength: root.item.longestAnswer
        text: root.item.draft
        onTextChanged: root.item.draft = text
    }
    actions: ActionButton {
        objectName: "sendAnswer"
        text: root.item.busy ? qsTr("One moment …") : qsTr("Send the answer")
        onClicked: root.item.sendAnswer()
    }
}
