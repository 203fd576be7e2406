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
import Naer.Settings

/// Every page and where its signals lead. Pages know no other page; only this file does.
QtObject {
    id: root

    required property StackView stack
    required property AppearanceViewModel appearance
    required property LockViewModel lock
    required property FollowViewModel follow
    required property TodayViewModel today
    required property MeasureViewModel measure
    required property TrendsViewModel trends
    required property WellbeingViewModel wellbeing
    required property HelpViewModel help
    required property MyDataViewModel myData
    required property ImportViewModel imports

    /// Shows `page` on top; its way back and Help now are connected here, once for all pages.
    function open(page: Component): void { connectPage(stack.push(page) as Ui.Screen) }
    /// Shows `page` and forgets the others.
    function only(page: Component): void {
        stack.clear(StackView.Immediate)
        connectPage(stack.push(page, {}, StackView.Immediate) as Ui.Screen)
    }
    function back(): void {
        if (stack.depth > 1)
            stack.pop()
        else if (lock.place === LockViewModel.Ready)
            tab(0)
    }
    function connectPage(page: Ui.Screen): void {
        page.backRequested.connect(back)
        page.helpRequested.connect(() => root.open(root.helpNow))
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
    /// The change that was begun, over the reading that it is about.
    readonly property Connections changeAnswers: Connections {
        target: root.measure.change
        function onResumed(): void {
            root.trends.openReading(root.measure.change.id)
            root.open(root.reading)
            root.open(root.measure.change.withdrawing ? root.withdraw : root.correct)
        }
    }
    function showTrend(code: string): void {
        trends.choose(code)
        open(trend)
    }

    /// Dials at once; behind the call lies Help now, which also says so where this device cannot call.
    function callEmergency(): void {
        open(helpNow)
        help.call(help.emergencyNumber)
    }

    /// Once, although the entry page below hears of it too.
    function showSaved(): void {
        if (stack.currentItem.objectName === "savedPage")
            return
        only(todayPage)
        open(saved)
    }
    function showCheckInSaved(): void {
        if (stack.currentItem.objectName === "checkInSavedPage")
            return
        only(todayPage)
        open(checkInSaved)
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
        onSettingsRequested: root.tab(3)
    }

    readonly property Component kinds: KindsPage {
        viewModel: root.measure
        onKindChosen: code => root.measureKind(code)
    }
    readonly property Component entry: EntryPage {
        viewModel: root.measure
        onSavedShown: root.showSaved()
        onDoubtShown: root.open(root.doubt)
        onDetailsRequested: root.open(root.details)
        onGuidedRequested: root.open(root.guided)
        onHowToRequested: root.open(root.howTo)
        onNotMeasuringRequested: root.open(root.notMeasuring)
    }
    readonly property Component doubt: DoubtPage {
        viewModel: root.measure
        onChangeRequested: root.back()
        onSavedShown: root.showSaved()
        onEmergencyRequested: root.callEmergency()
    }
    readonly property Component saved: SavedPage {
        viewModel: root.measure
        onDoneRequested: root.tab(0)
        onMeasureAnotherRequested: {
            root.tab(0)
            root.open(root.kinds)
        }
        onTrendRequested: code => root.showTrend(code)
    }
    readonly property Component measurements: MeasurementsPage {
        viewModel: root.trends
        onKindChosen: code => root.showTrend(code)
        onMeasureRequested: root.open(root.kinds)
        onPrintRequested: root.open(root.myDataPage)
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
        onCodeNeeded: root.open(root.confirmCode)
        onImportRequested: root.open(root.importFile)
    }
    readonly property Component confirmCode: ConfirmCodePage {
        viewModel: root.myData
        onConfirmed: root.back()
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
    readonly property Component guided: GuidedPage {
        viewModel: root.measure
        onSavedShown: root.showSaved()
        onDoubtShown: root.open(root.doubt)
    }
    readonly property Component notMeasuring: NotMeasuringPage {
        viewModel: root.measure
        onReasonSaved: root.tab(0)
    }
    readonly property Component correct: CorrectPage {
        viewModel: root.measure
        onCorrectionSaved: root.back()
    }
    readonly property Component withdraw: WithdrawPage {
        viewModel: root.measure
        onWithdrawalSaved: root.back()
    }
}
