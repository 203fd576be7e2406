// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// The main places of the app. Above 150 % text it is one row that opens to a list.
Rectangle {
    id: root

    required property list<string> names
    required property list<string> symbols
    required property list<string> ids        // objectNames of the tabs
    property int current: 0
    property bool open: false
    readonly property bool collapsed: !Theme.roomy

    signal picked(index: int)

    function close(): void {
        if (menuEntries.activeFocus)   // what goes away takes the keyboard along
            menu.forceActiveFocus(Qt.TabFocusReason)
        open = false
    }

    implicitWidth: 320
    implicitHeight: (collapsed ? list.implicitHeight : tabs.implicitHeight) + 16 + Theme.safeBottom
    color: Theme.color.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main menu")

    Shortcut {
        sequences: [StandardKey.Cancel, "Back"]
        enabled: root.open && root.collapsed
        onActivated: root.close()
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Theme.border
        color: Theme.color.line
    }
    RowLayout {
        id: tabs
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 8; leftMargin: 4; rightMargin: 4 }
        visible: !root.collapsed
        spacing: 0
        uniformCellSizes: true

        Repeater {
            model: root.collapsed ? 0 : root.names.length

            Pressable {
                id: tab

                required property int index
                readonly property bool here: index === root.current

                objectName: root.ids[index]
                text: root.names[index]
                ringRadius: 12
                Layout.fillWidth: true
                implicitWidth: 60
                implicitHeight: 38 + words.implicitHeight
                Accessible.role: Accessible.PageTab
                Accessible.selectable: true
                Accessible.selected: here
                onClicked: root.picked(index)

                contentItem: Item {
                    Rectangle {
                        id: ground
                        anchors { top: parent.top; horizontalCenter: parent.horizontalCenter }
                        width: 60
                        height: 32
                        radius: 16
                        color: tab.here ? Theme.color.primarySoft : "transparent"
                        border.width: Theme.contrast && tab.here ? 2 : 0
                        border.color: Theme.color.primary

                        AppIcon {
                            anchors.centerIn: parent
                            name: root.symbols[tab.index]
                            tint: tab.here ? Theme.color.onPrimarySoft : Theme.color.inkMuted
                        }
                    }
                    PlainText {
                        id: words
                        anchors { top: ground.bottom; topMargin: 4; left: parent.left; right: parent.right }
                        horizontalAlignment: Text.AlignHCenter
                        text: tab.text
                        size: Theme.px(15)
                        font.weight: tab.here ? Font.Bold : Font.Medium
                        color: tab.here ? Theme.color.ink : Theme.color.inkMuted
                    }
                }
            }
        }
    }
    ColumnLayout {
        id: list
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8 }
        visible: root.collapsed
        spacing: 8

        ActionButton {
            id: menu
            objectName: "menu"
            kind: ActionButton.Quiet
            symbol: root.open ? "close" : "more"
            text: root.open ? qsTr("Close the menu") : qsTr("Menu")
            onClicked: root.open = !root.open
        }
        FocusScope {
            id: menuEntries
            Layout.fillWidth: true
            visible: root.collapsed && root.open
            implicitHeight: entries.implicitHeight

            ColumnLayout {
                id: entries
                anchors { left: parent.left; right: parent.right }
                spacing: 8

                Repeater {
                    model: menuEntries.visible ? root.names.length : 0

                    ActionButton {
                        required property int index

                        objectName: root.ids[index]
                        kind: index === root.current ? ActionButton.Soft : ActionButton.Quiet
                        text: root.names[index]
                        Accessible.role: Accessible.PageTab
                        Accessible.selectable: true
                        Accessible.selected: index === root.current
                        onClicked: {
                            root.close()
                            root.picked(index)
                        }
                    }
                }
            }
        }
    }
}
