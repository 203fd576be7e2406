// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The search for a new device: what to do so that it shows itself, and those that do.
Screen {
    id: root

    required property DevicesViewModel viewModel
    readonly property AddDevice adding: viewModel.adding

    signal typeRequested(code: string)

    objectName: "findDevicePage"
    title: adding.kindName
    intro: qsTr("Choose yours when it is there.")

    function shown(): void { adding.search() }
    onBackRequested: adding.stop()
    onHelpRequested: adding.stop()

    BigPicture {
        symbol: root.adding.symbol
        active: root.adding.searching
    }
    Repeater {
        model: root.adding.found

        RowCard {
            required property string identity
            required property string name

            objectName: "found-" + identity
            symbol: "bluetooth"
            text: name
            subtitle: qsTr("Is this yours? Press here.")
            onClicked: root.viewModel.take(identity)
        }
    }
    AppText {
        objectName: "searching"
        visible: root.adding.searching
        text: root.adding.found.count > 0 ? qsTr("We are still looking.") : qsTr("We are looking for it. Do this meanwhile:")
    }
    ErrorNote {
        objectName: "failure"
        text: root.adding.failure
    }
    ActionButton {
        objectName: "searchAgain"
        visible: root.adding.failure !== ""
        text: qsTr("Try again")
        onClicked: root.adding.search()
    }
    Repeater {
        model: root.adding.found.count === 0 ? root.adding.steps : []

        StepCard {
            required property int index
            required property string modelData

            number: index + 1
            text: modelData
        }
    }
    Connections {
        target: root.adding.found
        function onRowsInserted(): void { root.say(qsTr("A device is there.")) }
    }
    RowCard {
        objectName: "typeInstead"
        symbol: "pencil"
        text: qsTr("Type the number instead")
        subtitle: qsTr("Or read it to the nurse on the phone.")
        onClicked: {
            root.adding.stop()
            root.typeRequested(root.adding.kindCode)
        }
    }
}
