// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// F1: what citizens have shared with the place where one works, the most pressing first; before that, logging in. A
/// link needs no log-in.
Screen {
    id: root

    required property ClinicianViewModel viewModel
    readonly property WorkplaceSignIn workplace: viewModel.workplace

    signal linkRequested()

    objectName: "sharedWithMePage"
    title: qsTr("Shared with me")
    intro: workplace.signedIn ? Format.joined([workplace.personName, workplace.placeName], ",") : qsTr("For you who work with citizens. The citizen can learn of each look.")

    function shown(): void { viewModel.refresh() }

    Connections {
        target: root.workplace
        function onEntered(sentence: string): void { root.say(sentence) }
        function onLeft(sentence: string): void { root.say(sentence) }
    }

    ErrorNote {
        objectName: "workplaceError"
        text: root.workplace.error
    }
    ErrorNote {
        objectName: "behind"
        text: root.viewModel.behind
    }
    ErrorNote {
        objectName: "listError"
        text: root.viewModel.error
    }
    AppText {
        objectName: "workplaceSentence"
        visible: text !== ""
        text: root.workplace.sentence
    }
    ActionButton {
        objectName: "cancelSignIn"
        visible: root.workplace.underWay
        kind: ActionButton.Quiet
        text: qsTr("Stop logging in")
        onClicked: root.workplace.cancel()
    }
    ActionButton {
        objectName: "signInAgain"
        visible: root.workplace.known && !root.workplace.signedIn && !root.workplace.underWay
        text: qsTr("Log in at %1 again").arg(root.workplace.placeName)
        onClicked: root.workplace.startAgain()
    }

    SectionTitle {
        visible: !root.workplace.known
        text: qsTr("Where do you work?")
    }
    Repeater {
        model: root.workplace.known ? null : root.workplace.places

        RowCard {
            required property string key
            required property string name
            required property string symbolName

            objectName: "place-" + key
            symbol: symbolName
            text: name
            subtitle: qsTr("Log in as a professional")
            onClicked: root.workplace.start(key)
        }
    }
    Card {
        objectName: "noPlaces"
        visible: !root.workplace.known && root.workplace.places.count === 0
        AppText { text: qsTr("No place receives from Nær here yet. A link from a citizen can be opened all the same.") }
    }

    AppText {
        objectName: "listSentence"
        visible: root.workplace.signedIn && text !== ""
        tone: AppText.Muted
        text: root.viewModel.sentence
    }
    Repeater {
        model: root.workplace.signedIn ? root.viewModel.work : null

        ColumnLayout {
            id: line

            required property string key
            required property string name
            required property string told
            required property string symbolName
            required property string heading

            Layout.fillWidth: true
            spacing: Theme.gap

            SectionTitle {
                visible: line.heading !== ""
                text: line.heading
            }
            RowCard {
                objectName: "item-" + line.key
                symbol: line.symbolName
                text: line.name
                subtitle: line.told
                onClicked: root.viewModel.choose(line.key)
            }
        }
    }
    ActionButton {
        objectName: "fetchAgain"
        visible: root.workplace.signedIn
        kind: ActionButton.Soft
        text: qsTr("Fetch again")
        onClicked: root.viewModel.refresh()
    }
    RowCard {
        objectName: "openLink"
        symbol: "share"
        text: qsTr("Open a link")
        subtitle: qsTr("From a citizen. It needs no log-in.")
        onClicked: root.linkRequested()
    }
    RowCard {
        objectName: "signOut"
        visible: root.workplace.known
        symbol: "lock"
        text: qsTr("Log out")
        subtitle: qsTr("Nothing of the citizens stays on this device.")
        onClicked: root.workplace.signOut()
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Nær is not an alarm. Who is in danger calls 1-1-2.")
    }
}
