// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Is this yours? Numbers from a device that may be another's. They are in no curve until the citizen has answered.
Screen {
    id: root

    required property DevicesViewModel viewModel
    readonly property Inbox inbox: viewModel.inbox

    signal emergencyRequested()

    objectName: "inboxPage"
    title: qsTr("Is this yours?")
    intro: inbox.count > 0 ? qsTr("Until you answer, they are in none of your curves, and nobody else sees them.") : ""

    function shown(): void { inbox.refresh() }

    Connections {
        target: root.inbox
        function onAnswered(): void {
            if (root.inbox.answer !== "") {
                root.say(root.inbox.answer)
                root.scroller.contentY = 0   // the answer stands at the top, also at large text
            }
        }
    }

    InfoNote {
        objectName: "inboxAnswer"
        visible: root.inbox.answer !== ""
        symbol: "checkCircle"
        text: root.inbox.answer
    }
    DangerCard {
        objectName: "inboxUrgent"
        visible: root.inbox.urgent
        title: qsTr("Chest pain, or cannot breathe?")
        onCallRequested: root.emergencyRequested()
    }
    InfoNote {
        visible: root.inbox.urgent
        plain: true
        symbol: "phone"
        text: qsTr("Nær is not an alarm. Do you feel ill, or are you worried? Call your doctor. Closed? Call the out-of-hours doctor.")
    }
    ErrorNote { text: root.inbox.failure }
    Card {
        objectName: "inboxEmpty"
        visible: root.inbox.count === 0
        AppText { text: qsTr("Nothing waits for you.") }
    }
    Repeater {
        model: root.inbox

        ColumnLayout {
            id: cell

            required property string waitingId
            required property string kindName
            required property string number
            required property string extra
            required property string when
            required property string reason
            required property bool aside
            required property string group

            Layout.fillWidth: true
            spacing: Theme.gapSmall

            SectionTitle {
                visible: cell.group !== ""
                text: cell.group
            }
            Card {
                objectName: "waiting-" + cell.waitingId
                title: cell.kindName

                AppText {
                    text: cell.number
                    size: Theme.h1
                    font.weight: Font.Bold
                }
                AppText {
                    visible: text !== ""
                    text: cell.extra
                }
                AppText {
                    tone: AppText.Muted
                    text: cell.when
                }
                AppText { text: cell.reason }
                ActionButton {
                    objectName: "mine-" + cell.waitingId
                    kind: ActionButton.Soft
                    symbol: "check"
                    text: qsTr("Yes, it is mine")
                    spokenName: Format.joined([text, cell.number, cell.when])
                    onClicked: root.inbox.mine(cell.waitingId)
                }
                ActionButton {
                    objectName: "notMine-" + cell.waitingId
                    kind: ActionButton.Soft
                    symbol: "close"
                    text: qsTr("No, it is not mine")
                    spokenName: Format.joined([text, cell.number, cell.when])
                    onClicked: root.inbox.someoneElses(cell.waitingId)
                }
                ActionButton {
                    objectName: "unsure-" + cell.waitingId
                    visible: !cell.aside
                    kind: ActionButton.Quiet
                    text: qsTr("I do not know")
                    spokenName: Format.joined([text, cell.number, cell.when])
                    onClicked: root.inbox.dontKnow(cell.waitingId)
                }
            }
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("In doubt? Your nurse can look at it with you.")
    }
}
