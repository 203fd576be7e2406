// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Before data leave: the code once more, so that a borrowed phone gives nothing away.
Screen {
    id: root

    required property CodeGate gate

    signal confirmed()

    objectName: "confirmCodePage"
    title: qsTr("Your code once more")
    intro: qsTr("We ask before your data leave the phone.")

    function confirm(): void {
        if (gate.confirm(code.text))
            code.text = ""
    }

    Connections {
        target: root.gate
        function onConfirmed(): void { root.confirmed() }
    }
    onBackRequested: gate.forgetRequest()

    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "confirmCode"
            text: root.gate.busy ? qsTr("One moment …") : qsTr("Go on")
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
        error: root.gate.error
        onAccepted: root.confirm()
    }
}
