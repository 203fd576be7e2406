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

/// Every page and where its signals lead. Pages know no other page; only this file and its parts do, about devices,
/// sharing and for clinicians.
RouteStack {
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

    onBackWanted: back()
    onHelpWanted: open(helpNow)

    function back(): void {
        if (answerLate())
            return
        if (stack.depth > 1) {
            stack.pop()
        } else if (lock.place === LockViewModel.Ready) {
            tab(0)
        }
    }
    function tab(index: int): void { only([todayPage, measurements, days, settings][index]) }
    /// After unlocking: today, and the entry that was being written, which brings its draft back itself.
    function begin(at: string): void {
        tab(0)
        if (at === "guidedPage") {
            open(guided)
        } else if (["entryPage", "detailsPage", "notMeasuringPage"].includes(at)) {
            open(entry)
            if (at !== "entryPage")
                open(at === "detailsPage" ? details : notMeasuring)
        } else if (at === "correctPage" || at === "withdrawPage") {
            measure.change.resume()
        } else if (at === "checkInPage" || at === "wordsPage") {
            open(checkIn)
        }
    }
    function measureKind(code: string): void {
        if (code === "") {
            open(kinds)
        } else {
            measure.begin(code)
            open(entry)
        }
    }
    function showTrend(code: string): void {
        trends.choose(code)
        open(trend)
    }

    /// Dials at once; behind the call lies Help now, which also says so where this device cannot call.
    function callEmergency(): void { call(help.emergencyNumber) }
    function call(number: string): void {
        open(helpNow)
        help.call(number)
    }

    onTaken: name => {
        switch (name) {
        case "saved":
            overToday(saved)
            break
        case "checkInSaved":
            overToday(checkInSaved)
            break
        case "reasonSaved":
            tab(0)
            break
        case "changeSaved":
            if (!downTo(["readingPage"]) && helping())
                back()
            break
        case "doubt":   // over the page of the number, which the way back leads to
            if (!downTo(["entryPage", "guidedPage"]))
                overToday(entry)
            open(doubt)
            break
        case "changeDoubt":
            if (!downTo(["correctPage"]))
                open(correct)
            open(doubt)
            break
        case "codeConfirmed":
            leave("confirmCodePage")
            break
        }
    }
    /// The page that asked shows it; away from there it is said.
    function tellFailure(sentence: string): void {
        if (!isFront(["entryPage", "guidedPage", "doubtPage", "notMeasuringPage", "correctPage", "withdrawPage"]))
            front.alert(sentence)
    }
    function overToday(page: Component): void {
        only(todayPage)
        open(page)
    }
    readonly property Connections measureAnswers: Connections {
        target: root.measure
        function onSaved(): void {
            if (root.measure.kind !== "" || root.helping())   // who writes the next number goes on with it
                root.front.say(root.measure.savedSentence)
            if (root.measure.kind === "")
                root.answer("saved")
        }
        function onDoubtRaised(ofChange: bool): void { root.answer(ofChange ? "changeDoubt" : "doubt") }
        function onFailed(sentence: string): void { root.tellFailure(sentence) }
    }
    readonly property Connections reasonAnswers: Connections {
        target: root.measure.notMeasuring
        function onSaved(sentence: string): void {
            root.front.say(sentence)
            root.answer("reasonSaved")
        }
        function onFailed(sentence: string): void { root.tellFailure(sentence) }
    }
    readonly property Connections changeAnswers: Connections {
        target: root.measure.change
        function onResumed(): void {   // over the reading that it is about
            root.trends.openReading(root.measure.change.id)
            root.open(root.reading)
            root.open(root.measure.change.withdrawing ? root.withdraw : root.correct)
        }
        function onChangeSaved(sentence: string): void {
            root.front.say(sentence)
            root.answer("changeSaved")
        }
        function onFailed(sentence: string): void { root.tellFailure(sentence) }
    }
    readonly property Connections checkInAnswers: Connections {
        target: root.wellbeing
        function onSaved(): void { root.showCheckInSaved() }
    }
    /// Once, although the pages that ask hear of it too.
    function showCheckInSaved(): void {
        if (!isFront(["checkInSavedPage"]))
            answer("checkInSaved")
    }

    readonly property Connections gateSteps: Connections {
        target: root.gate
        function onCodeNeeded(): void {
            if (!root.isFront(["confirmCodePage"]))
                root.open(root.confirmCode)
        }
    }
    /// The entry of this kind, where the citizen may come from.
    function typeInstead(code: string): void {
        if (measure.kind !== code || !downTo(["entryPage"]))
            measureKind(code)
    }

    readonly property DeviceRoutes deviceRoutes: DeviceRoutes {
        routes: root
        devices: root.devices
        onTypeRequested: code => root.typeInstead(code)
        onEmergencyRequested: root.callEmergency()
        onDoneRequested: root.tab(0)
        onTrendRequested: code => {
            root.tab(0)
            root.showTrend(code)
        }
    }
    readonly property SharingRoutes sharingRoutes: SharingRoutes {
        routes: root
        sharing: root.sharing
        onPrintRequested: root.open(root.myDataPage)
        onCallRequested: number => root.call(number)
    }
    readonly property ClinicianRoutes clinicianRoutes: ClinicianRoutes {
        routes: root
        clinician: root.clinician
    }

    readonly property Component welcome: WelcomePage {
        appearance: root.appearance
        onStartRequested: root.open(root.look)
    }
    readonly property Component look: LookPage {
        appearance: root.appearance
        onDoneRequested: root.lock.begin()
    }
    readonly property Component followKinds: FollowPage {
        viewModel: root.follow
        young: root.appearance.young
        onKindChosen: code => {
            root.appearance.welcomed = true
            root.tab(0)
            root.measureKind(code)
        }
        onMoodRequested: {
            root.appearance.welcomed = true
            root.tab(0)
            root.open(root.checkIn)
        }
        onDoneRequested: {
            root.appearance.welcomed = true
            root.tab(0)
        }
    }
    readonly property Component unlock: UnlockPage { viewModel: root.lock }
    readonly property Component trouble: TroublePage { viewModel: root.lock }
    readonly property Component warning: WarningPage { viewModel: root.lock }
    readonly property Component code: CodePage {
        viewModel: root.lock
        onCodeSaved: root.back()
        onNotNowRequested: root.back()
    }
    readonly property Component helpNow: HelpNowPage {
        viewModel: root.help
        onSayThisRequested: root.open(root.sayThis)
    }
    readonly property Component sayThis: SayThisPage { viewModel: root.help }
    readonly property Component todayPage: TodayPage {
        viewModel: root.today
        onMeasureRequested: code => root.measureKind(code)
        onChangeRequested: root.measure.change.resume()
        onCheckInRequested: root.open(root.checkIn)
        onKindRequested: code => root.showTrend(code)
        onCodeRequested: root.open(root.code)
        onInboxRequested: root.open(root.deviceRoutes.inbox)
        onNewsRequested: share => root.sharingRoutes.openNews(share)
        onSettingsRequested: root.tab(3)
    }

    readonly property Component kinds: KindsPage {
        viewModel: root.measure
        onKindChosen: code => root.measureKind(code)
    }
    readonly property Component entry: EntryPage {
        viewModel: root.measure
        canUseDevice: root.devices.measures(root.measure.kind)
        onDeviceRequested: code => root.devices.measureWith(code)
        onDetailsRequested: root.open(root.details)
        onGuidedRequested: root.open(root.guided)
        onHowToRequested: root.open(root.howTo)
        onNotMeasuringRequested: root.open(root.notMeasuring)
    }
    readonly property Component doubt: DoubtPage {
        viewModel: root.measure
        onChangeRequested: root.back()
        onEmergencyRequested: root.callEmergency()
    }
    readonly property Component saved: SavedPage {
        viewModel: root.measure
        onDoneRequested: root.tab(0)
        onMeasureAnotherRequested: {
            root.tab(0)
            root.open(root.kinds)
        }
        onTrendRequested: code => {   // in place of the page: "saved" is not true of what is changed later
            root.tab(0)
            root.showTrend(code)
        }
    }
    readonly property Component measurements: MeasurementsPage {
        viewModel: root.trends
        onKindChosen: code => root.showTrend(code)
        onMeasureRequested: root.open(root.kinds)
        onPrintRequested: root.open(root.myDataPage)
        onShareRequested: root.open(root.sharingRoutes.overview)
    }
    readonly property Component trend: TrendPage {
        viewModel: root.trends
        onTableRequested: root.open(root.table)
        onReadingRequested: root.open(root.reading)
        onMeasureRequested: code => root.measureKind(code)
    }
    readonly property Component table: TablePage {
        viewModel: root.trends
        onReadingRequested: root.open(root.reading)
    }
    readonly property Component reading: ReadingPage {
        viewModel: root.trends
        onCorrectRequested: id => {
            root.measure.change.beginCorrection(id)
            root.open(root.correct)
        }
        onWithdrawRequested: id => {
            root.measure.change.beginWithdrawal(id)
            root.open(root.withdraw)
        }
    }
    readonly property Component checkIn: CheckInPage {
        viewModel: root.wellbeing
        onSavedShown: root.showCheckInSaved()
        onWordsRequested: root.open(root.words)
        onDaysRequested: root.tab(2)
    }
    readonly property Component words: WordsPage {
        viewModel: root.wellbeing
        onSavedShown: root.showCheckInSaved()
    }
    readonly property Component checkInSaved: CheckInSavedPage {
        viewModel: root.wellbeing
        onDoneRequested: root.tab(0)
        onDaysRequested: root.tab(2)
        onEmergencyRequested: root.callEmergency()
    }
    readonly property Component days: DaysPage {
        viewModel: root.wellbeing
        back: false
        onCheckInRequested: root.open(root.checkIn)
        onDayRequested: root.open(root.day)
    }
    readonly property Component day: DayPage { viewModel: root.wellbeing }
    readonly property Component settings: SettingsPage {
        appearance: root.appearance
        viewModel: root.myData
        back: false
        onCodeRequested: root.open(root.code)
        onMyDataRequested: root.open(root.myDataPage)
        onJournalRequested: root.open(root.journal)
        onFollowRequested: root.open(root.followAgain)
        onDevicesRequested: root.open(root.deviceRoutes.overview)
        onSharingRequested: root.open(root.sharingRoutes.overview)
        onSharedWithMeRequested: root.open(root.clinicianRoutes.overview)
    }
    readonly property Component followAgain: FollowPage {
        viewModel: root.follow
        young: root.appearance.young
        ticking: true
        onKindChosen: code => root.measureKind(code)
        onMoodRequested: root.open(root.checkIn)
        onDoneRequested: root.back()
    }
    readonly property Component myDataPage: MyDataPage {
        viewModel: root.myData
        onImportRequested: root.open(root.importFile)
    }
    readonly property Component confirmCode: ConfirmCodePage {
        gate: root.gate
        onConfirmed: root.answer("codeConfirmed")
    }
    readonly property Component importFile: ImportPage {
        viewModel: root.imports
        onDoneRequested: root.back()
    }
    readonly property Component journal: JournalPage { viewModel: root.myData }
    readonly property Component details: DetailsPage {
        viewModel: root.measure
        onDetailsDone: root.back()
    }
    readonly property Component howTo: HowToPage {
        viewModel: root.measure
        onReadyRequested: root.back()
    }
    readonly property Component guided: GuidedPage { viewModel: root.measure }
    readonly property Component notMeasuring: NotMeasuringPage { viewModel: root.measure }
    readonly property Component correct: CorrectPage { viewModel: root.measure }
    readonly property Component withdraw: WithdrawPage { viewModel: root.measure }
}
