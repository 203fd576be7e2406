// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One link: the square, the text, when it ends, and ending it.
Screen {
    id: root

    required property SharingViewModel viewModel
    readonly property LinkSharing link: viewModel.link
    property bool asking: false   // whether to end it

    signal doneRequested()

    objectName: "linkPage"
    title: qsTr("Your link")
    intro: link.ends

    function shown(): void { link.refresh() }

    Connections {
        target: root.link
        function onEnded(sentence: string): void {
            root.asking = false
            root.say(sentence)
        }
        function onCopied(sentence: string): void { root.say(sentence) }
    }

    ErrorNote { text: root.link.error }
    QrSquare {
        objectName: "square"
        visible: root.link.square !== ""
        path: root.link.square
        modules: root.link.squareWidth
        spokenName: qsTr("The link as a square. The other points a camera at it.")
    }
    AppText {
        objectName: "linkSentence"
        text: root.link.sentence
    }
    Card {
        objectName: "linkTextCard"
        visible: root.link.text !== ""
        TextEntry {
            objectName: "linkText"
            label: qsTr("As text")
            readOnly: true
            text: root.link.text
        }
        ActionButton {
            objectName: "copyLink"
            kind: ActionButton.Soft
            text: qsTr("Copy")
            onClicked: root.link.copy()
        }
    }
    RowCard {
        objectName: "endLink"
        visible: root.link.mayBeEnded && !root.asking
        symbol: "close"
        text: qsTr("End the link")
        subtitle: qsTr("Then nobody can open it any more.")
        onClicked: root.asking = true
    }
    Card {
        objectName: "endLinkCard"
        visible: root.asking
        title: qsTr("End the link?")
        AppText { text: qsTr("Whoever has opened it may have kept a copy. That cannot be called back.") }
        ActionButton {
            objectName: "endYes"
            kind: ActionButton.Soft
            text: qsTr("Yes, end it")
            onClicked: root.link.end()
        }
        ActionButton {
            objectName: "endNo"
            kind: ActionButton.Quiet
            text: qsTr("No, let it be")
            onClicked: root.asking = false
        }
    }
    actions: ActionButton {
        objectName: "linkDone"
        text: qsTr("Done")
        onClicked: root.doneRequested()
    }
}
