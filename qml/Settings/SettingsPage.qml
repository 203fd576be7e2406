// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls
import Naer.Appearance

/// G1: how it looks, when it locks, and the way to one's own data.
Screen {
    id: root

    required property AppearanceViewModel appearance
    required property MyDataViewModel viewModel

    signal codeRequested()
    signal myDataRequested()
    signal journalRequested()
    signal followRequested()
    signal devicesRequested()
    signal sharingRequested()
    signal sharedWithMeRequested()

    objectName: "settingsPage"
    title: qsTr("Settings")

    RowCard {
        objectName: "myData"
        symbol: "file"
        text: qsTr("My data")
        subtitle: qsTr("Print for the doctor. Take out, bring in.")
        onClicked: root.myDataRequested()
    }
    RowCard {
        objectName: "sharing"
        symbol: "share"
        text: qsTr("Sharing")
        subtitle: qsTr("With your doctor or municipality. You decide.")
        onClicked: root.sharingRequested()
    }
    RowCard {
        objectName: "follow"
        symbol: "chart"
        text: qsTr("What I follow")
        subtitle: qsTr("Choose what you measure.")
        onClicked: root.followRequested()
    }
    RowCard {
        objectName: "devices"
        symbol: "bluetooth"
        text: qsTr("My devices")
        subtitle: qsTr("Cuff, scale, oxygen meter and more.")
        onClicked: root.devicesRequested()
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
    SwitchRow {
        objectName: "young"
        text: qsTr("I am young")
        subtitle: qsTr("Help for the young stands first.")
        on: root.appearance.young
        onSwitched: on => root.appearance.young = on
    }
    SectionTitle { text: qsTr("Language") }
    LanguageChoice { appearance: root.appearance }
    SectionTitle { text: qsTr("Lock") }
    RowCard {
        objectName: root.viewModel.secretSet ? "changeCode" : "setCode"
        symbol: "lock"
        text: root.viewModel.secretSet ? qsTr("Change the code") : qsTr("Choose a code")
        subtitle: root.viewModel.secretSet ? "" : qsTr("Then only you can open it on this phone.")
        onClicked: root.codeRequested()
    }
    AppText {
        visible: root.viewModel.secretSet
        text: qsTr("Lock by itself after:")
    }
    Flow {
        visible: root.viewModel.secretSet
        Layout.fillWidth: true
        spacing: Theme.gapSmall
        Accessible.role: Accessible.Grouping
        Accessible.name: Format.spoken(qsTr("Lock by itself after:"))

        Repeater {
            model: root.appearance.lockMinutes

            Chip {
                required property int modelData

                objectName: "lock" + modelData
                text: modelData === 60 ? qsTr("1 hour") : qsTr("%1 min").arg(modelData)
                chosen: root.appearance.lockAfterMinutes === modelData
                onClicked: root.appearance.lockAfterMinutes = modelData
            }
        }
    }
    ActionButton {
        objectName: "lockNow"
        visible: root.viewModel.secretSet
        kind: ActionButton.Soft
        symbol: "lock"
        text: qsTr("Lock now")
        onClicked: root.viewModel.lockNow()
    }
    ErrorNote { text: root.appearance.error }
    Card {
        Layout.topMargin: Theme.gapSmall
        title: qsTr("Your data")
        AppText { text: qsTr("Your numbers are encrypted on this phone. Only what you share is sent.") }
        AppText {
            tone: AppText.Muted
            text: qsTr("Everything can be done with a keyboard and a screen reader. The text grows to %1 %.").arg(Math.max(...root.appearance.textPercents))
        }
        AppText {
            tone: AppText.Muted
            text: qsTr("Rather on paper? Print your numbers under “My data”.")
        }
    }
    RowCard {
        objectName: "sharedWithMe"
        symbol: "people"
        text: qsTr("For profes\u00ADsionals")
        subtitle: qsTr("See what citizens have shared with you.")
        onClicked: root.sharedWithMeRequested()
    }
    RowCard {
        objectName: "journal"
        symbol: "table"
        text: qsTr("What happened here")
        subtitle: qsTr("Files taken out, codes changed.")
        onClicked: root.journalRequested()
    }
}
