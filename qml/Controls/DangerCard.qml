// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme

/// The one red card: danger to life. The button comes before the long text, so that it is seen first at any text size.
Rectangle {
    id: root

    required property string title   // the question: "Is it a danger to life?"
    property string text

    signal callRequested()

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: body.implicitHeight + 2 * body.anchors.margins
    radius: Theme.radiusHero
    color: Theme.color.alarmSoft
    border.width: Theme.contrast ? 2 : 0
    border.color: Theme.color.alarm
    Accessible.role: Accessible.Grouping
    Accessible.name: Format.spoken(qsTr("Danger to life"))

    ColumnLayout {
        id: body
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.roomy ? 16 : 10 }
        spacing: Theme.gapSmall

        RowLayout {
            spacing: 14

            StateShape {
                visible: Theme.roomy
                level: HealthState.Red
                size: 30
                Layout.alignment: Qt.AlignTop
            }
            AppText {
                heading: true
                text: root.title
                color: Theme.color.onAlarmSoft
            }
        }
        ActionButton {
            objectName: "call112"
            kind: ActionButton.Alarm
            symbol: "phone"
            text: qsTr("Call 1-1-2")
            onClicked: root.callRequested()
        }
        AppText {
            visible: text !== ""
            text: root.text
            color: Theme.color.onAlarmSoft
        }
    }
}
