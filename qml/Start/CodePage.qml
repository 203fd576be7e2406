// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// A4: a code on Nær, the first one or a new one. Says plainly what happens when it is forgotten.
Screen {
    id: root

    required property LockViewModel viewModel
    property bool changing: false   // set once when the page opens: the code is there by the time it is saved

    signal codeSaved()
    signal notNowRequested()

    objectName: "codePage"
    title: changing ? qsTr("A new code") : qsTr("Lock Nær with a code")
    intro: qsTr("Then only you can open it on this phone.")
    Component.onCompleted: {
        changing = viewModel.secretSet
        viewModel.forgetErrors()
    }

    function save(): void {
        const taken = root.changing ? viewModel.changeCode(old.text, code.text, again.text) : viewModel.setCode(code.text, again.text)
        if (!taken)
            return
        old.text = ""
        code.text = ""
        again.text = ""
    }

    Connections {
        target: root.viewModel
        function onCodeSaved(): void {
            root.say(qsTr("The code is saved."))
            root.codeSaved()
        }
    }

    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "saveCode"
            text: root.viewModel.busy ? qsTr("One moment …") : qsTr("Save the code")
            onClicked: root.save()
        }
        ActionButton {
            objectName: "noCode"
            kind: ActionButton.Quiet
            text: qsTr("Not now")
            onClicked: root.notNowRequested()
        }
    }

    SecretEntry {
        id: old
        objectName: "oldCode"
        visible: root.changing
        label: qsTr("The code you have now")
        error: root.viewModel.oldError
    }
    SecretEntry {
        id: code
        objectName: "code"
        label: root.changing ? qsTr("The new code") : qsTr("Your code")
        hint: qsTr("At least %1 digits or letters.").arg(root.viewModel.shortestCode)
        error: root.viewModel.error
    }
    SecretEntry {
        id: again
        objectName: "codeAgain"
        label: qsTr("The code once more")
        error: root.viewModel.againError
        onAccepted: root.save()
    }
    InfoNote {
        text: qsTr("If you forget the code, nobody can open your data. We cannot either. Keep a paper copy of what matters.")
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Help now works without the code.")
    }
}
