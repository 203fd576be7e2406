// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Before data leave: the code once more, so that a borrowed phone gives nothing away.
Screen {
    id: root

    required property MyDataViewModel viewModel

    signal confirmed()

    objectName: "confirmCodePage"
    title: qsTr("Your code once more")
    intro: qsTr("We ask before your data leave the phone.")

    function confirm(): void {
        if (viewModel.confirm(code.text))
            code.text = ""
    }

    Connections {
        target: root.viewModel
        function onConfirmed(): void { root.confirmed() }
    }
    onBackRequested: viewModel.forgetRequest()

    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "confirmCode"
            text: root.viewModel.busy ? qsTr("One moment …") : qsTr("Go on")
            onClicked: root.confirm()
        }
        ActionButton {
            objectName: "notNowConfirm"
            kind: ActionButton.Quiet
            text: qsTr("Not now")
            onClicked: root.backRequested()
        }
    }

    SecretEntry {
        id: code
        objectName: "code"
        label: qsTr("Your code")
        error: root.viewModel.codeError
        onAccepted: root.confirm()
    }
}
