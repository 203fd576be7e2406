// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// A Flickable that follows the keyboard (Qt's own does not) and can be scrolled by assistive technology.
Flickable {
    id: root

    readonly property Item focused: Window.activeFocusItem

    function step(pages: real): void {
        contentY = Math.max(0, Math.min(Math.max(0, contentHeight - height), contentY + pages * height * 0.8))
    }
    function show(item: Item): void {
        const box = item.mapToItem(contentItem, 0, 0, item.width, item.height)
        if (box.y < contentY + 12)
            contentY = Math.max(0, box.y - 24)
        else if (box.y + box.height > contentY + height - 12)
            contentY = Math.max(0, Math.min(contentHeight - height, box.y + box.height - height + 24))
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Pane
    Accessible.name: ""
    Accessible.onScrollDownAction: step(1)
    Accessible.onScrollUpAction: step(-1)
    onFocusedChanged: {
        for (let item = focused; item; item = item.parent) {
            if (item === contentItem && focused !== item)
                return show(focused)
        }
    }
}
