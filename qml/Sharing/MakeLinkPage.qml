// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// What a link holds, how long it works, and a passcode if wanted.
Screen {
    id: root

    required property SharingViewModel viewModel
    readonly property LinkSharing link: viewModel.link

    objectName: "makeLinkPage"
    title: qsTr("Make a link")
    intro: qsTr("Whoever has the link can see what you choose here. Your days and your words are not in it.")

    InfoNote {
        objectName: "parents"
        visible: root.link.parentsDecide
        symbol: "people"
        text: qsTr("You are under 15. A link can be made when you are 15. With your mother or father you can share with your doctor.")
    }
    WhatGoes {
        kinds: root.link.kinds
        days: root.link.days
        error: root.link.error
        onKindPicked: (code, chosen) => root.link.chooseKind(code, chosen)
        onDaysPicked: days => root.link.days = days
    }
    SectionTitle { text: qsTr("How long does it work?") }
    ChipChoice {
        objectName: "lasts"
        label: qsTr("How long does it work?")
        options: [qsTr("Today"), qsTr("A week"), qsTr("A month")]
        current: [0, 7, 30].indexOf(root.link.lasts)
        onPicked: index => root.link.lasts = [0, 7, 30][index]
    }
    TextEntry {
        objectName: "passcode"
        visible: root.link.takesPasscode
        label: qsTr("A passcode, if you want one")
        hint: qsTr("Say it to the other. After ten wrong tries the link is closed.")
        maximumLength: 40
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        text: root.link.passcode
        onTextChanged: root.link.passcode = text
    }
    BirthDateEntry {
        visible: root.link.birthDateNeeded
        error: root.link.birthDateError
        text: root.link.birthDate
        onTextChanged: root.link.birthDate = text
    }
    actions: ActionButton {
        objectName: "makeIt"
        visible: !root.link.parentsDecide && root.link.kinds.count > 0
        text: root.link.busy ? qsTr("One moment …") : qsTr("Yes, make the link")
        onClicked: root.link.make()
    }
}
