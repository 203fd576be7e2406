// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Opening a SMART Health Link that a citizen gave: without a log-in, and nothing is kept.
Screen {
    id: root

    required property ClinicianViewModel viewModel
    readonly property LinkReader reader: viewModel.linkReader

    objectName: "openLinkPage"
    title: qsTr("Open a link")
    intro: qsTr("Nothing of it is kept on this device.")

    Component.onDestruction: reader.giveUp()

    ErrorNote {
        objectName: "linkFailure"
        text: root.reader.error
    }
    TextEntry {
        objectName: "link"
        label: qsTr("The link")
        hint: qsTr("Paste it here.")
        error: root.reader.linkError
        text: root.reader.link
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        maximumLength: 20000
        onTextChanged: root.reader.link = text
    }
    TextEntry {
        objectName: "who"
        label: qsTr("Your name and where you work")
        hint: qsTr("It is written down where the link lies.")
        error: root.reader.whoError
        text: root.reader.who
        maximumLength: 200
        onTextChanged: root.reader.who = text
    }
    SecretEntry {
        objectName: "passcode"
        label: qsTr("Passcode")
        hint: qsTr("Only where the citizen has chosen one.")
        error: root.reader.passcodeError
        text: root.reader.passcode
        onTextChanged: root.reader.passcode = text
    }
    actions: ActionButton {
        objectName: "openIt"
        text: root.reader.busy ? qsTr("One moment …") : qsTr("Open")
        onClicked: root.reader.open()
    }
}
