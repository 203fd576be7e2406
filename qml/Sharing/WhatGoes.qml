// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// What goes, and how far back: for an organisation and for a link alike.
ColumnLayout {
    id: root

    required property CardRows kinds
    required property int days
    required property string error

    signal kindPicked(code: string, chosen: bool)
    signal daysPicked(days: int)

    readonly property list<int> choices: [14, 30, 90, 365]

    Layout.fillWidth: true
    spacing: Theme.gap

    AppText {
        objectName: "nothingToShare"
        visible: root.kinds.count === 0
        text: qsTr("There is nothing to share yet. Write your first number.")
    }
    Repeater {
        model: root.kinds

        ChoiceRow {
            required property string key
            required property string name
            required property string told
            required property string symbolName
            required property bool isChosen

            objectName: "kind-" + key
            symbol: symbolName
            text: name
            subtitle: told
            multiple: true
            chosen: isChosen
            onClicked: root.kindPicked(key, !isChosen)
        }
    }
    ErrorNote {
        objectName: "whatGoesError"
        text: root.error
    }
    SectionTitle { text: qsTr("How far back?") }
    ChipChoice {
        objectName: "days"
        label: qsTr("How far back?")
        options: [qsTr("14 days"), qsTr("30 days"), qsTr("90 days"), qsTr("One year")]
        current: root.choices.indexOf(root.days)
        onPicked: index => root.daysPicked(root.choices[index])
    }
}
