// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// F06: why not now. Nobody is scolded, and nothing has to be said.
Screen {
    id: root

    required property MeasureViewModel viewModel

    objectName: "notMeasuringPage"
    title: qsTr("Not now? That is fine.")
    intro: qsTr("You can write why. It helps you remember later.")

    function shown(): void { viewModel.restoreDraft() }

    ReasonList {
        reasons: root.viewModel.notMeasuring.reasons
        prefix: "reason-"
    }
    InfoNote {
        objectName: "whoSeesIt"
        plain: true
        symbol: "printer"
        text: qsTr("The reason stands on the page you can print for your doctor. Your own words do not.")
    }
    TextEntry {
        objectName: "note"
        label: qsTr("A few words, if you want")
        multiline: true
        maximumLength: 2000
        text: root.viewModel.notMeasuring.note
        onTextChanged: root.viewModel.notMeasuring.note = text
    }
    ErrorNote {
        objectName: "failure"
        text: root.viewModel.notMeasuring.failure
    }
    InfoNote {
        plain: true
        symbol: "phone"
        text: qsTr("Not well? Call your doctor, or press Help now.")
    }
    actions: ActionButton {
        objectName: "saveReason"
        text: qsTr("Save")
        onClicked: root.viewModel.notMeasuring.save()
    }
}
