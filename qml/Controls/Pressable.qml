// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Naer.Theme

/// What can be pressed: by finger, by Space and Enter, and by a screen reader's Press or Toggle.
AbstractButton {
    id: root

    property string spokenName: text
    property real ringRadius: Theme.radiusCard

    function press(): void {
        if (enabled && visible)   // Qt lets assistive technology press what cannot be seen
            click()
    }

    onVisibleChanged: {   // Qt leaves the keyboard on what is gone, and Space would press it once more
        const next = !visible && activeFocus && pageStays() ? nextItemInFocusChain() : null
        if (next && next !== root)
            next.forceActiveFocus(visualFocus ? Qt.TabFocusReason : Qt.OtherFocusReason)
    }

    /// Not the whole page goes: then the next one has the keyboard.
    function pageStays(): bool {
        let item = parent
        while (item && !(item instanceof Page))
            item = item.parent
        return !item || item.visible
    }

    padding: 0
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    Accessible.role: Accessible.Button
    Accessible.name: Format.spoken(spokenName)
    Accessible.onPressAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    FocusRing {
        shown: root.visualFocus
        around: root.ringRadius
    }
}
