// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Under 15: a parent logs in at the recipient, and says yes together with the child.
ColumnLayout {
    id: root

    required property ShareComposer composer
    required property RecipientSignIn signIn
    required property string recipient
    readonly property string said: note.text

    Layout.fillWidth: true
    spacing: Theme.gap

    InfoNote {
        id: note
        objectName: "parents"
        symbol: "people"
        text: root.composer.parent !== "" ? qsTr("%1 is with you. Look at it together. Nothing is sent before you both want it.").arg(root.composer.parent)
            : qsTr("You are under 15. Your mother or father says yes together with you: they log in here as themselves. Until then nothing is shared. You can go on writing here, only you can see it.")
    }
    ErrorNote {
        objectName: "parentError"
        text: root.signIn.error
    }
    AppText {
        objectName: "parentSentence"
        visible: text !== "" && root.composer.parentsDecide
        text: root.signIn.sentence   // also that it was the child who logged in
    }
    BirthDateMend { signIn: root.signIn }
    ActionButton {
        objectName: "parentSignIn"
        visible: root.composer.parentsDecide && !root.signIn.underWay
        kind: ActionButton.Soft
        symbol: "people"
        text: qsTr("My mother or father logs in")
        onClicked: root.signIn.start(root.recipient)
    }
    ActionButton {
        objectName: "cancelParentSignIn"
        visible: root.signIn.underWay
        kind: ActionButton.Quiet
        text: qsTr("Stop logging in")
        onClicked: root.signIn.cancel()
    }
}
