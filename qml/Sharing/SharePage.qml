// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One share: who is to do the next thing, each step it has taken, the answer, and taking it back.
Screen {
    id: root

    required property SharingViewModel viewModel
    property bool asking: false   // whether to take it back
    readonly property bool reading: viewModel.shareUnread && inFront
    readonly property string whoHasIt: viewModel.shareWhoHasIt

    signal callRequested(number: string)
    signal signInRequested()
    signal doneRequested()

    objectName: "sharePage"
    title: viewModel.recipientName
    intro: viewModel.shareWhat

    onWhoHasItChanged: {   // it goes on while one looks
        if (inFront && whoHasIt !== "")
            say(whoHasIt)
    }

    function shown(): void { viewModel.refresh() }

    onReadingChanged: {
        if (reading)
            Qt.callLater(viewModel.noteRead)
    }

    Connections {
        target: root.viewModel
        function onSettled(sentence: string): void { root.say(sentence) }
        function onTakenBack(sentence: string): void {
            root.asking = false
            root.say(sentence)
        }
    }

    ErrorNote { text: root.viewModel.error }
    Card {
        objectName: "answerCard"
        visible: root.viewModel.shareAnswer !== ""
        title: root.viewModel.shareAnsweredBy === "" ? qsTr("Their answer") : qsTr("Answer from %1").arg(root.viewModel.shareAnsweredBy)
        AppText {
            objectName: "answer"
            text: root.viewModel.shareAnswer
        }
    }
    HeroCard {
        title: qsTr("Who has it now")
        AppText {
            objectName: "whoHasIt"
            tone: AppText.OnHero
            text: root.whoHasIt
        }
    }
    ActionButton {
        objectName: "signInForShare"
        visible: root.viewModel.shareNeedsSignIn
        text: qsTr("Log in")
        onClicked: root.signInRequested()
    }
    Card {
        objectName: "questionCard"
        visible: root.viewModel.shareQuestion !== ""
        title: qsTr("Your words")
        AppText { text: root.viewModel.shareQuestion }
    }
    Card {
        objectName: "stepsCard"
        title: qsTr("On the way")

        Repeater {
            model: root.viewModel.shareSteps

            AppText {
                required property string modelData

                text: modelData
            }
        }
    }
    CallButton {
        objectName: "callRecipient"
        visible: root.viewModel.recipientPhone !== ""
        text: root.viewModel.recipientName
        number: root.viewModel.recipientPhone
        note: qsTr("Nær is not an alarm. Urgent? Then call.")
        onClicked: root.callRequested(root.viewModel.recipientPhone)
    }
    RowCard {
        objectName: "settle"
        visible: root.viewModel.shareMayBeSettled
        symbol: "check"
        text: qsTr("I have talked with them")
        subtitle: qsTr("Then Nær does not remind you of it any more.")
        onClicked: root.viewModel.settle()
    }
    RowCard {
        objectName: "takeBack"
        visible: root.viewModel.shareMayBeTakenBack && !root.asking
        symbol: "undo"
        text: qsTr("Take it back")
        subtitle: root.viewModel.shareHasLeft ? qsTr("They are told that it does not count any more.")
            : qsTr("It has not left your phone. Nobody gets to see it.")
        onClicked: root.asking = true
    }
    Card {
        objectName: "takeBackCard"
        visible: root.asking
        title: qsTr("Take it back?")
        AppText {
            text: root.viewModel.shareHasLeft ? qsTr("What they have opened may stand in their records. That cannot be called back.")
                : qsTr("It has not left your phone. Nobody gets to see it.")
        }
        ActionButton {
            objectName: "takeBackYes"
            kind: ActionButton.Soft
            text: qsTr("Yes, take it back")
            onClicked: root.viewModel.takeBack()
        }
        ActionButton {
            objectName: "takeBackNo"
            kind: ActionButton.Quiet
            text: qsTr("No, let it be")
            onClicked: root.asking = false
        }
    }
    actions: ActionButton {
        objectName: "shareDone"
        text: qsTr("Done")
        onClicked: root.doneRequested()
    }
}
