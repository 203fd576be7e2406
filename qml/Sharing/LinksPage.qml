// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The citizen's links: what each holds, and whether it works.
Screen {
    id: root

    required property SharingViewModel viewModel

    signal makeRequested()
    signal linkRequested()

    objectName: "linksPage"
    title: qsTr("Links")
    intro: qsTr("A link lets somebody see your numbers without Nær, as when you are on holiday and meet a new doctor.")

    function shown(): void { viewModel.link.refresh() }

    ErrorNote { text: root.viewModel.link.error }
    Repeater {
        model: root.viewModel.link.links

        RowCard {
            required property string key
            required property string name
            required property string told
            required property string symbolName

            objectName: "link-" + key
            symbol: symbolName
            text: name
            subtitle: told
            onClicked: {
                root.viewModel.link.choose(key)
                root.linkRequested()
            }
        }
    }
    Card {
        objectName: "noLinks"
        visible: root.viewModel.link.links.count === 0
        AppText { text: qsTr("You have made no link yet.") }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("You can also show your phone, or take a page on paper with you.")
    }
    actions: ActionButton {
        objectName: "makeLink"
        symbol: "plus"
        text: qsTr("Make a link")
        onClicked: {
            root.viewModel.link.begin()
            root.makeRequested()
        }
    }
}
