// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Every control once, with words of the length that screens have. `part` chooses what is on the page.
Screen {
    id: root

    property int part: 0
    property int answer: 1
    property bool reading: true

    objectName: "gallery"
    back: part !== 0
    title: ["Good morning, Karen", "What does the oxy\u00ADmeter show?", "Calm in 13 of 14 days", "How are you just now?", "How I would like it"][part]
    intro: ["Saturday 22 November", "Write the number beside the % sign.", "Today you are just below your range.", "", ""][part]
    actions: part === 1 || part === 3 ? twoActions : null

    Component {
        id: twoActions

        ColumnLayout {
            spacing: 4

            ActionButton {
                objectName: "next"
                text: "Continue"
                trailingSymbol: "arrowForward"
            }
            ActionButton {
                objectName: "skip"
                kind: ActionButton.Quiet
                symbol: "headphones"
                text: "I would like to talk to someone"
            }
        }
    }
    Loader {
        Layout.fillWidth: true
        sourceComponent: [today, entry, trend, mood, settings][root.part]
    }

    Component {
        id: today

        ColumnLayout {
            spacing: Theme.gap

            HeroCard {
                title: "Your morning mea\u00ADsure\u00ADment"
                subtitle: "3 small steps. About 4 minutes."

                ActionButton {
                    objectName: "start"
                    kind: ActionButton.Hero
                    text: "Start measur\u00ADing"
                    trailingSymbol: "arrowForward"
                }
            }
            RowCard {
                objectName: "stateRow"
                level: HealthState.Green
                text: "Green: as usual for you"
                subtitle: "Yesterday all was in your range."
            }
            RowCard {
                objectName: "appointment"
                symbol: "calendar"
                text: "Monday at 10.15"
                subtitle: "Nurse Mette calls."
            }
            CallButton {
                objectName: "callDoctor"
                text: "Out-of-hours doctor"
                number: "70113131"
                note: "Ill, and your doctor has closed."
            }
            Card {
                title: "In danger?"
                InfoNote { danger: true; text: "Call 1-1-2 if you cannot speak in full sen\u00ADtences." }
                ActionButton { objectName: "call112"; kind: ActionButton.Alarm; symbol: "phone"; text: "Call 1-1-2" }
            }
            BottomBar {
                Layout.fillWidth: true
                Layout.leftMargin: -Theme.margin
                Layout.rightMargin: -Theme.margin
                names: ["Today", "Trends", "Wellbeing", "Settings"]
                symbols: ["home", "chart", "wave", "settings"]
                ids: ["tabToday", "tabTrends", "tabWellbeing", "tabSettings"]
            }
        }
    }
    Component {
        id: entry

        ColumnLayout {
            spacing: Theme.gap

            ProgressSteps { step: 1; count: 3 }
            NumberField { id: field; objectName: "value"; label: "Oxygen in the blood"; text: "88"; unit: "%"; spokenUnit: "percent"; comma: true }
            ErrorNote { text: "Write a number between 50 and 100." }
            Keypad { target: field }
        }
    }
    Component {
        id: trend

        ColumnLayout {
            spacing: Theme.gap

            ChipChoice { objectName: "range"; label: "How long"; options: ["7 days", "14 days", "3 months"]; current: 1 }
            Card {
                LineChart {
                    objectName: "oxygen"
                    summary: "Oxygen in the blood, 14 days. Between 90 and 93 percent on 13 days. Today 88."
                    minimum: 86.5
                    maximum: 94.5
                    bandLow: 89
                    bandHigh: 93
                    bandLabel: "Your range: 89–93 %"
                    highLabel: "93"
                    lowLabel: "89"
                    firstLabel: "9 Nov"
                    lastLabel: "Today"
                    newestLabel: "88 %"
                    newestLevel: HealthState.Yellow
                    points: [91, 92, 91, 90, 92, 93, 91, 91, 90, 92, 91, 90, 91, 88].map((v, i) => ({ position: i / 13, low: v - (i === 4 ? 1 : 0), mean: v, high: v + (i === 4 ? 1 : 0), gapBefore: i === 8 }))
                }
                ActionButton { objectName: "asTable"; kind: ActionButton.Quiet; symbol: "table"; text: "Show as a table" }
            }
            Card {
                LineChart {
                    objectName: "pressure"
                    summary: "Blood pressure, 7 days. Upper between 128 and 139, lower between 78 and 86."
                    minimum: 60
                    maximum: 150
                    name: "Upper"
                    secondName: "Lower"
                    highLabel: "150"
                    lowLabel: "60"
                    firstLabel: "16 Nov"
                    lastLabel: "Today"
                    newestLabel: "132/80"
                    points: [128, 135, 139, 131, 133, 130, 132].map((v, i) => ({ position: i / 6, low: v, mean: v, high: v }))
                    secondPoints: [78, 84, 86, 80, 82, 79, 80].map((v, i) => ({ position: i / 6, low: v, mean: v, high: v }))
                }
            }
            StateBadge { level: HealthState.Green; word: "Green: as usual for you" }
            StateBadge { level: HealthState.Yellow; word: "Yellow: keep an eye on it" }
            StateBadge { level: HealthState.Red; word: "Red: call now" }
            StateBadge { level: HealthState.NotAgreed; word: "No limits agreed" }
            TableCard {
                objectName: "table"
                title: "All numbers"
                rows: [{ title: "Today at 8.21", value: "88 %", note: "Yellow: just below your range", key: "a" }, { title: "Yesterday at 8.12", value: "91 %", note: "" },
                    { title: "Monday at 8.20", value: "19 %", note: "It was someone else's", mark: "Taken out", symbol: "trash", key: "b" }]
            }
        }
    }
    Component {
        id: mood

        ColumnLayout {
            spacing: Theme.gap

            InfoNote { plain: true; symbol: "lock"; text: "Only you can see it. No answer is wrong." }
            Repeater {
                model: ["Really hard", "Heavy", "In between", "Okay", "Calm"]

                ChoiceRow {
                    required property int index
                    required property string modelData

                    objectName: "mood" + index
                    text: modelData
                    waves: index + 1
                    chosen: root.answer === index
                    onClicked: root.answer = index
                }
            }
            ChoiceRow { objectName: "tick"; multiple: true; chosen: true; text: "I slept badly"; subtitle: "Less than five hours" }
        }
    }
    Component {
        id: settings

        ColumnLayout {
            spacing: Theme.gap

            SectionTitle { text: "Reading" }
            SwitchRow { objectName: "aloud"; symbol: "speak"; text: "Read aloud"; subtitle: "A button on every page"; on: root.reading; onSwitched: on => root.reading = on }
            SwitchRow { objectName: "calm"; text: "Less motion"; on: false }
            StepperRow { objectName: "size"; label: "Text size"; valueText: "140 %" }
            TextEntry { objectName: "note"; label: "Your note"; hint: "For yourself"; text: "I walked to the harbour and back."; multiline: true }
            TextEntry { objectName: "name"; label: "Your first name"; error: "Write your name, or leave it empty." }
            SecretEntry { objectName: "code"; label: "Your code"; hint: "At least six digits"; digitsOnly: true; text: "123456" }
            InfoNote { text: "Saved on your phone. We send it when you are online." }
            ActionButton { objectName: "soft"; kind: ActionButton.Soft; symbol: "printer"; text: "Print 30 days" }
            ActionButton { objectName: "off"; text: "Not yet"; enabled: false }
            AppText { tone: AppText.Primary; text: "All drawings" }
            Flow {
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: Icons.names()

                    AppIcon {
                        required property string modelData
                        name: modelData
                        size: 34
                    }
                }
            }
            Announcer {}
        }
    }
}
