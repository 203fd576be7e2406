// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Which kind of device is it? A drawing and a word for each.
Screen {
    id: root

    required property DevicesViewModel viewModel

    objectName: "addDevicePage"
    title: qsTr("What does it measure?")
    intro: qsTr("Find the one that looks like yours.")

    Repeater {
        model: root.viewModel.kinds

        RowCard {
            required property int index
            required property string modelData

            objectName: "deviceKind-" + modelData
            signSize: 76
            symbol: root.viewModel.kindSymbols[index]
            text: root.viewModel.kindNames[index]
            onClicked: root.viewModel.beginAdding(modelData)
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Is yours not here, or has it no Bluetooth? Type its number, or read it to the nurse.")
    }
}
