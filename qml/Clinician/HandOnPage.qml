// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Asking a colleague to take it over: both names stand until they say yes.
Screen {
    id: root

    required property ClinicianViewModel viewModel
    readonly property CitizenWork item: viewModel.item

    signal doneRequested()

    objectName: "handOnPage"
    title: qsTr("Hand on to")
    intro: qsTr("It is about %1. You have it until they say yes. The citizen sees both names.").arg(root.viewModel.citizen.name)

    function shown(): void { item.readColleagues() }

    Connections {
        target: root.item
        function onDone(sentence: string): void { root.doneRequested() }
    }

    ErrorNote { text: root.item.error }
    AppText {
        objectName: "colleaguesSentence"
        visible: text !== ""
        text: root.item.colleaguesSentence
    }
    Repeater {
        model: root.item.colleagues

        RowCard {
            required property string key
            required property string name
            required property string symbolName

            objectName: "colleague-" + key
            symbol: symbolName
            text: name
            onClicked: root.item.handOn(key)
        }
    }
}
