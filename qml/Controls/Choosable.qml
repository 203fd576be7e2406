// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// What is chosen or not. The owner holds the choice; a press only asks for it.
Pressable {
    id: root

    property bool chosen: false

    checkable: true
    checked: chosen
    // Qt flips `checked` before it tells of the click: put back, so that the owner's answer counts. It has to be the
    // button's own `checked`, since Qt overwrites Accessible.checked with it when a screen reader starts.
    onCheckedChanged: {
        if (checked !== chosen)
            checked = Qt.binding(() => root.chosen)
    }
    Accessible.onToggleAction: press()
}
