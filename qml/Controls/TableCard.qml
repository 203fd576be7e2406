// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// The numbers of a chart as rows, each read as one sentence.
Card {
    id: root

    required property list<tableRow> rows

    spacing: 0
    Accessible.role: Accessible.List

    Repeater {
        model: root.rows

        Item {
            id: line

            required property int index
            required property tableRow modelData

            objectName: root.objectName + "Row" + index
            Layout.fillWidth: true
            implicitHeight: cells.implicitHeight + 20
            Accessible.role: Accessible.ListItem
            Accessible.name: Format.spoken(Format.joined([Format.joined([modelData.title, modelData.value], ":"), modelData.note]))

            Rectangle {
                anchors { left: parent.left; right: parent.right; top: parent.top }
                visible: line.index > 0
                height: 1
                color: Theme.color.line
            }
            ColumnLayout {
                id: cells
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                spacing: 2

                GridLayout {
                    columns: Theme.roomy ? 2 : 1
                    columnSpacing: 12
                    rowSpacing: 2

                    PlainText {
                        Layout.fillWidth: true
                        text: line.modelData.title
                        color: Theme.color.inkMuted
                    }
                    PlainText {
                        visible: line.modelData.value !== ""
                        text: line.modelData.value
                        font.weight: Font.DemiBold
                        Layout.fillWidth: !Theme.roomy
                        Layout.maximumWidth: root.width - 2 * root.padding
                    }
                }
                PlainText {
                    Layout.fillWidth: true
                    visible: line.modelData.note !== ""
                    text: line.modelData.note
                    size: Theme.small
                    color: Theme.color.inkMuted
                }
            }
        }
    }
}
