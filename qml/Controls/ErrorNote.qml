// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// What to do so that it works. Shown and said at once when there is text; no red, since nobody is in danger.
Rectangle {
    id: root

    property string text
    readonly property bool stacked: !Theme.roomy && width < 480

    Layout.fillWidth: true
    visible: text !== ""
    implicitWidth: 280
    implicitHeight: words.implicitHeight + (stacked ? sign.height + 6 : 0) + 24
    radius: Theme.radiusField
    color: Theme.color.warnSoft
    border.width: Theme.contrast ? 2 : 0
    border.color: Theme.color.warnLine
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Format.spoken(text)
    onTextChanged: {
        if (text !== "") {
            Accessible.announce(Format.spoken(text), Accessible.Assertive)
            settle.restart()
        }
    }

    /// A sentence below the edge of the page would be no answer to a press: the page scrolls to it.
    function reveal(): void {
        for (let item = root.parent; item; item = item.parent) {
            const page = item as Scroller
            if (page)
                return page.show(root)
        }
    }

    Timer {   // a few frames later the page has given it its place
        id: settle
        interval: 60
        onTriggered: root.reveal()
    }
    AppIcon {
        id: sign
        anchors { left: parent.left; leftMargin: 12; top: parent.top; topMargin: 12 }
        name: "warning"
        size: Math.min(Theme.px(22), 36)
        tint: Theme.color.onWarnSoft
    }
    PlainText {
        id: words
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 }
        anchors.leftMargin: root.stacked ? 12 : 12 + sign.width + 10
        text: root.text
        font.weight: Font.Medium
        color: Theme.color.onWarnSoft
    }
}
