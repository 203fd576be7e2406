// SPDX-License-Identifier: MPL-2.0
pragma Singleton

import QtQuick

ThemeTokens {
    /// Body text grows to 250 %; from 24 px on two thirds as fast, so that headings reach 200 % at the same step.
    function px(size: real): int {
        return Math.round(size * (size >= 24 ? 1 + (textScale - 1) * 2 / 3 : textScale))
    }

    /// Sticky bars and decoration only where there is room.
    readonly property bool roomy: textScale <= 1.5

    readonly property bool rightToLeft: Application.layoutDirection === Qt.RightToLeft

    // type, px at the chosen text size
    readonly property int display: px(72)
    readonly property int h1: px(28)
    readonly property int h2: px(22)
    readonly property int title: px(18)
    readonly property int body: px(17)
    readonly property int small: px(15.5)

    // space
    readonly property int tiny: 4
    readonly property int gapSmall: 8
    readonly property int gap: 12
    readonly property int gapLarge: 16
    readonly property int margin: 20
    readonly property int section: 24
    readonly property int target: 48
    readonly property int contentWidth: 640

    // shape
    readonly property int radiusField: 14
    readonly property int radiusCard: 20
    readonly property int radiusHero: 24
    readonly property int radiusPill: 30
    readonly property int border: contrast ? 2 : 1

    // motion, ms
    readonly property int fade: reducedMotion ? 0 : 150
}
