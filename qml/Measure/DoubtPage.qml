// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B4: is it right? Only for unlikely numbers; the citizen decides.
Screen {
    id: root

    required property MeasureViewModel viewModel

    signal changeRequested()
    signal emergencyRequested()

    objectName: "doubtPage"
    title: viewModel.doubtText === "" ? qsTr("Is it right?") : viewModel.doubtText

    AppText {
        visible: text !== ""
        text: root.viewModel.doubtUsual
    }
    AppText { text: qsTr("Look at the meter again.") }
    DangerCard {
        objectName: "urgent"
        visible: root.viewModel.doubtUrgent
        title: qsTr("Chest pain, or cannot breathe?")
        onCallRequested: root.emergencyRequested()
    }
    ErrorNote {
        objectName: "failure"
        text: root.viewModel.doubtFailure
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Not sure? Press Help now, and talk to someone.")
    }
    actions: ColumnLayout {
        spacing: Theme.gapSmall

        ActionButton {
            objectName: "changeNumber"
            symbol: "pencil"
            text: qsTr("Change the number")
            onClicked: {
                root.viewModel.changeNumber()
                root.changeRequested()
            }
        }
        ActionButton {
            objectName: "keepNumber"
            kind: ActionButton.Soft
            text: qsTr("It is right")
            onClicked: root.viewModel.keepNumber()
        }
    }
}
