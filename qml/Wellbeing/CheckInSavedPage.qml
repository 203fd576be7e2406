// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Said after saving. When it is really hard, a person to talk to comes before anything else. Never a score.
Screen {
    id: root

    required property WellbeingViewModel viewModel
    readonly property bool hard: viewModel.savedState === 1

    signal doneRequested()
    signal daysRequested()
    signal emergencyRequested()

    objectName: "checkInSavedPage"
    title: hard ? qsTr("Thank you for writing it") : qsTr("Saved")
    back: false
    Component.onCompleted: say(hard ? heavy.text : onlyYou.text)

    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "talkNow"
            visible: root.hard
            text: qsTr("Talk to someone")
            symbol: "phone"
            onClicked: root.helpRequested()
        }
        ActionButton {
            objectName: "checkInDone"
            kind: root.hard ? ActionButton.Quiet : ActionButton.Primary
            text: root.hard ? qsTr("Not now") : qsTr("Done")
            onClicked: root.doneRequested()
        }
    }

    Card {
        visible: root.hard
        AppText {
            id: heavy
            size: Theme.title
            text: qsTr("It sounds heavy right now. Would you like to talk to someone? You can also just see who answers.")
        }
    }
    DangerCard {
        visible: root.hard
        title: qsTr("Are you in danger now?")
        onCallRequested: root.emergencyRequested()
    }
    WaveMark {
        visible: !root.hard && root.viewModel.savedState > 0 && Theme.roomy
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.section
        Layout.bottomMargin: Theme.section
        level: Math.max(1, root.viewModel.savedState)
        tint: Theme.color.primary
        scale: 1.6
    }
    InfoNote {
        id: onlyYou
        symbol: "lock"
        text: qsTr("Saved. Only you can see it.")
    }
    InfoNote {
        objectName: "noAlarm"
        plain: true
        symbol: "phone"
        text: qsTr("Nær is not an alarm. Nobody is told. Do you need someone? Press Help now.")
    }
    ActionButton {
        objectName: "myDays"
        visible: !root.hard
        kind: ActionButton.Quiet
        text: qsTr("See my days")
        onClicked: root.daysRequested()
    }
}
