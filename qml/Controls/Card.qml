// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// What belongs together; children lie in a ColumnLayout. With a title it is a named group.
Rectangle {
    id: root

    default property alias content: column.data
    property string title
    property real padding: Theme.roomy ? 18 : 12
    property alias spacing: column.spacing

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: body.implicitHeight + 2 * padding
    radius: Theme.radiusCard
    color: Theme.color.surface
    border.width: Theme.dark ? 0 : Theme.border
    border.color: Theme.color.line
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(title)

    ColumnLayout {
        id: body
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: root.padding }
        spacing: 8

        AppText {
            visible: root.title !== ""
            heading: true
            text: root.title
        }
        ColumnLayout {
            id: column
            Layout.fillWidth: true
            spacing: 8
        }
    }
}
