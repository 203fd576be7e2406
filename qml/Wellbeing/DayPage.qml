// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One day again: each check-in with all that was written. No score, no average.
Screen {
    id: root

    required property WellbeingViewModel viewModel

    objectName: "dayPage"
    title: viewModel.dayTitle === "" ? qsTr("A day") : viewModel.dayTitle
    intro: qsTr("Only you can see it.")

    function shown(): void { viewModel.refreshDay() }

    ErrorNote { text: root.viewModel.error }
    Repeater {
        model: root.viewModel.dayCheckIns
        CheckInCard { }
    }
}
