// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One device: how it is, fetching what it has, and forgetting it.
Screen {
    id: root

    required property DevicesViewModel viewModel
    property bool asking: false   // whether to forget it

    signal forgotten(sentence: string)

    objectName: "devicePage"
    title: viewModel.chosenKind
    intro: viewModel.chosenName

    function shown(): void { viewModel.refresh() }

    Connections {
        target: root.viewModel
        function onForgotten(sentence: string): void { root.forgotten(sentence) }
    }

    BigPicture { symbol: root.viewModel.chosenSymbol }
    Card {
        AppText {
            visible: text !== ""
            tone: AppText.Muted
            text: root.viewModel.chosenModel
        }
        AppText {
            objectName: "deviceCondition"
            text: root.viewModel.chosenCondition
        }
        AppText {
            visible: text !== ""
            text: root.viewModel.chosenClock
        }
    }
    ErrorNote { text: root.viewModel.failure }
    RowCard {
        objectName: "askUserAgain"
        visible: root.viewModel.chosenUser >= 0
        symbol: "person"
        text: qsTr("You are person %1 on the device").arg(root.viewModel.chosenUser)
        subtitle: qsTr("Is that wrong? Press here, and we ask again.")
        onClicked: root.viewModel.askUserAgain()
    }
    RowCard {
        objectName: "forget"
        visible: !root.asking
        symbol: "trash"
        text: qsTr("Forget the device")
        subtitle: qsTr("Start over when it does not work. Your numbers stay.")
        onClicked: root.asking = true
    }
    Card {
        objectName: "forgetCard"
        visible: root.asking
        title: qsTr("Forget this device?")
        AppText { text: qsTr("Your numbers stay. You can add the device again.") }
        ActionButton {
            objectName: "forgetYes"
            kind: ActionButton.Soft
            text: qsTr("Yes, forget it")
            onClicked: root.viewModel.forgetChosen()
        }
        ActionButton {
            objectName: "forgetNo"
            kind: ActionButton.Quiet
            text: qsTr("No, keep it")
            onClicked: root.asking = false
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Does it not work? Type the number, or read it to the nurse on the phone.")
    }
    actions: ActionButton {
        objectName: "visitDevice"
        text: qsTr("Measure with it now")
        onClicked: root.viewModel.visitChosen()
    }
}
