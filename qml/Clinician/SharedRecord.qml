// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// What a citizen shares: what is new, then the rest where it is asked for, and what is not shared.
ColumnLayout {
    id: root

    required property CitizenOverview citizen

    Layout.fillWidth: true
    spacing: Theme.gap
    visible: citizen.isThere

    AppText {
        objectName: "changes"
        visible: text !== ""
        heading: true
        text: root.citizen.changesSentence
    }
    Repeater {
        model: root.citizen.series

        SeriesCard {
            required property CitizenSeries modelData

            series: modelData
        }
    }
    TableCard {
        objectName: "unchanged"
        visible: root.citizen.unchanged.length > 0
        title: qsTr("As before")
        rows: root.citizen.unchanged
    }
    ActionButton {
        objectName: "showAll"
        visible: root.citizen.hidesSome
        kind: ActionButton.Soft
        text: qsTr("Show all that is shared")
        onClicked: root.citizen.showsAll = true
    }
    Card {
        objectName: "notShared"
        title: qsTr("Not shared")

        AppText {
            objectName: "notSharedKinds"
            text: root.citizen.notShared
        }
        AppText {
            visible: text !== ""
            tone: AppText.Muted
            text: root.citizen.sharedUntil
        }
        AppText {
            objectName: "unreadable"
            visible: text !== ""
            text: root.citizen.unreadable
        }
    }
    TableCard {
        objectName: "earlier"
        visible: root.citizen.earlier.length > 0
        title: qsTr("Earlier answers")
        rows: root.citizen.earlier
    }
}
