// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Each language in its own words, so they are never translated: languageDa, languageEn.
Flow {
    id: root

    required property AppearanceViewModel appearance

    Layout.fillWidth: true
    spacing: Theme.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(qsTr("Language"))

    Chip {
        objectName: "languageDa"
        text: "Dansk"
        chosen: root.appearance.language === "da"
        onClicked: root.appearance.language = "da"
    }
    Chip {
        objectName: "languageEn"
        text: "English"
        chosen: root.appearance.language === "en"
        onClicked: root.appearance.language = "en"
    }
}
