// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// A file is looked at first; nothing is stored until the citizen says so.
Screen {
    id: root

    required property ImportViewModel viewModel
    readonly property bool ready: viewModel.looked && viewModel.fresh > 0

    signal doneRequested()

    objectName: "importPage"
    title: qsTr("Bring numbers in")
    intro: qsTr("We look first. Nothing is saved until you say so.")
    Component.onCompleted: viewModel.cancel()
    onBackRequested: viewModel.cancel()

    Connections {
        target: root.viewModel
        function onStored(): void { root.say(root.viewModel.result) }
    }

    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "lookAtFile"
            visible: !root.viewModel.looked && root.viewModel.result === ""
            text: root.viewModel.busy ? qsTr("One moment …") : qsTr("Look at the file")
            onClicked: root.viewModel.look(path.text)
        }
        ActionButton {
            objectName: "storeAll"
            visible: root.ready && root.viewModel.refused === 0
            text: qsTr("Save all")
            onClicked: root.viewModel.store()
        }
        ActionButton {
            objectName: "keepGood"
            visible: root.ready && root.viewModel.refused > 0
            text: qsTr("Save the good ones")
            onClicked: root.viewModel.store()
        }
        ActionButton {
            objectName: "cancelImport"
            visible: root.viewModel.result === ""
            kind: ActionButton.Quiet
            text: root.viewModel.looked && root.viewModel.fresh === 0 ? qsTr("Close") : qsTr("Do not save")
            onClicked: {
                root.viewModel.cancel()
                root.doneRequested()
            }
        }
        ActionButton {
            objectName: "importDone"
            visible: root.viewModel.result !== ""
            text: qsTr("Done")
            onClicked: root.doneRequested()
        }
    }

    TextEntry {
        id: path
        objectName: "importPath"
        visible: !root.viewModel.looked && root.viewModel.result === ""
        label: qsTr("Where is the file?")
        hint: qsTr("For example ~/numbers.csv")
        error: root.viewModel.error
        onAccepted: root.viewModel.look(text)
    }
    InfoNote {
        objectName: "importResult"
        visible: root.viewModel.result !== ""
        symbol: "checkCircle"
        text: root.viewModel.result
    }
    Card {
        objectName: "importPlan"
        visible: root.viewModel.looked
        title: qsTr("This is in the file")
        AppText {
            objectName: "importPerson"
            visible: root.viewModel.person !== ""
            font.weight: Font.DemiBold
            text: qsTr("The file is about %1. Is that you? If not, do not save it.").arg(root.viewModel.person)
        }
        AppText { text: qsTr("New: %1").arg(root.viewModel.fresh) }
        AppText { text: qsTr("Here already: %1").arg(root.viewModel.doubled) }
        AppText { text: qsTr("Cannot be read: %1").arg(root.viewModel.refused) }
        AppText {
            visible: root.viewModel.withdrawn > 0
            text: qsTr("Taken out before, left out: %1").arg(root.viewModel.withdrawn)
        }
        AppText {
            visible: root.viewModel.unlikely > 0
            text: qsTr("Unusual, look at them later: %1").arg(root.viewModel.unlikely)
        }
    }
    ErrorNote { text: root.viewModel.looked ? root.viewModel.error : "" }
    Card {
        objectName: "importProblems"
        visible: root.viewModel.problems.length > 0
        title: qsTr("These lines are left out")
        Repeater {
            model: root.viewModel.problems

            AppText {
                required property string modelData

                size: Theme.small
                text: modelData
            }
        }
    }
}
