// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The ready reasons, one of which may be chosen.
ColumnLayout {
    id: root

    required property ReasonModel reasons
    required property string prefix   // of the ids: "why-"

    Layout.fillWidth: true
    spacing: Theme.gapSmall

    Repeater {
        model: root.reasons

        ChoiceRow {
            required property string code
            required property string title
            required chosen

            objectName: root.prefix + code
            text: title
            onClicked: root.reasons.choose(code)
        }
    }
}
