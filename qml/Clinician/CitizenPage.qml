// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// F2: one citizen in a minute. Their own words first, whose hands it is in, what is new, what is not shared.
Screen {
    id: root

    required property ClinicianViewModel viewModel
    readonly property CitizenWork item: viewModel.item
    readonly property CitizenOverview citizen: viewModel.citizen
    property bool asking: false   // whether to take it from a colleague
    property int opened: -1       // which of the citizens that were opened this page shows

    signal answerRequested()
    signal handOnRequested()

    objectName: "citizenPage"
    title: citizen.name === "" ? qsTr("Citizen") : citizen.name
    intro: viewModel.isByLink && citizen.name === "" ? qsTr("The link does not say whose these numbers are. Ask the citizen.") : citizen.person

    Component.onCompleted: opened = viewModel.opened
    Component.onDestruction: viewModel.leaveCitizen(opened)

    Connections {
        target: root.item
        function onDone(sentence: string): void {
            root.asking = false
            root.say(sentence)
        }
    }

    ErrorNote {
        objectName: "citizenError"
        text: root.viewModel.citizenError
    }
    ErrorNote {
        objectName: "itemError"
        text: root.item.error
    }
    HeroCard {
        objectName: "questionCard"
        visible: root.item.isThere
        title: root.item.question === "" ? qsTr("No question") : qsTr("The citizen asks")

        AppText {
            objectName: "question"
            visible: text !== ""
            tone: AppText.OnHero
            text: root.item.question
        }
        AppText {
            visible: text !== ""
            tone: AppText.OnHeroMuted
            text: root.item.sent
        }
        AppText {
            objectName: "holder"
            tone: AppText.OnHero
            text: root.item.holder
        }
        AppText {
            objectName: "answerBy"
            visible: text !== ""
            tone: AppText.OnHero
            text: root.item.answerBy
        }
        ActionButton {
            objectName: "takeOver"
            visible: root.item.mayTakeOver && !root.asking
            kind: ActionButton.Hero
            text: root.item.holderName === "" ? qsTr("Take over") : qsTr("Take over from %1").arg(root.item.holderName)
            onClicked: {
                if (root.item.holderName === "")
                    root.item.takeOver()
                else
                    root.asking = true
            }
        }
        ActionButton {
            objectName: "accept"
            visible: root.item.mayAccept
            kind: ActionButton.Hero
            text: qsTr("Yes, I take it over")
            onClicked: root.item.accept()
        }
        ActionButton {
            objectName: "answer"
            visible: root.item.mayAnswer
            kind: ActionButton.Hero
            text: root.item.answer === "" ? qsTr("Answer") : qsTr("Answer once more")
            onClicked: root.answerRequested()
        }
    }
    Card {
        objectName: "takeOverCard"
        visible: root.asking && root.item.mayTakeOver
        title: qsTr("Take it over?")

        AppText { text: qsTr("%1 has it. Talk to each other first, where you can.").arg(root.item.holderName) }
        ActionButton {
            objectName: "takeOverYes"
            kind: ActionButton.Soft
            text: qsTr("Yes, I have it from now on")
            onClicked: root.item.takeOver()
        }
        ActionButton {
            objectName: "takeOverNo"
            kind: ActionButton.Quiet
            text: qsTr("No")
            onClicked: root.asking = false
        }
    }
    ActionButton {
        objectName: "decline"
        visible: root.item.mayDecline
        kind: ActionButton.Soft
        text: qsTr("No, I cannot")
        onClicked: root.item.decline()
    }
    ActionButton {
        objectName: "keep"
        visible: root.item.mayKeep
        kind: ActionButton.Soft
        text: qsTr("Keep it myself")
        onClicked: root.item.keep()
    }
    ActionButton {
        objectName: "handOn"
        visible: root.item.mayHandOn
        kind: ActionButton.Soft
        text: qsTr("Hand on")
        onClicked: root.handOnRequested()
    }
    Card {
        objectName: "answerCard"
        visible: root.item.answer !== ""
        title: qsTr("The answer")
        AppText { text: root.item.answer }
    }
    AppText {
        objectName: "citizenSentence"
        visible: text !== ""
        tone: AppText.Muted
        text: root.viewModel.citizenSentence
    }
    SharedRecord { citizen: root.citizen }
    AppText {
        visible: !root.viewModel.isByLink
        tone: AppText.Muted
        text: qsTr("Rather talk? The citizen's number stands in your own system.")
    }
}
