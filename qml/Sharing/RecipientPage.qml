// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One organisation that can receive: who they are, logging in, and sharing with them.
Screen {
    id: root

    required property SharingViewModel viewModel

    signal callRequested(number: string)
    signal looksRequested()

    objectName: "recipientPage"
    title: viewModel.recipientName
    intro: viewModel.recipientSentence

    Connections {
        target: root.viewModel.signIn
        function onSignedIn(sentence: string): void { root.say(sentence) }
    }

    ErrorNote {
        objectName: "signInError"
        text: root.viewModel.signIn.error
    }
    BirthDateMend { signIn: root.viewModel.signIn }
    Card {
        objectName: "signInCard"
        visible: !root.viewModel.recipientSignedIn || root.viewModel.parentMissing || root.viewModel.signIn.sentence !== ""
        AppText {
            visible: root.viewModel.parentMissing || (!root.viewModel.recipientSignedIn && root.viewModel.signIn.sentence === "")
            text: root.viewModel.parentMissing ? qsTr("You are under 15. Your mother or father logs in here as themselves, and says yes together with you.")
                : qsTr("They have to know that it is you. You log in with them in your browser. It is done once.")
        }
        AppText {
            objectName: "signInSentence"
            visible: text !== ""
            text: root.viewModel.signIn.sentence
        }
        ActionButton {
            objectName: "cancelSignIn"
            visible: root.viewModel.signIn.underWay
            kind: ActionButton.Quiet
            text: qsTr("Stop logging in")
            onClicked: root.viewModel.signIn.cancel()
        }
    }
    CallButton {
        objectName: "callRecipient"
        text: root.viewModel.recipientName
        number: root.viewModel.recipientPhone
        note: qsTr("You can always call instead.")
        onClicked: root.callRequested(root.viewModel.recipientPhone)
    }
    RowCard {
        objectName: "looks"
        visible: root.viewModel.recipientSignedIn
        symbol: "eye"
        text: qsTr("Who has looked")
        subtitle: qsTr("Each time somebody there opens what is yours.")
        onClicked: root.looksRequested()
    }
    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "signIn"
            visible: (!root.viewModel.recipientSignedIn || root.viewModel.parentMissing) && !root.viewModel.signIn.underWay
            text: root.viewModel.parentMissing ? qsTr("My mother or father logs in") : qsTr("Log in")
            onClicked: root.viewModel.signIn.start(root.viewModel.recipientCode)
        }
        ActionButton {
            objectName: "compose"
            kind: root.viewModel.recipientSignedIn && !root.viewModel.parentMissing ? ActionButton.Primary : ActionButton.Soft
            text: qsTr("Choose what to share")
            onClicked: root.viewModel.compose()
        }
    }
}
