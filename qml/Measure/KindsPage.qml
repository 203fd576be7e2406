// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// What do you want to measure? What the citizen follows stands first.
Screen {
    id: root

    required property MeasureViewModel viewModel

    signal kindChosen(code: string)

    objectName: "kindsPage"
    title: qsTr("What do you want to measure?")

    function shown(): void { viewModel.refreshKinds() }

    Repeater {
        model: root.viewModel.kinds

        ColumnLayout {
            id: cell

            required property string code
            required property string title
            required property string symbol
            required property string group
            required property bool begun

            Layout.fillWidth: true
            spacing: Theme.gapSmall

            SectionTitle {
                visible: cell.group !== ""
                text: cell.group
            }
            RowCard {
                objectName: "kind-" + cell.code
                symbol: cell.symbol
                text: cell.title
                subtitle: cell.begun ? qsTr("Begun, and not saved yet. Go on here.") : ""
                onClicked: root.kindChosen(cell.code)
            }
        }
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("Would you rather write on paper? That is fine. Type the numbers here later, or bring the paper.")
    }
}
