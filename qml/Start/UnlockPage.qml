// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The locked door: a code, and Help now. Nothing about health.
Screen {
    id: root

    required property LockViewModel viewModel

    objectName: "unlockPage"
    title: qsTr("Nær is locked")
    intro: qsTr("Write your code to go on.")
    back: false
    Component.onCompleted: viewModel.refreshWait()

    function shown(): void {
        viewModel.refreshWait()
        code.focusField()
    }
    function unlock(): void {
        if (viewModel.unlock(code.text))
            code.text = ""
    }

    actions: ActionButton {
        objectName: "unlock"
        text: root.viewModel.busy ? qsTr("One moment …") : qsTr("Unlock")
        symbol: root.viewModel.busy ? "" : "unlock"
        onClicked: root.unlock()
    }

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.gapSmall
        visible: Theme.roomy && root.height >= 560
        implicitWidth: 96
        implicitHeight: 96
        radius: 48
        color: Theme.color.primarySoft
        border.width: Theme.contrast ? 2 : 0
        border.color: Theme.color.line

        AppIcon {
            anchors.centerIn: parent
            name: "lock"
            size: 44
            tint: Theme.color.onPrimarySoft
        }
    }
    SecretEntry {
        id: code
        objectName: "code"
        label: qsTr("Your code")
        error: root.viewModel.error
        onAccepted: root.unlock()
    }
    InfoNote {
        objectName: "wait"
        visible: text !== ""
        symbol: "clock"
        text: root.viewModel.waitText
    }
    AppText {
        objectName: "forgotten"
        tone: AppText.Muted
        text: qsTr("Forgotten the code? Take your time, and try again. Nær deletes nothing, and nobody else can open it. Until then, write your numbers on paper.")
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("What you were writing is kept. Help now works without the code.")
    }
}
