// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// C1: whom to call now. Works before log-in and without network.
Screen {
    id: root

    required property HelpViewModel viewModel

    signal sayThisRequested()

    objectName: "helpNowPage"
    title: qsTr("Help now")
    backText: qsTr("Close")
    backSymbol: "close"
    showHelp: false

    function shown(): void { viewModel.refresh() }

    Connections {
        target: root.viewModel
        function onDialYourself(phoneShown: string): void {
            cannotCall.text = qsTr("This device cannot call. Dial %1 on a phone.").arg(phoneShown)
            root.alert(cannotCall.text)
        }
    }

    DangerCard {
        title: qsTr("Is it a danger to life?")
        text: qsTr("Also if you are about to harm yourself.")
        onCallRequested: root.viewModel.call(root.viewModel.emergencyNumber)
    }
    InfoNote {
        id: cannotCall
        objectName: "cannotCall"
        visible: text !== ""
        text: ""
        symbol: "phone"
    }
    InfoNote {
        objectName: "staleNumbers"
        visible: root.viewModel.stale
        text: qsTr("These numbers were last checked on %1. They may have changed. 1-1-2 always works.").arg(root.viewModel.verifiedText)
    }
    SectionTitle { text: qsTr("You can call") }
    Repeater {
        model: root.viewModel.lines

        CallButton {
            required property string lineId
            required property string name
            required property string phone
            required property string phoneShown
            required property string purpose
            required property string hours

            objectName: "call-" + lineId
            text: name
            number: phone
            shownNumber: phoneShown
            note: purpose + " " + hours + (hours.endsWith(".") ? "" : ".")
            onClicked: root.viewModel.call(phone)
        }
    }
    Card {
        title: qsTr("Your own doctor")
        AppText {
            objectName: "doctorText"
            text: root.viewModel.doctorText
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("No answer? Try the next one. You are not a bother.")
    }
    RowCard {
        objectName: "sayThis"
        symbol: "speak"
        text: qsTr("What do I say?")
        subtitle: qsTr("Words for the call. You can show them to a neighbour.")
        onClicked: root.sayThisRequested()
    }
    AppText {
        tone: AppText.Muted
        size: Theme.small
        text: qsTr("Numbers checked on %1. This page works without internet.").arg(root.viewModel.verifiedText)
    }
}
