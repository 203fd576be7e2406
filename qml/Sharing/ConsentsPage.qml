// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// What the citizen said yes to, and stopping it. A yes that has ended stays to be seen.
Screen {
    id: root

    required property SharingViewModel viewModel
    property string asking   // the one to stop

    objectName: "consentsPage"
    title: qsTr("What you have said yes to")
    intro: qsTr("You can stop at any time. It does not change your treatment.")

    function shown(): void { viewModel.refresh() }

    Connections {
        target: root.viewModel
        function onConsentStopped(sentence: string): void {
            root.asking = ""
            root.say(sentence)
        }
    }

    ErrorNote { text: root.viewModel.error }
    Repeater {
        model: root.viewModel.consents

        Card {
            id: consent

            required property string key
            required property string name
            required property string told
            required property bool isChosen   // in force

            title: name
            AppText { text: consent.told }
            ActionButton {
                objectName: "stop-" + consent.key
                visible: consent.isChosen && root.asking !== consent.key
                kind: ActionButton.Soft
                text: qsTr("Stop")
                spokenName: qsTr("Stop sharing with %1: %2").arg(consent.name).arg(consent.told)
                onClicked: root.asking = consent.key
            }
            AppText {
                visible: root.asking === consent.key
                text: qsTr("Nothing more is sent. What they have opened may stand in their records. That cannot be called back.")
            }
            ActionButton {
                objectName: "stopYes-" + consent.key
                visible: root.asking === consent.key
                kind: ActionButton.Soft
                text: qsTr("Yes, stop")
                onClicked: root.viewModel.stopConsent(consent.key)
            }
            ActionButton {
                objectName: "stopNo-" + consent.key
                visible: root.asking === consent.key
                kind: ActionButton.Quiet
                text: qsTr("No, go on")
                onClicked: root.asking = ""
            }
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("You can also call them and say stop.")
    }
}
