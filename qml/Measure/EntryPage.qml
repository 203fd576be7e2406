// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B3: the number. Digits and Next are enough; all else is optional.
Screen {
    id: root

    required property MeasureViewModel viewModel
    property bool canUseDevice: false   // there are devices that measure this

    signal detailsRequested()
    signal guidedRequested()
    signal howToRequested()
    signal notMeasuringRequested()
    signal deviceRequested(code: string)

    objectName: "entryPage"
    title: viewModel.question
    actions: sticky ? nextButton : null

    function shown(): void { viewModel.restoreDraft() }

    Component {
        id: nextButton

        ActionButton {
            objectName: "next"
            text: qsTr("Next")
            trailingSymbol: "arrowForward"
            onClicked: root.viewModel.next()
        }
    }

    EntryFields {
        form: root.viewModel.entry
        usualLine: root.viewModel.usualLine
        onAccepted: root.viewModel.next()
        onMovedOn: label => root.say(label)
    }
    ErrorNote {
        objectName: "failure"
        text: root.viewModel.failure
    }
    Loader {
        Layout.fillWidth: true
        active: !root.sticky
        visible: active
        sourceComponent: nextButton
    }
    RowCard {
        objectName: "useDevice"
        visible: root.canUseDevice
        symbol: "bluetooth"
        text: qsTr("Measure with a device")
        subtitle: qsTr("Then the number comes by itself.")
        onClicked: root.deviceRequested(root.viewModel.kind)
    }
    RowCard {
        objectName: "details"
        symbol: "note"
        text: qsTr("Add a detail")
        subtitle: root.viewModel.details.summary === "" ? qsTr("Another time, a note. Only if you want.") : root.viewModel.details.summary
        onClicked: root.detailsRequested()
    }
    RowCard {
        objectName: "guided"
        visible: root.viewModel.canGuide
        symbol: "clock"
        text: qsTr("Measure with guidance")
        subtitle: root.viewModel.guided.progress === "" ? qsTr("Rest first, then 3 readings. About 9 minutes.") : root.viewModel.guided.progress
        onClicked: root.guidedRequested()
    }
    RowCard {
        objectName: "howTo"
        symbol: "info"
        text: qsTr("How do I measure?")
        subtitle: qsTr("Three steps.")
        onClicked: root.howToRequested()
    }
    RowCard {
        objectName: "cannotMeasure"
        symbol: "close"
        text: qsTr("I cannot measure now")
        subtitle: root.viewModel.notMeasuring.begun ? qsTr("You have begun to say why. Go on here.") : qsTr("That is fine. Say why, if you want.")
        onClicked: root.notMeasuringRequested()
    }
}
