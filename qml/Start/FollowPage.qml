// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// A3: what to follow. A row leads straight to measuring; several can be ticked; nothing is allowed too.
Screen {
    id: root

    required property FollowViewModel viewModel
    property bool young: false
    property bool ticking: false   // choosing several
    property bool all: false       // the rarer kinds too

    signal kindChosen(code: string)
    signal moodRequested()
    signal doneRequested()         // not now, or several are chosen

    objectName: "followPage"
    title: qsTr("What will you follow?")
    intro: ticking ? qsTr("Tick all you want. You can change it later.") : qsTr("Press one, and write your first number.")

    function shown(): void { viewModel.refresh() }

    actions: ColumnLayout {
        spacing: Theme.tiny

        ActionButton {
            objectName: "followDone"
            visible: root.ticking
            text: root.viewModel.chosenCount === 0 ? qsTr("Follow nothing yet") : qsTr("Follow these")
            onClicked: root.doneRequested()
        }
        ActionButton {
            objectName: "notNow"
            visible: !root.ticking
            kind: ActionButton.Soft
            text: qsTr("Not now")
            onClicked: root.doneRequested()
        }
        ActionButton {
            objectName: "chooseSeveral"
            kind: ActionButton.Quiet
            text: root.ticking ? qsTr("Choose only one") : qsTr("Choose several")
            onClicked: {
                root.ticking = !root.ticking
                root.scroller.contentY = 0
            }
        }
    }

    ErrorNote { text: root.viewModel.error }
    Loader {   // one of the two: the young see it first
        Layout.fillWidth: true
        visible: active
        active: root.young
        sourceComponent: mood
    }
    Repeater {
        model: root.viewModel.kinds

        ColumnLayout {
            id: entry

            required property string code
            required property string name
            required property string symbolName
            required property bool followed
            required property bool common

            visible: common || root.all
            Layout.fillWidth: true

            RowCard {
                objectName: "measure-" + entry.code
                visible: !root.ticking
                symbol: entry.symbolName
                text: entry.name
                onClicked: {
                    root.viewModel.setFollowed(entry.code, true)
                    root.kindChosen(entry.code)
                }
            }
            ChoiceRow {
                objectName: "follow-" + entry.code
                visible: root.ticking
                multiple: true
                symbol: entry.symbolName
                text: entry.name
                chosen: entry.followed
                onClicked: root.viewModel.setFollowed(entry.code, !entry.followed)
            }
        }
    }
    Loader {
        Layout.fillWidth: true
        visible: active
        active: !root.young
        sourceComponent: mood
    }
    ActionButton {
        objectName: "moreKinds"
        visible: !root.all
        kind: ActionButton.Quiet
        text: qsTr("Show more")
        onClicked: root.all = true
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Rather on paper? Write the day, the time and the number.")
    }

    Component {
        id: mood

        RowCard {
            objectName: "followMood"
            symbol: "wave"
            text: qsTr("How I am")
            subtitle: qsTr("Two presses. Only you can see it.")
            onClicked: root.moodRequested()
        }
    }
}
