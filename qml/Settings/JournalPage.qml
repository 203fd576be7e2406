// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The vault's own log, newest first, in plain words.
Screen {
    id: root

    required property MyDataViewModel viewModel

    objectName: "journalPage"
    title: qsTr("What happened here")
    intro: viewModel.secretSet ? qsTr("Do you see something you did not do? Change your code.")
        : qsTr("Do you see something you did not do? You can choose a code under Settings.")

    function shown(): void { viewModel.readJournal() }
    Component.onCompleted: viewModel.readJournal()

    Repeater {
        model: root.viewModel.journal

        Card {
            id: entry

            required property string modelData

            AppText { text: entry.modelData }
        }
    }
}
