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
        text: qsTr("You are under 15. Your mother or father has to say yes together with you, at your doctor’s. Until then nothing is shared. You can go on writing here, only you can see it.")
    }
    AppText {
        objectName: "nothingToShare"
        visible: root.link.kinds.count === 0
        text: qsTr("There is nothing to share yet. Write your first number.")
    }
    Repeater {
        model: root.link.kinds

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
            onClicked: root.link.chooseKind(key, !isChosen)
        }
    }
    ErrorNote {
        objectName: "linkError"
        text: root.link.error
    }
    SectionTitle { text: qsTr("How far back?") }
    ChipChoice {
        objectName: "days"
        label: qsTr("How far back?")
        options: [qsTr("14 days"), qsTr("30 days"), qsTr("90 days"), qsTr("One year")]
        current: [14, 30, 90, 365].indexOf(root.link.days)
        onPicked: index => root.link.days = [14, 30, 90, 365][index]
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
    TextEntry {
        objectName: "birthDate"
        visible: root.link.birthDateNeeded
        label: qsTr("When were you born?")
        hint: qsTr("Day, month and year, as 14-03-1957. Under 15, your parents decide with you.")
        error: root.link.birthDateError
        maximumLength: 20
        inputMethodHints: Qt.ImhDate
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
