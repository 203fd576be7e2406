// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// A large drawing that shows what the page is about; the words beside it say it too. `active`: a ring around it.
Item {
    id: root

    required property string symbol
    property bool active: false

    Layout.alignment: Qt.AlignHCenter
    implicitWidth: 152
    implicitHeight: 152
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        visible: root.active
        radius: width / 2
        color: "transparent"
        border.width: Theme.contrast ? 3 : 2
        border.color: Theme.color.primary
    }
    Rectangle {
        anchors { fill: parent; margins: 12 }
        radius: width / 2
        color: Theme.color.primarySoft
        border.width: Theme.contrast ? 2 : 0
        border.color: Theme.color.line

        AppIcon {
            anchors.centerIn: parent
            name: root.symbol
            size: 72
            tint: Theme.color.onPrimarySoft
        }
    }
}
