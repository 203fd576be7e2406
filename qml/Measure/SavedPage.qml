// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B6: it is saved, and how it lies beside what the citizen is used to. No advice: nobody has agreed a limit.
Screen {
    id: root

    required property MeasureViewModel viewModel

    signal doneRequested()
    signal measureAnotherRequested()
    signal trendRequested(code: string)

    objectName: "savedPage"
    title: qsTr("Saved on your phone")
    back: false

    function shown(): void { say(title + ". " + viewModel.savedValue) }

    Card {
        AppText {
            tone: AppText.Muted
            text: root.viewModel.savedKindName
        }
        BigNumber {
            objectName: "savedValue"
            number: root.viewModel.savedNumber
            unit: root.viewModel.savedUnit
        }
        AppText {
            visible: text !== ""
            text: root.viewModel.savedExtra
        }
        AppText {
            tone: AppText.Muted
            text: root.viewModel.savedWhen
        }
    }
    Card {
        AppText {
            heading: true
            text: root.viewModel.savedBeside
        }
        AppText { text: root.viewModel.savedUsual }
        StateBadge {
            Layout.topMargin: Theme.gapSmall
            level: HealthState.NotAgreed
            word: qsTr("No limit agreed")
        }
        AppText { text: qsTr("Nobody has agreed a limit with you yet. Nær cannot say whether the number is good or bad.") }
        AppText { text: qsTr("Nær is not an alarm. Nobody else sees your number.") }
    }
    InfoNote {
        objectName: "whomToCall"
        plain: true
        symbol: "phone"
        text: qsTr("Do you feel ill, or are you worried? Call your doctor. Closed? Call the out-of-hours doctor. Help now has the numbers.")
    }
    RowCard {
        objectName: "showTrend"
        symbol: "chart"
        text: qsTr("See your curve")
        onClicked: root.trendRequested(root.viewModel.savedKind)
    }
    RowCard {
        objectName: "measureAnother"
        symbol: "plus"
        text: qsTr("Measure something else")
        onClicked: root.measureAnotherRequested()
    }
    actions: ActionButton {
        objectName: "done"
        text: qsTr("Done")
        onClicked: root.doneRequested()
    }
}
