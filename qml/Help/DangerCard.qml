// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// The one red card: danger to life.
Rectangle {
    id: root

    signal callRequested()

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: body.implicitHeight + 32
    radius: Theme.radiusHero
    color: Theme.color.alarmSoft
    border.width: Theme.contrast ? 2 : 0
    border.color: Theme.color.alarm
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(qsTr("Danger to life"))

    ColumnLayout {
        id: body
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
        spacing: Theme.gap

        RowLayout {
            spacing: 14
            StateShape {
                level: HealthState.Red
                size: 30
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 2
                AppText {
                    heading: true
                    text: qsTr("Is it a danger to life?")
                    color: Theme.color.onAlarmSoft
                }
                AppText {
                    text: qsTr("Also if you are about to harm yourself.")
                    color: Theme.color.onAlarmSoft
                }
            }
        }
        ActionButton {
            objectName: "call112"
            kind: ActionButton.Alarm
            symbol: "phone"
            text: qsTr("Call 1-1-2")
            onClicked: root.callRequested()
        }
    }
}
