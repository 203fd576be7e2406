// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// A value with less and more. The owner changes it and writes it: `valueText: vm.hours; onMore: vm.later()`.
Item {
    id: root

    required property string label
    required property string valueText
    property bool canLess: true
    property bool canMore: true

    signal less()
    signal more()

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: row.implicitHeight + 24
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(label + ": " + valueText)
    onValueTextChanged: Accessible.announce(Format.spoken(valueText), Accessible.Polite)

    CardGround { anchors.fill: parent }
    GridLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 16; rightMargin: 12 }
        columns: Theme.roomy || root.width >= 480 ? 2 : 1
        columnSpacing: 8
        rowSpacing: 8

        ColumnLayout {
            spacing: 2

            AppText {
                text: root.label
                size: Theme.small
                tone: AppText.Muted
            }
            AppText {
                text: root.valueText
                size: Theme.title
                font.weight: Font.DemiBold
            }
        }
        RowLayout {
            spacing: 12

            IconButton {
                objectName: root.objectName + "Less"
                symbol: "minus"
                text: qsTr("Less: %1").arg(root.label)
                enabled: root.canLess
                onClicked: root.less()
            }
            IconButton {
                objectName: root.objectName + "More"
                symbol: "plus"
                text: qsTr("More: %1").arg(root.label)
                enabled: root.canMore
                onClicked: root.more()
            }
        }
    }
}
