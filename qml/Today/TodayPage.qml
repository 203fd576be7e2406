// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// B1: what now. One card for the day, the latest numbers, how it is, and a person to talk to.
Screen {
    id: root

    required property TodayViewModel viewModel

    signal measureRequested(code: string)   // empty: choose what
    signal changeRequested()                // goes on with a correction
    signal checkInRequested()
    signal kindRequested(code: string)
    signal codeRequested()
    signal settingsRequested()
    signal inboxRequested()
    signal newsRequested(share: string)     // empty: of several

    objectName: "todayPage"
    title: viewModel.greeting
    intro: viewModel.dateText
    back: false

    function shown(): void { viewModel.refresh() }

    HeroCard {
        title: root.viewModel.nextKind === "" ? qsTr("Your mea\u00ADsure\u00ADment")
            : root.viewModel.allMeasuredToday ? qsTr("Measured today") : root.viewModel.nextKindName
        subtitle: root.viewModel.nothingYet && root.viewModel.nextTakesLong ? qsTr("Nothing here yet. Your first mea\u00ADsure\u00ADment takes about 4 minutes.")
            : root.viewModel.nothingYet ? qsTr("Nothing here yet. Your first mea\u00ADsure\u00ADment takes about a minute.")
            : root.viewModel.allMeasuredToday ? qsTr("You can always measure again.") : qsTr("One number at a time.")

        ActionButton {
            objectName: "startMeasure"
            kind: ActionButton.Hero
            text: root.viewModel.nextKind === "" ? qsTr("Choose and measure") : root.viewModel.allMeasuredToday ? qsTr("Measure again") : qsTr("Start mea\u00ADsuring")
            trailingSymbol: "arrowForward"
            onClicked: root.measureRequested(root.viewModel.nextKind)
        }
    }
    Repeater {
        model: root.viewModel.news

        RowCard {
            required property int index
            required property string key
            required property string name
            required property string told
            required property string symbolName

            objectName: "news-" + index
            symbol: symbolName
            text: name
            subtitle: told
            onClicked: root.newsRequested(key)
        }
    }
    RowCard {
        objectName: "continueMeasure"
        visible: root.viewModel.draftKind !== ""
        symbol: "pencil"
        text: qsTr("You were in the middle of something")
        subtitle: qsTr("%1 is not saved yet. Go on here.").arg(root.viewModel.draftKindName)
        onClicked: root.measureRequested(root.viewModel.draftKind)
    }
    RowCard {
        objectName: "continueChange"
        visible: root.viewModel.changeDraft
        symbol: "pencil"
        text: qsTr("You were changing a number")
        subtitle: qsTr("It is not saved yet. Go on here.")
        onClicked: root.changeRequested()
    }
    RowCard {
        objectName: "continueCheckIn"
        visible: root.viewModel.checkInDraft
        symbol: "pencil"
        text: qsTr("You were writing how you are")
        subtitle: qsTr("It is not saved yet. Go on here.")
        onClicked: root.checkInRequested()
    }
    RowCard {
        objectName: "inbox"
        visible: root.viewModel.waiting > 0
        symbol: "person"
        text: qsTr("Is this yours?")
        subtitle: qsTr("%n number(s) wait for your answer.", "", root.viewModel.waiting)
        onClicked: root.inboxRequested()
    }
    Repeater {
        model: root.viewModel.latest

        RowCard {
            required property string code
            required property string title
            required property bool measured
            required subtitle

            objectName: (measured ? "latest-" : "first-") + code
            symbol: measured ? "chart" : "plus"
            text: title
            onClicked: {
                if (measured)
                    root.kindRequested(code)
                else
                    root.measureRequested(code)
            }
        }
    }
    RowCard {
        objectName: "measureOther"
        visible: root.viewModel.nextKind !== ""
        symbol: "plus"
        text: qsTr("Measure something else")
        subtitle: qsTr("Blood pressure, weight, sugar and more.")
        onClicked: root.measureRequested("")
    }
    RowCard {
        objectName: "checkIn"
        symbol: "wave"
        text: qsTr("How is it right now?")
        subtitle: qsTr("Two presses. Only you can see it.")
        onClicked: root.checkInRequested()
    }
    Card {
        objectName: "codeCard"
        visible: root.viewModel.codeMissing && !root.viewModel.nothingYet
        title: qsTr("Would you like a code on Nær?")
        AppText { text: qsTr("Then only you can open it on this phone.") }
        GridLayout {
            columns: Theme.roomy ? 2 : 1
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall

            ActionButton {
                objectName: "setCode"
                kind: ActionButton.Soft
                symbol: "lock"
                text: qsTr("Choose a code")
                onClicked: root.codeRequested()
            }
            ActionButton {
                objectName: "notNowCode"
                kind: ActionButton.Quiet
                text: qsTr("Not now")
                onClicked: root.viewModel.declineCode()
            }
        }
    }
    RowCard {
        objectName: "talkInstead"
        symbol: "phone"
        text: qsTr("Rather talk to someone?")
        subtitle: qsTr("See who answers now.")
        onClicked: root.helpRequested()
    }
    RowCard {
        objectName: "settings"
        symbol: "settings"
        text: qsTr("Settings and my data")
        subtitle: qsTr("Text size, lock, print for the doctor.")
        onClicked: root.settingsRequested()
    }
}
