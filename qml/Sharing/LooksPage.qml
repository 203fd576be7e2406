// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Who at one organisation has looked at what is the citizen's, the newest first.
Screen {
    id: root

    required property SharingViewModel viewModel

    objectName: "looksPage"
    title: qsTr("Who has looked")
    intro: viewModel.recipientName

    function shown(): void { viewModel.readLooks() }

    AppText {
        objectName: "looksSentence"
        visible: text !== ""
        text: root.viewModel.looksSentence
    }
    Repeater {
        model: root.viewModel.looks

        Card {
            id: look

            required property string modelData

            AppText { text: look.modelData }
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Is there somebody you do not know? Call them and ask.")
    }
}
