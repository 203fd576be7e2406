// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// D3: calmer and rougher days as waves and words. No score, no average.
Screen {
    id: root

    required property WellbeingViewModel viewModel

    signal checkInRequested()
    signal dayRequested()

    objectName: "daysPage"
    title: qsTr("My days")
    intro: qsTr("There is room for calm and rough days. Only you can see them.")

    function shown(): void { viewModel.readDays() }
    Component.onCompleted: viewModel.readDays()

    actions: ColumnLayout {
        ActionButton {
            objectName: "checkInNow"
            text: qsTr("How is it right now?")
            onClicked: root.checkInRequested()
        }
    }

    ErrorNote { text: root.viewModel.error }
    InfoNote {
        objectName: "noDays"
        visible: root.viewModel.daysRead && root.viewModel.days.count === 0
        symbol: "wave"
        text: qsTr("Nothing here yet. Your first day takes two presses.")
    }
    Repeater {
        model: root.viewModel.days

        DayCard {
            required property int index
            required property int dayNumber

            objectName: "day-" + index
            onClicked: {
                root.viewModel.openDay(dayNumber)
                root.dayRequested()
            }
        }
    }
    ActionButton {
        objectName: "earlierDays"
        visible: root.viewModel.hasEarlierDays
        kind: ActionButton.Soft
        text: qsTr("Show earlier days")
        onClicked: root.viewModel.showEarlierDays()
    }
}
