// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Naer.Theme
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

/// The window: one stack of pages, the four tabs, and what locking and unlocking does to them.
ApplicationWindow {
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

    /// The page to come back to after unlocking; empty for today.
    property string resumeAt
    readonly property Ui.Screen page: stack.currentItem as Ui.Screen

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 320
    visible: true
    title: "Nær"
    color: Theme.color.bg

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
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: tabs.visible ? tabs.top : parent.bottom }
        focus: true
        pushEnter: fadeIn
        pushExit: fadeOut
        popEnter: fadeIn
        popExit: fadeOut
        replaceEnter: fadeIn
        replaceExit: fadeOut
        onCurrentItemChanged: {
            const front = currentItem as Ui.Screen   // root.page may still be the page before
            if (front)
                front.shown()
        }

        Transition { id: fadeIn; NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fade } }
        Transition { id: fadeOut; NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.fade } }
    }

    Ui.BottomBar {
        id: tabs
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: current >= 0
        names: [qsTr("Today"), qsTr("Numbers"), qsTr("My days"), qsTr("Settings")]
        symbols: ["home", "chart", "wave", "settings"]
        ids: ["tabToday", "tabMeasurements", "tabDays", "tabSettings"]
        current: root.page ? ["todayPage", "measurementsPage", "daysPage", "settingsPage"].indexOf(root.page.objectName) : -1
        onPicked: index => routes.tab(index)
    }

    Connections {
        target: root.lock
        function onPlaceChanged(): void { root.arrive() }
    }

    /// The front page that one writes on, also where a question or Help now stands over it.
    function writtenOn(): string {
        const kept = ["entryPage", "detailsPage", "guidedPage", "notMeasuringPage", "correctPage", "withdrawPage", "checkInPage", "wordsPage"]
        return stack.find(page => kept.includes(page.objectName))?.objectName ?? ""
    }

    /// Shows the page that belongs to the state of the vault.
    function arrive(): void {
        switch (root.lock.place) {
        case LockViewModel.AskCode:
            root.resumeAt = root.writtenOn() || root.resumeAt
            routes.only(routes.unlock)
            break
        case LockViewModel.Trouble:
            routes.only(routes.trouble)
            break
        case LockViewModel.Warned:
            routes.only(routes.warning)
            break
        case LockViewModel.Ready:
            if (!root.appearance.welcomed && root.page && root.page.objectName === "lookPage")
                routes.open(routes.followKinds)
            else if (!root.page || !["codePage", "confirmCodePage"].includes(root.page.objectName))
                routes.begin(root.resumeAt)
            root.resumeAt = ""
            break
        case LockViewModel.Waiting:
            break
        }
    }

    Component.onCompleted: {
        if (root.appearance.welcomed)
            root.lock.begin()
        else
            routes.only(routes.welcome)
    }
}
