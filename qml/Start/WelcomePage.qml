// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls
import Naer.Appearance

/// A1: the way in. Only ways that exist; no log-in, no network.
Screen {
    id: root

    required property AppearanceViewModel appearance

    signal startRequested()

    objectName: "welcomePage"
    title: qsTr("Wel\u00ADcome")
    showHeading: false
    back: false
    contentSpacing: Theme.gapLarge

    HeroCard {
        title: qsTr("Wel\u00ADcome")
        AppText {
            tone: AppText.OnHero
            size: Theme.title
            text: qsTr("Nær helps you follow your health. You decide what to use and who may see it.")
        }
        ActionButton {
            objectName: "startWithoutLogin"
            kind: ActionButton.Hero
            text: qsTr("Start without logging in")
            trailingSymbol: "arrowForward"
            onClicked: {
                root.appearance.young = false
                root.startRequested()
            }
        }
    }
    InfoNote {
        plain: true
        symbol: "lock"
        text: qsTr("You can use Nær without logging in. Then everything stays on your phone.")
    }
    RowCard {
        objectName: "youngWay"
        symbol: "wave"
        text: qsTr("I am young")
        subtitle: qsTr("How it is right now. Nobody else sees it.")
        onClicked: {
            root.appearance.young = true
            root.startRequested()
        }
    }
    LanguageChoice {
        Layout.topMargin: Theme.gapSmall
        appearance: root.appearance
    }
    InfoNote {
        plain: true
        symbol: "people"
        text: qsTr("Rather a person? Call your doctor, or ask at the library.")
    }
}
