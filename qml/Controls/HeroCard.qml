// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// The one thing of today, with a morning sun. Inside: AppText with tone OnHero, one ActionButton of kind Hero.
Rectangle {
    id: root

    default property alias content: column.data
    property string title
    property string subtitle
    readonly property bool decorated: Theme.roomy && !Theme.contrast && width >= 300

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: body.implicitHeight + (Theme.roomy ? 44 : 28)
    radius: Theme.radiusHero
    color: Theme.color.hero
    border.width: Theme.contrast ? 2 : 0
    border.color: Theme.color.outline
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(title)

    Item {   // rings on the water round the sun
        anchors.fill: parent
        visible: root.decorated
        clip: true

        Repeater {
            model: 3

            Rectangle {
                required property int index
                readonly property real ring: 150 + index * 84

                anchors.horizontalCenter: sun.horizontalCenter
                anchors.verticalCenter: sun.verticalCenter
                width: ring
                height: ring
                radius: ring / 2
                color: "transparent"
                border.width: 1.5
                border.color: Theme.color.onHero
                opacity: 0.1
            }
        }
        Rectangle {
            id: sun
            anchors { right: parent.right; top: parent.top; rightMargin: 34; topMargin: 14 }
            width: 52
            height: 52
            radius: 26
            color: Theme.color.sun
        }
    }
    ColumnLayout {
        id: body
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.roomy ? 22 : 14 }
        spacing: 4

        AppText {
            id: heading
            visible: root.title !== ""
            Layout.rightMargin: root.decorated ? 76 : 0
            heading: true
            size: Theme.px(23)
            tone: AppText.OnHero
            text: root.title
        }
        AppText {
            visible: root.subtitle !== ""
            Layout.rightMargin: root.decorated && heading.lineCount < 2 ? 64 : 0
            tone: AppText.OnHeroMuted
            text: root.subtitle
        }
        ColumnLayout {
            id: column
            Layout.fillWidth: true
            Layout.topMargin: 12
            spacing: 14
        }
    }
}
