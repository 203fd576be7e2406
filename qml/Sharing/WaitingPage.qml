// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The outbox: what waits to be sent, and why. A press stops it, or lets it go.
Screen {
    id: root

    required property SharingViewModel viewModel

    objectName: "waitingPage"
    title: qsTr("Waits to be sent")
    intro: qsTr("It is kept safe here until it has been sent. Urgent? Then call.")

    function shown(): void { viewModel.refresh() }

    ErrorNote { text: root.viewModel.error }
    AppText {
        objectName: "nothingWaits"
        visible: root.viewModel.waiting.count === 0
        text: qsTr("Nothing waits. All is sent.")
    }
    Repeater {
        model: root.viewModel.waiting

        SwitchRow {
            required property string key
            required property string name
            required property string told
            required property bool isChosen   // held back

            objectName: "waits-" + key
            text: name
            subtitle: told
            on: !isChosen
            onSwitched: root.viewModel.holdOrRelease(key)
        }
    }
}
