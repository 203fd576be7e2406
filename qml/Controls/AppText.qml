// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Naer.Theme

/// All text. A Label is in the accessibility tree, a plain Text is not.
Label {
    id: root

    enum Tone { Normal, Muted, Primary, OnHero, OnHeroMuted, OnSoft, Alarm }

    property bool heading: false
    property int tone: AppText.Normal
    property real size: heading ? Theme.h2 : Theme.body

    Layout.fillWidth: true
    font.family: Theme.family
    font.pixelSize: size
    font.weight: heading ? Font.Bold : Font.Normal
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    color: {
        switch (tone) {
        case AppText.Muted: return Theme.color.inkMuted
        case AppText.Primary: return Theme.color.primary
        case AppText.OnHero: return Theme.color.onHero
        case AppText.OnHeroMuted: return Theme.color.onHeroMuted
        case AppText.OnSoft: return Theme.color.onPrimarySoft
        case AppText.Alarm: return Theme.color.onAlarmSoft
        }
        return Theme.color.ink
    }
    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: Format.spoken(text)

    TiedWords { item: root }
}
