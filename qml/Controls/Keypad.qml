// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// Our own digits: large, and without the surprises of a number field. Types into `target` and tells what it typed.
GridLayout {
    id: root

    property NumberField target: null
    property bool comma: target !== null && target.comma
    property bool slash: target !== null && target.slash
    readonly property bool low: Window.height > 0 && Window.height < 640
    readonly property real keyHeight: low ? Math.max(48, Math.min(72, Theme.px(40))) : Math.max(66, Math.min(96, Theme.px(46)))

    signal typed(key: string)
    signal erased()

    function type(key: string): void {
        if (target !== null)
            target.type(key)
        typed(key)
    }

    Layout.fillWidth: true
    columns: 3
    columnSpacing: 8
    rowSpacing: 8
    uniformCellWidths: true
    LayoutMirroring.enabled: false   // 1 2 3 in every language
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Number keys")

    component Key: Pressable {
        id: key

        property string symbol

        Layout.fillWidth: true
        implicitWidth: 80
        implicitHeight: root.keyHeight
        ringRadius: 18
        focusPolicy: Qt.TabFocus   // a tap leaves the keyboard with the number

        background: Rectangle {
            radius: 18
            color: key.down ? Theme.color.sunken : key.symbol !== "" ? "transparent" : Theme.color.surface
            border.width: key.symbol !== "" && !Theme.contrast || Theme.dark ? 0 : Theme.border
            border.color: Theme.color.line
        }
        contentItem: Item {
            PlainText {
                anchors.centerIn: parent
                visible: key.symbol === ""
                text: key.text
                size: Math.min(Theme.px(29), 52)
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
            AppIcon {
                anchors.centerIn: parent
                visible: key.symbol !== ""
                name: key.symbol
                size: Math.min(Theme.px(29), 44)
                tint: Theme.color.primary
            }
        }
    }

    Repeater {
        model: 9

        Key {
            required property int index
            objectName: "key" + (index + 1)
            text: String(index + 1)
            onClicked: root.type(text)
        }
    }
    Key {
        objectName: root.slash ? "keySlash" : "keyComma"
        visible: root.comma || root.slash
        text: root.slash ? "/" : Format.decimalPoint()
        spokenName: root.slash ? qsTr("Slash") : qsTr("Decimal point")
        onClicked: root.type(text)
    }
    Item {
        visible: !root.comma && !root.slash
        Layout.fillWidth: true
        implicitHeight: 1
    }
    Key {
        objectName: "key0"
        text: "0"
        onClicked: root.type(text)
    }
    Key {
        objectName: "erase"
        symbol: "backspace"
        text: qsTr("Delete last digit")
        onClicked: {
            if (root.target !== null)
                root.target.erase()
            root.erased()
        }
    }
}
