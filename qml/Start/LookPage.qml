// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls
import Naer.Appearance

/// A2: as I like it. Each choice is seen at once in the words of the page itself.
Screen {
    id: root

    required property AppearanceViewModel appearance

    signal doneRequested()

    objectName: "lookPage"
    title: qsTr("As you like it")

    actions: ActionButton {
        objectName: "lookDone"
        text: qsTr("That is good")
        onClicked: root.doneRequested()
    }

    Card {
        objectName: "sample"
        title: qsTr("This is how it looks")
        AppText { text: qsTr("Take your time. One step at a time, and you can always go back.") }
    }
    SectionTitle { text: qsTr("Text size") }
    TextSizeChoice { appearance: root.appearance }
    SectionTitle { text: qsTr("Colours") }
    LookChoice { appearance: root.appearance }
    SwitchRow {
        objectName: "reducedMotion"
        Layout.topMargin: Theme.gapSmall
        text: qsTr("Calm pictures")
        subtitle: qsTr("Nothing moves on the screen.")
        on: root.appearance.reducedMotion
        onSwitched: on => root.appearance.reducedMotion = on
    }
    ErrorNote { text: root.appearance.error }
    AppText {
        tone: AppText.Muted
        text: qsTr("You can change it later, or let someone help you.")
    }
}
