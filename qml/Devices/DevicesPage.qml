// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// G4: the citizen's devices, how they are, and what waits for "is this yours?".
Screen {
    id: root

    required property DevicesViewModel viewModel

    signal addRequested()
    signal deviceRequested()
    signal inboxRequested()

    objectName: "devicesPage"
    title: qsTr("My devices")
    intro: qsTr("A device sends its number by itself. You can always type instead.")

    function shown(): void { viewModel.refresh() }

    RowCard {
        objectName: "inbox"
        visible: root.viewModel.inbox.count > 0
        symbol: "person"
        text: qsTr("Is this yours?")
        subtitle: qsTr("%n number(s) wait for your answer.", "", root.viewModel.inbox.count)
        onClicked: root.inboxRequested()
    }
    Repeater {
        model: root.viewModel.devices

        RowCard {
            required property int number
            required property string name
            required property string symbolName
            required property string condition

            objectName: "device-" + number
            symbol: symbolName
            text: name
            subtitle: condition
            onClicked: {
                root.viewModel.choose(number)
                root.deviceRequested()
            }
        }
    }
    Card {
        objectName: "noDevices"
        visible: root.viewModel.devices.count === 0
        AppText { text: qsTr("There is no device here yet.") }
    }
    ErrorNote { text: root.viewModel.failure }
    AppText {
        tone: AppText.Muted
        text: qsTr("Would you like help with it? Your clinic or the library can do it with you.")
    }
    actions: ActionButton {
        objectName: "addDevice"
        symbol: "plus"
        text: qsTr("Add a device")
        onClicked: root.addRequested()
    }
}
