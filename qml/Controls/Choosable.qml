// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// What is chosen or not. The owner holds the choice; a press only asks for it. Arrow keys lead round the answers to one
/// question; Tab goes on to what comes next.
Pressable {
    id: root

    property bool chosen: false
    property string group: ""   // of answers that do not lie beside each other in one layout

    function answersTheSame(other: Choosable): bool {
        return other.Accessible.role === Accessible.RadioButton && (group !== "" ? other.group === group : other.group === "" && other.parent === parent)
    }
    function step(forward: bool): void {
        if (Accessible.role !== Accessible.RadioButton)
            return
        for (let item = nextItemInFocusChain(forward); item !== root; item = item.nextItemInFocusChain(forward)) {
            const other = item as Choosable
            if (other !== null && answersTheSame(other))
                return other.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
        }
    }

    Keys.onDownPressed: step(true)
    Keys.onRightPressed: step(true)
    Keys.onUpPressed: step(false)
    Keys.onLeftPressed: step(false)
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
