// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// F05: rest, two or three readings with a pause, and what they come to. Goes on only when a button is pressed.
Screen {
    id: root

    required property MeasureViewModel viewModel
    readonly property GuidedRun guided: viewModel.guided
    readonly property bool waiting: guided.stage === GuidedRun.Resting || guided.stage === GuidedRun.Pausing
    property bool asked: false   // the answer belongs to this page, not to one above it

    signal savedShown()
    signal doubtShown()

    objectName: "guidedPage"
    title: guided.title
    actions: waiting ? waitActions : guided.stage === GuidedRun.Reading ? (sticky ? readingActions : null) : overviewActions
    onTitleChanged: say(title)

    function shown(): void {
        viewModel.restoreDraft()
        guided.begin()
    }
    function answered(): bool {
        const mine = asked
        asked = false
        return mine
    }

    Connections {
        target: root.viewModel
        function onSaved(): void { if (root.answered()) root.savedShown() }
        function onDoubtRaised(): void { if (root.answered()) root.doubtShown() }
        function onRestored(): void { root.guided.begin() }
    }
    Connections {
        target: root.guided
        function onMinutePassed(spoken: string): void { root.say(spoken) }
        function onWaitEnded(): void { root.say(qsTr("The time is up. Press the button, and measure.")) }
    }

    ColumnLayout {
        visible: root.waiting
        spacing: Theme.gap

        Card {
            AppText {
                objectName: "timeLeft"
                text: root.guided.leftText
                size: Math.min(Theme.px(64), 96)
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                Accessible.name: root.guided.leftSpoken   // not each second
            }
            AppText {
                text: root.guided.waitOver ? qsTr("The time is up. Press the button, and measure.")
                    : root.guided.stage === GuidedRun.Resting ? qsTr("Sit still with your feet on the floor. Do not talk.") : qsTr("Leave the cuff on. Sit still, and breathe calmly.")
                horizontalAlignment: Text.AlignHCenter
            }
        }
        TableCard {
            objectName: "readingsSoFar"
            visible: root.guided.rows.length > 0
            title: qsTr("Until now")
            rows: root.guided.rows
        }
        ActionButton {
            objectName: "stopAfterTwo"
            visible: root.guided.mayStop
            kind: ActionButton.Quiet
            text: qsTr("Two readings are enough today")
            onClicked: root.guided.stop()
        }
    }
    Loader {
        Layout.fillWidth: true
        active: root.guided.stage === GuidedRun.Reading
        visible: active
        sourceComponent: EntryFields {
            form: root.guided.form
            onAccepted: root.guided.next()
            onMovedOn: label => root.say(label)
        }
    }
    Loader {
        Layout.fillWidth: true
        active: root.guided.stage === GuidedRun.Reading && !root.sticky
        visible: active
        sourceComponent: readingActions
    }
    ColumnLayout {
        visible: root.guided.stage === GuidedRun.Overview
        spacing: Theme.gap

        Card {
            AppText {
                tone: AppText.Muted
                text: qsTr("The mean of those that count")
            }
            BigNumber {
                objectName: "mean"
                number: root.guided.meanNumber
                unit: root.guided.unit
            }
            AppText {
                visible: text !== ""
                text: root.guided.meanPulse
            }
        }
        TableCard {
            objectName: "readings"
            title: qsTr("The readings")
            rows: root.guided.rows
        }
        ErrorNote {
            objectName: "failure"
            text: root.viewModel.failure
        }
    }
    Component {
        id: waitActions

        ActionButton {
            objectName: root.guided.waitOver ? "startReading" : "skipRest"
            kind: root.guided.waitOver ? ActionButton.Primary : ActionButton.Soft
            text: root.guided.waitOver ? qsTr("Measure now") : qsTr("Measure without waiting")
            onClicked: root.guided.startReading()
        }
    }
    Component {
        id: readingActions

        ActionButton {
            objectName: "next"
            text: qsTr("Next")
            trailingSymbol: "arrowForward"
            onClicked: root.guided.next()
        }
    }
    Component {
        id: overviewActions

        ColumnLayout {
            spacing: Theme.gapSmall

            ActionButton {
                objectName: "saveGuided"
                text: qsTr("Save")
                onClicked: {
                    root.asked = true
                    root.viewModel.saveGuided()
                }
            }
            ActionButton {
                objectName: "redo"
                kind: ActionButton.Quiet
                text: qsTr("Measure all of them again")
                onClicked: root.guided.redo()
            }
        }
    }
}
