// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Measuring with a device: what to do now, and what came of it. Typing is always one press away.
Screen {
    id: root

    required property DevicesViewModel viewModel
    readonly property DeviceVisitor visitor: viewModel.visitor
    readonly property bool over: visitor.step === DeviceVisitor.Done

    signal doneRequested()
    signal typeRequested(code: string)
    signal inboxRequested()
    signal trendRequested(code: string)
    signal emergencyRequested()

    objectName: "visitPage"
    title: visitor.kindName
    intro: visitor.deviceName
    onBackRequested: visitor.stop()

    Connections {
        property string told   // the last sentence, said once
        property int step: DeviceVisitor.Idle

        target: root.visitor
        function onChanged(): void {
            const now = root.over ? root.visitor.summary : root.visitor.now
            if (now !== told && now !== "")
                root.say(now)
            if (root.visitor.step !== step) {   // what is new stands at the top, also at large text
                step = root.visitor.step
                root.scroller.contentY = 0
            }
            told = now
        }
    }

    BigPicture {
        visible: !root.over
        symbol: root.visitor.symbol
        active: root.visitor.step === DeviceVisitor.Listening || root.visitor.step === DeviceVisitor.Talking
    }
    AppText {
        objectName: "visitNow"
        visible: text !== ""
        heading: true
        text: root.visitor.now
    }
    AppText {
        objectName: "visitLive"
        visible: text !== ""
        Layout.alignment: Qt.AlignHCenter
        text: root.visitor.live
        size: Theme.h1
        font.weight: Font.Bold
    }
    PasskeyCard { visitor: root.visitor }
    Repeater {
        model: root.visitor.steps

        StepCard {
            required property int index
            required property string modelData

            number: index + 1
            text: modelData
        }
    }

    InfoNote {
        objectName: "visitSummary"
        visible: root.visitor.summary !== ""
        symbol: root.visitor.stored.count > 0 ? "checkCircle" : "info"
        text: root.visitor.summary
    }
    Repeater {
        model: root.visitor.stored

        Card {
            id: stored

            required property int index
            required property string kindName
            required property string number
            required property string extra
            required property string when
            required property string remark

            objectName: "visitStored-" + index
            AppText {
                tone: AppText.Muted
                text: stored.kindName
            }
            AppText {
                text: stored.number
                size: Theme.h1
                font.weight: Font.Bold
            }
            AppText {
                visible: text !== ""
                text: stored.extra
            }
            AppText {
                tone: AppText.Muted
                text: stored.when
            }
            AppText {
                visible: text !== ""
                text: stored.remark
            }
        }
    }
    AppText {
        visible: root.visitor.stored.more > 0
        tone: AppText.Muted
        text: qsTr("%n more number(s) came. See them under your curve.", "", root.visitor.stored.more)
    }
    Repeater {
        model: root.over ? root.visitor.waitingNumbers : []

        Card {
            id: waiting

            required property int index
            required property string modelData

            objectName: "visitWaiting-" + index
            AppText {
                text: waiting.modelData
                size: Theme.h1
                font.weight: Font.Bold
            }
        }
    }
    DangerCard {
        objectName: "visitUrgent"
        visible: root.over && root.visitor.urgent
        title: qsTr("Chest pain, or cannot breathe?")
        onCallRequested: root.emergencyRequested()
    }
    RowCard {
        objectName: "showTrend"
        visible: root.over && root.visitor.stored.count > 0
        symbol: "chart"
        text: qsTr("See your curve")
        onClicked: root.trendRequested(root.visitor.kindCode)
    }
    RowCard {
        objectName: "visitInbox"
        visible: root.over && root.visitor.waiting > 0 && root.viewModel.inbox.count > 0
        symbol: "person"
        text: qsTr("Is this yours?")
        subtitle: qsTr("%n number(s) wait for your answer.", "", root.viewModel.inbox.count)
        onClicked: root.inboxRequested()
    }
    Repeater {
        model: root.visitor.problems

        InfoNote {
            required property int index
            required property string modelData

            objectName: "visitProblem-" + index
            text: modelData
        }
    }
    ErrorNote {
        objectName: "failure"
        text: root.visitor.failure
    }
    Card {
        objectName: "clockCard"
        visible: root.over && root.visitor.clockText !== ""
        title: qsTr("The time")
        AppText { text: root.visitor.clockText }
        ActionButton {
            objectName: "setClock"
            visible: root.visitor.clockSettable
            kind: ActionButton.Soft
            symbol: "clock"
            text: qsTr("Set the clock right")
            onClicked: root.visitor.setClock()
        }
    }
    InfoNote {
        visible: root.over && (root.visitor.stored.count > 0 || root.visitor.waiting > 0)
        plain: true
        symbol: "phone"
        text: qsTr("Nær is not an alarm. Do you feel ill, or are you worried? Call your doctor. Closed? Call the out-of-hours doctor.")
    }
    ActionButton {
        objectName: "visitAgain"
        visible: root.over
        readonly property bool came: root.visitor.stored.count > 0 || root.visitor.waiting > 0
        kind: came ? ActionButton.Quiet : ActionButton.Soft
        text: came ? qsTr("Measure again") : qsTr("Try again")
        onClicked: root.visitor.again()
    }
    RowCard {
        objectName: "typeInstead"
        visible: !root.over || root.visitor.stored.count === 0
        symbol: "pencil"
        text: qsTr("Type the number instead")
        subtitle: qsTr("Or read it to the nurse on the phone.")
        onClicked: {
            root.visitor.stop()
            root.typeRequested(root.visitor.kindCode)
        }
    }
    actions: root.over ? doneButton : null

    Component {
        id: doneButton

        ActionButton {
            objectName: "done"
            text: qsTr("Done")
            onClicked: root.doneRequested()
        }
    }
}
