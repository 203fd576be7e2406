// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Naer.Theme

/// One fault of each kind, so that the audit is seen finding it.
Rectangle {
    id: root

    property string fault
    readonly property Component small: Component { AbstractButton { objectName: "small"; width: 20; height: 20; Accessible.name: "Small"; Accessible.onPressAction: click() } }
    readonly property Component nameless: Component { AbstractButton { objectName: "nameless"; width: 60; height: 60; Accessible.role: Accessible.Button; Accessible.name: ""; Accessible.onPressAction: click() } }
    readonly property Component noId: Component { AbstractButton { width: 60; height: 60; text: "Go"; Accessible.onPressAction: click() } }
    readonly property Component noAction: Component { Item { objectName: "noAction"; width: 60; height: 60; Accessible.role: Accessible.Button; Accessible.name: "Go" } }
    readonly property Component noToggle: Component { AbstractButton { objectName: "noToggle"; width: 60; height: 60; Accessible.role: Accessible.CheckBox; Accessible.name: "Tick"; Accessible.onPressAction: click() } }
    readonly property Component faint: Component { Label { text: "Grey on grey"; font.pixelSize: 17; color: Theme.color.line } }
    readonly property Component cut: Component { Label { width: 60; text: "Words that do not fit here"; font.pixelSize: 17; elide: Text.ElideRight; color: Theme.color.ink } }
    readonly property Component cutBelow: Component { Label { width: 120; height: 18; wrapMode: Text.Wrap; text: "Words that need three lines of room"; font.pixelSize: 17; color: Theme.color.ink } }
    readonly property Component spilled: Component { AbstractButton { objectName: "spilled"; width: 60; height: 60; Accessible.name: "Go"; Accessible.onPressAction: click(); contentItem: Item { Text { y: 58; text: "Out"; font.pixelSize: 17; color: Theme.color.ink } } } }
    readonly property Component outside: Component { Label { x: 350; text: "Beyond the edge of the window"; font.pixelSize: 17; color: Theme.color.ink } }
    readonly property Component tiny: Component { Label { text: "Fine print"; font.pixelSize: 11; color: Theme.color.ink } }
    readonly property Component overlap: Component { Item { Label { text: "One over"; font.pixelSize: 17; color: Theme.color.ink } Label { text: "the other"; font.pixelSize: 17; color: Theme.color.ink } } }
    readonly property Component broken: Component { Label { width: 50; wrapMode: Text.Wrap; text: "Unbreakable"; font.pixelSize: 17; color: Theme.color.ink } }
    readonly property Component cutUnit: Component { Label { width: 90; wrapMode: Text.Wrap; text: "133/83\u00A0mmHg"; font.pixelSize: 17; color: Theme.color.ink } }
    readonly property Component softName: Component { AbstractButton { objectName: "soft"; width: 60; height: 60; Accessible.name: "mea\u00ADsure"; Accessible.onPressAction: click() } }
    readonly property Component drawing: Component { Item { width: 60; height: 60; Accessible.role: Accessible.Graphic; Accessible.name: "Chart" } }
    readonly property Component warning: Component { Item { Component.onCompleted: console.warn("planted") } }
    readonly property Component none: Component { AbstractButton { objectName: "fine"; width: 60; height: 60; Accessible.name: "Go"; Accessible.onPressAction: click() } }

    color: Theme.color.bg

    Loader {
        sourceComponent: ({ small: root.small, nameless: root.nameless, noId: root.noId, noAction: root.noAction, noToggle: root.noToggle,
            faint: root.faint, cut: root.cut, cutBelow: root.cutBelow, spilled: root.spilled, outside: root.outside, tiny: root.tiny,
            overlap: root.overlap, broken: root.broken, cutUnit: root.cutUnit, softName: root.softName, drawing: root.drawing, warning: root.warning,
            none: root.none })[root.fault]
    }
}
