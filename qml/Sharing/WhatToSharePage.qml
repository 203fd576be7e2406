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
        function onParentMissed(): void {   // it stands at the top of the page
            if (!root.inFront)
                return
            root.scroller.contentY = 0
            root.alert(parents.said)
        }
        function onChanged(): void {
            if (question.text !== root.composer.question)
                question.text = root.composer.question
        }
    }

    ParentsPart {
        id: parents
        visible: root.composer.underAge
        composer: root.composer
        signIn: root.viewModel.signIn
        recipient: root.viewModel.recipientCode
    }
    WhatGoes {
        kinds: root.composer.kinds
        days: root.composer.days
        error: root.composer.error
        onKindPicked: (code, chosen) => root.composer.chooseKind(code, chosen)
        onDaysPicked: days => root.composer.days = days
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
    BirthDateEntry {
        visible: root.composer.birthDateNeeded
        error: root.composer.birthDateError
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
