// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// The mark or the way back on one side, Help now on the other.
Item {
    id: root

    property bool back: false
    property string backText: qsTr("Back")
    property string backSymbol: "arrowBack"
    property bool showHelp: true

    signal backRequested()
    signal helpRequested()

    implicitWidth: 280
    implicitHeight: help.visible ? help.implicitHeight : Theme.target

    RowLayout {
        anchors.fill: parent
        spacing: 8

        BrandMark {
            visible: !root.back
            dotsOnly: help.visible && help.implicitWidth + 150 > root.width
        }
        Pressable {
            id: backButton
            objectName: "back"
            visible: root.back
            text: root.backText
            ringRadius: 16
            implicitWidth: Math.max(Theme.target, backRow.implicitWidth + 8)
            implicitHeight: Theme.target
            onClicked: root.backRequested()

            background: Rectangle {
                radius: 16
                color: backButton.down ? Theme.color.sunken : "transparent"
            }
            contentItem: Item {
                Row {
                    id: backRow
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6

                    AppIcon {
                        name: root.backSymbol
                        size: Math.min(Theme.px(24), 36)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    PlainText {
                        visible: Theme.roomy && backRow.parent !== null && implicitWidth + help.implicitWidth + 60 < root.width
                        text: root.backText
                        size: Theme.px(16)
                        font.weight: Font.Medium
                        wrapMode: Text.NoWrap
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
        Item { Layout.fillWidth: true }
        HelpPill {
            id: help
            visible: root.showHelp
            onClicked: root.helpRequested()
        }
    }
}
