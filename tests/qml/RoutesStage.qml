// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Naer.Controls as Ui
import Naer.Appearance
import Naer.Start
import Naer.Today
import Naer.Measure
import Naer.Trends
import Naer.Wellbeing
import Naer.Help
import Naer.Code
import Naer.Settings
import Naer.Devices
import Naer.Sharing
import Naer.Clinician
import "../../app"

/// The program's own routes over a stack of pages, in place of its window.
Item {
    id: root

    required property AppearanceViewModel appearance
    required property LockViewModel lock
    required property FollowViewModel follow
    required property TodayViewModel today
    required property MeasureViewModel measure
    required property TrendsViewModel trends
    required property WellbeingViewModel wellbeing
    required property HelpViewModel help
    required property CodeGate gate
    required property MyDataViewModel myData
    required property ImportViewModel imports
    required property DevicesViewModel devices
    required property SharingViewModel sharing
    required property ClinicianViewModel clinician
    readonly property Ui.Screen page: stack.currentItem as Ui.Screen
    readonly property int depth: stack.depth

    function tab(index: int): void { routes.tab(index) }
    function begin(at: string): void { routes.begin(at) }
    function measureKind(code: string): void { routes.measureKind(code) }

    Routes {
        id: routes
        stack: stack
        appearance: root.appearance
        lock: root.lock
        follow: root.follow
        today: root.today
        measure: root.measure
        trends: root.trends
        wellbeing: root.wellbeing
        help: root.help
        gate: root.gate
        myData: root.myData
        imports: root.imports
        devices: root.devices
        sharing: root.sharing
        clinician: root.clinician
    }
    StackView {
        id: stack
        anchors.fill: parent
        focus: true
        pushEnter: null
        pushExit: null
        popEnter: null
        popExit: null
        onCurrentItemChanged: {
            const front = currentItem as Ui.Screen
            if (front)
                front.shown()
        }
    }
}
