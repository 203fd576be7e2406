// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Exactly what the recipient will see, what they will not, and the yes.
Screen {
    id: root

    required property SharingViewModel viewModel
    readonly property ShareComposer composer: viewModel.composer

    signal notNowRequested()

    objectName: "previewPage"
    title: qsTr("This is what they see")
    intro: composer.previewSummary

    ErrorNote {
        objectName: "previewError"
        text: root.composer.error
    }
    Card {
        objectName: "previewQuestion"
        visible: root.composer.previewQuestion !== ""
        title: qsTr("Your words")
        AppText { text: root.composer.previewQuestion }
    }
    Card {
        objectName: "keptBack"
        title: qsTr("What they do not see")
        AppText { text: root.composer.keptBack }
        AppText { text: qsTr("They see that it is from you, with the name they know you by.") }
    }
    Card {
        objectName: "consentCard"
        title: root.composer.parent === "" ? qsTr("Your yes") : qsTr("The yes")
        AppText {
            objectName: "consentSentence"
            text: root.composer.consentSentence
        }
        AppText {
            objectName: "noAlarm"
            text: qsTr("Nær is not an alarm. Urgent? Then call.")
        }
        AppText {
            tone: AppText.Muted
            text: qsTr("What they have opened may stand in their records. That cannot be called back.")
        }
    }
    TableCard {
        objectName: "preview"
        title: qsTr("Your numbers")
        rows: root.composer.preview
    }
    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "sendShare"
            symbol: "share"
            text: root.composer.busy ? qsTr("One moment …") : qsTr("Yes, send it")
            onClicked: root.composer.send()
        }
        ActionButton {
            objectName: "doNotSend"
            kind: ActionButton.Quiet
            text: qsTr("No, not now")
            onClicked: root.notNowRequested()
        }
    }
}
