// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// One of a few short answers, as pills. The owner holds the choice: `current: vm.range; onPicked: i => vm.range = i`.
Flow {
    id: root

    required property string label   // spoken
    required property list<string> options
    property list<string> ids        // objectNames of the pills; objectName + index where there are none
    property int current: -1

    signal picked(index: int)

    Layout.fillWidth: true
    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(label)

    Repeater {
        model: root.options

        Choosable {
            id: pill

            required property int index
            required property string modelData

            objectName: root.ids[index] ?? root.objectName + index
            text: modelData
            chosen: index === root.current
            ringRadius: Math.min(24, height / 2)
            width: Math.min(root.width, row.space + words.naturalWidth + 36)
            implicitHeight: Math.max(Theme.target, words.implicitHeight + 18)
            Accessible.role: Accessible.RadioButton
            onClicked: root.picked(index)

            background: Rectangle {
                radius: pill.ringRadius
                color: pill.chosen ? Theme.color.primary : pill.down ? Theme.color.sunken : Theme.color.surface
                border.width: pill.chosen ? 0 : 1.5
                border.color: Theme.color.outline
            }
            contentItem: Item {
                Row {
                    id: row

                    readonly property real space: pill.chosen ? 26 : 0

                    anchors.centerIn: parent
                    spacing: 6

                    AppIcon {
                        visible: pill.chosen
                        name: "check"
                        size: 20
                        lineWidth: 2.6
                        tint: Theme.color.onPrimary
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    PlainText {
                        id: words
                        width: Math.min(naturalWidth, root.width - row.space - 36)
                        text: pill.text
                        size: Theme.px(16)
                        font.weight: Font.DemiBold
                        color: pill.chosen ? Theme.color.onPrimary : Theme.color.ink
                        horizontalAlignment: Text.AlignHCenter
                    }
                }
            }
        }
    }
}
