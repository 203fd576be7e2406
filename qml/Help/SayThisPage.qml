// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// C2: words for the call, large. The citizen's own name and numbers only where the vault is open.
Screen {
    id: root

    required property HelpViewModel viewModel

    objectName: "sayThisPage"
    title: qsTr("Say this")
    intro: qsTr("Read it aloud, or show it to someone near you.")
    showHelp: false

    function shown(): void { viewModel.refresh() }

    Card {
        Sentence { text: root.viewModel.citizenName === "" ? qsTr("My name is …") : qsTr("My name is %1.").arg(root.viewModel.citizenName) }
        Sentence { text: qsTr("I am at … (street, number, floor, town).") }
        Sentence { text: qsTr("I need help because …") }
        Sentence { text: qsTr("It began …") }
        Sentence { text: qsTr("I take this medicine …") }
    }
    Card {
        objectName: "latestValues"
        visible: root.viewModel.latestValues.length > 0
        title: qsTr("My latest mea\u00ADsure\u00ADments")
        Repeater {
            model: root.viewModel.latestValues
            Sentence {
                required property string modelData
                text: modelData
            }
        }
    }
    InfoNote {
        visible: root.viewModel.locked
        symbol: "lock"
        text: qsTr("Nær is locked. Unlock it, and your latest measure\u00ADments stand here too.")
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Stay on the phone. The one who answers decides when to stop.")
    }
    ActionButton {
        objectName: "call112"
        kind: ActionButton.Alarm
        symbol: "phone"
        text: qsTr("Call 1-1-2")
        onClicked: root.viewModel.call(root.viewModel.emergencyNumber)
    }

    component Sentence: AppText {
        size: Theme.h2
        font.weight: Font.DemiBold
    }
}
