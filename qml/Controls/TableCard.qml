// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// The numbers of a chart as rows, each read as one sentence. A row with a key can be pressed and opens.
Card {
    id: root

    required property list<tableRow> rows

    signal opened(key: string)

    function sentence(row: tableRow): string {
        const told = Format.joined([row.mark, row.value])
        return told === "" && row.title.includes(": ") ? Format.joined([row.title, row.note])
            : told === "" ? Format.joined([row.title, row.note], ":") : Format.joined([Format.joined([row.title, told], ":"), row.note])
    }

    spacing: 0
    Accessible.role: Accessible.List

    Repeater {
        model: root.rows

        Loader {
            id: line

            required property int index
            required property tableRow modelData
            readonly property string rowName: root.objectName + "Row" + index
            readonly property real room: root.width - 2 * root.padding

            Layout.fillWidth: true
            sourceComponent: modelData.key === "" ? told : openable

            Rectangle {
                anchors { left: parent.left; right: parent.right; top: parent.top }
                visible: line.index > 0
                height: 1
                color: Theme.color.line
            }
            Component {
                id: told

                Item {
                    objectName: line.rowName
                    implicitHeight: cells.implicitHeight + 20
                    Accessible.role: Accessible.ListItem
                    Accessible.name: Format.spoken(root.sentence(line.modelData))

                    TableCells {
                        id: cells
                        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                        row: line.modelData
                        room: line.room
                    }
                }
            }
            Component {
                id: openable

                Pressable {
                    id: button
                    objectName: line.rowName
                    text: line.modelData.title
                    spokenName: root.sentence(line.modelData)
                    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + 20)
                    onClicked: root.opened(line.modelData.key)

                    background: Rectangle {
                        radius: 8
                        color: button.down ? Theme.color.sunken : "transparent"
                    }
                    contentItem: RowLayout {
                        spacing: 12

                        TableCells {
                            Layout.fillWidth: true
                            row: line.modelData
                            room: line.room
                        }
                        AppIcon {
                            visible: Theme.roomy
                            name: "chevron"
                            size: 20
                            tint: Theme.color.inkMuted
                        }
                    }
                }
            }
        }
    }
}
