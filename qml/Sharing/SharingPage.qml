// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B12: who can have what, what became of it, and what was allowed. Paper stands beside it.
Screen {
    id: root

    required property SharingViewModel viewModel

    signal recipientRequested()
    signal shareRequested()
    signal consentsRequested()
    signal waitingRequested()
    signal printRequested()
    signal linksRequested()

    objectName: "sharingPage"
    title: qsTr("Sharing")
    intro: qsTr("You decide who may see what. Nothing is sent before you have said yes.")

    function shown(): void { viewModel.refresh() }

    ErrorNote { text: root.viewModel.error }
    RowCard {
        objectName: "waiting"
        visible: root.viewModel.waiting.count > 0
        symbol: "clock"
        text: qsTr("Waits to be sent")
        subtitle: qsTr("%n thing(s) wait on your phone.", "", root.viewModel.waiting.count)
        onClicked: root.waitingRequested()
    }
    SectionTitle {
        visible: root.viewModel.shares.count > 0
        text: qsTr("What you have shared")
    }
    Repeater {
        model: root.viewModel.shares

        RowCard {
            required property string key
            required property string name
            required property string told
            required property string symbolName

            objectName: "share-" + key
            symbol: symbolName
            text: name
            subtitle: told
            onClicked: {
                root.viewModel.chooseShare(key)
                root.shareRequested()
            }
        }
    }
    SectionTitle { text: qsTr("Share with") }
    Repeater {
        model: root.viewModel.recipients

        RowCard {
            required property string key
            required property string name
            required property string told
            required property string symbolName

            objectName: "recipient-" + key
            symbol: symbolName
            text: name
            subtitle: told
            onClicked: root.viewModel.chooseRecipient(key)
        }
    }
    Card {
        objectName: "noRecipients"
        visible: root.viewModel.recipients.count === 0
        AppText { text: qsTr("Your doctor and your municipality cannot receive from Nær yet. Take your numbers with you on paper.") }
    }
    RowCard {
        objectName: "consents"
        visible: root.viewModel.consents.count > 0
        symbol: "lock"
        text: qsTr("What you have said yes to")
        subtitle: qsTr("See it, and stop it.")
        onClicked: root.consentsRequested()
    }
    RowCard {
        objectName: "links"
        visible: root.viewModel.link.possible
        symbol: "share"
        text: qsTr("With somebody else")
        subtitle: qsTr("A link or a square that they can open without Nær.")
        onClicked: root.linksRequested()
    }
    RowCard {
        objectName: "onPaper"
        symbol: "printer"
        text: qsTr("Rather on paper?")
        subtitle: qsTr("Print one page, and take it with you.")
        onClicked: root.printRequested()
    }
}
