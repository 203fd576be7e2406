// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The number large, its unit beside or below it; read as one.
Flow {
    id: root

    required property string number
    required property string unit

    Layout.fillWidth: true
    spacing: 8

    AppText {
        id: digits
        text: root.number
        size: Math.min(Theme.px(52), 72)
        font.weight: Font.Bold
        Accessible.name: Format.spoken(root.number + " " + root.unit)
    }
    AppText {
        text: root.unit
        size: Theme.px(24)
        topPadding: y > 0 ? 0 : Math.max(0, digits.baselineOffset - fontInfo.pixelSize)   // on the line of the digits, if it fits there
        tone: AppText.Muted
        Accessible.ignored: true   // said with the number
    }
}
