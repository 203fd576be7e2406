// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme

/// The paper that cards and rows lie on.
Rectangle {
    property bool pressed: false
    property bool chosen: false

    radius: Theme.radiusCard
    color: pressed ? Theme.color.sunken : chosen ? Theme.color.primarySoft : Theme.color.surface
    border.width: chosen ? 2.5 : Theme.dark ? 0 : Theme.border
    border.color: chosen ? Theme.color.primary : Theme.color.line
}
