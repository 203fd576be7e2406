// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The vault opens, but something has to be told first: once, and the citizen says that it was read.
Screen {
    id: root

    required property LockViewModel viewModel

    objectName: "warningPage"
    title: qsTr("Look at this first")
    back: false

    actions: ActionButton {
        objectName: "understood"
        text: qsTr("I have read it")
        onClicked: root.viewModel.acknowledgeWarnings()
    }

    Repeater {
        model: root.viewModel.warnings

        InfoNote {
            required property string modelData

            symbol: "warning"
            text: modelData
        }
    }
    AppText { text: qsTr("Did you not put an old copy back yourself? Ask someone you trust to look at the phone with you.") }
    ErrorNote { text: root.viewModel.error }
}
