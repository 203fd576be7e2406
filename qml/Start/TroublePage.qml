// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The vault cannot be opened: what it is, what to do, and where the file lies for a helper. Nothing is touched.
Screen {
    id: root

    required property LockViewModel viewModel

    objectName: "troublePage"
    title: viewModel.troubleTitle
    back: false

    actions: ActionButton {
        objectName: "tryAgain"
        text: root.viewModel.busy ? qsTr("One moment …") : qsTr("Try again")
        onClicked: root.viewModel.begin()
    }

    Card {
        AppText { text: root.viewModel.troubleText }
        AppText {
            font.weight: Font.DemiBold
            text: root.viewModel.troubleAdvice
        }
    }
    Card {
        title: qsTr("For a helper")
        AppText {
            tone: AppText.Muted
            text: qsTr("The file lies here:")
        }
        AppText {
            objectName: "vaultPath"
            size: Theme.small
            wrapMode: Text.WrapAnywhere
            text: root.viewModel.vaultPath
        }
    }
    InfoNote {
        plain: true
        symbol: "phone"
        text: qsTr("Do you need someone now? Press “Help now”. It works as always.")
    }
}
