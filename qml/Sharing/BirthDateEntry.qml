// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// When the citizen was born: under 15 the parents decide.
TextEntry {
    objectName: "birthDate"
    label: qsTr("When were you born?")
    hint: qsTr("Day, month and year, as 14-03-1957. Under 15, your parents decide with you.")
    maximumLength: 20
    inputMethodHints: Qt.ImhDate
}
