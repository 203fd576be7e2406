// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// D5: what, from when, with which words, and until when they may see it. Nothing is sent from here.
Screen {
    id: root

    required property SharingViewModel viewModel
    readonly property ShareComposer composer: viewModel.composer

    signal lookedAt()

    objectName: "whatToSharePage"
    title: qsTr("What will you share?")
    intro: qsTr("With %1. You see it all before it is sent.").arg(composer.recipientName)

    Connections {
        target: root.composer
        function onPreviewed(): void { root.lookedAt() }
        function onChanged(): void {
            if (question.text !== root.composer.question)
                question.text = root.composer.question
        }
    }

    InfoNote {
        objectName: "parents"
        visible: root.composer.parentsDecide
        symbol: "people"
        text: qsTr("You are under 15. Your mother or father has to say yes together with you, at your doctor’s. Until then nothing is shared. You can go on writing here, only you can see it.")
    }
    AppText {
        objectName: "nothingToShare"
        visible: root.composer.kinds.count === 0
        text: qsTr("There is nothing to share yet. Write your first number.")
    }
    Repeater {
        model: root.composer.kinds

        ChoiceRow {
            required property string key
            required property string name
            required property string told
            required property string symbolName
            required property bool isChosen

            objectName: "kind-" + key
            symbol: symbolName
            text: name
            subtitle: told
            multiple: true
            chosen: isChosen
            onClicked: root.composer.chooseKind(key, !isChosen)
        }
    }
    ErrorNote {
        objectName: "composeError"
        text: root.composer.error
    }
    SectionTitle { text: qsTr("How far back?") }
    ChipChoice {
        objectName: "days"
        label: qsTr("How far back?")
        options: [qsTr("14 days"), qsTr("30 days"), qsTr("90 days"), qsTr("One year")]
        current: [14, 30, 90, 365].indexOf(root.composer.days)
        onPicked: index => root.composer.days = [14, 30, 90, 365][index]
    }
    TextEntry {
        id: question
        objectName: "shareQuestion"
        label: qsTr("Do you want to ask or say something?")
        hint: qsTr("They read it first. You may leave it empty.")
        multiline: true
        maximumLength: 1000
        text: root.composer.question
        onTextChanged: root.composer.question = text
    }
    SectionTitle { text: qsTr("What may they use it for?") }
    ChipChoice {
        objectName: "purpose"
        label: qsTr("What may they use it for?")
        options: [qsTr("For my treatment"), qsTr("To follow me over time"), qsTr("Only for them to know")]
        current: root.composer.purpose
        onPicked: index => root.composer.purpose = index
    }
    SectionTitle { text: qsTr("How long may they see it?") }
    ChipChoice {
        objectName: "months"
        label: qsTr("How long may they see it?")
        options: [qsTr("1 month"), qsTr("3 months"), qsTr("1 year")]
        current: [1, 3, 12].indexOf(root.composer.months)
        onPicked: index => root.composer.months = [1, 3, 12][index]
    }
    TextEntry {
        objectName: "birthDate"
        visible: root.composer.birthDateNeeded
        label: qsTr("When were you born?")
        hint: qsTr("Day, month and year, as 14-03-1957. Under 15, your parents decide with you.")
        error: root.composer.birthDateError
        maximumLength: 20
        inputMethodHints: Qt.ImhDate
        text: root.composer.birthDate
        onTextChanged: root.composer.birthDate = text
    }
    actions: ActionButton {
        objectName: "look"
        visible: !root.composer.parentsDecide && root.composer.kinds.count > 0
        text: root.composer.busy ? qsTr("One moment …") : qsTr("See what they will see")
        onClicked: root.composer.look()
    }
}
