// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls
import Naer.Appearance

/// G2: the page for the doctor, everything as files, and bringing in. Nothing leaves unasked.
Screen {
    id: root

    required property MyDataViewModel viewModel

    signal importRequested()

    objectName: "myDataPage"
    title: qsTr("My data")
    intro: qsTr("A file is made only when you ask for it.")

    function shown(): void { viewModel.refresh() }
    Component.onCompleted: viewModel.refresh()

    Connections {
        target: root.viewModel
        function onExported(): void {
            root.say(done.text)
            root.scroller.contentY = 0
        }
        function onChanged(): void {   // what was read after the page was made
            if (name.text !== root.viewModel.name)
                name.text = root.viewModel.name
            if (question.text !== root.viewModel.question)
                question.text = root.viewModel.question
        }
    }

    ErrorNote { text: root.viewModel.error }
    Card {
        objectName: "fileMade"
        visible: root.viewModel.result !== ""
        AppText {
            id: done
            text: root.viewModel.result
        }
        AppText {
            objectName: "filePath"
            size: Theme.small
            wrapMode: Text.WrapAnywhere
            text: root.viewModel.resultPath
        }
        ActionButton {
            objectName: "openFile"
            kind: ActionButton.Soft
            symbol: "file"
            text: qsTr("Open the file")
            onClicked: root.viewModel.openResult()
        }
    }
    SectionTitle { text: qsTr("For your doctor") }
    TextEntry {
        id: name
        objectName: "name"
        label: qsTr("Your name on the paper")
        maximumLength: 100
        text: root.viewModel.name
        onTextChanged: root.viewModel.name = text
    }
    TextEntry {
        id: question
        objectName: "question"
        label: qsTr("What do you want to ask?")
        hint: qsTr("Kept while you write.")
        multiline: true
        maximumLength: 1000
        text: root.viewModel.question
        onTextChanged: root.viewModel.question = text
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapSmall
        Accessible.role: Accessible.Grouping
        Accessible.name: Format.spoken(qsTr("How far back?"))

        Repeater {
            model: [30, 90, 365]

            Chip {
                required property int modelData

                objectName: "days" + modelData
                text: modelData === 365 ? qsTr("One year") : qsTr("%1 days").arg(modelData)
                chosen: root.viewModel.days === modelData
                onClicked: root.viewModel.days = modelData
            }
        }
    }
    ActionButton {
        objectName: "makePdf"
        symbol: "printer"
        text: root.viewModel.busy ? qsTr("One moment …") : qsTr("Make the page (PDF)")
        onClicked: root.viewModel.makePdf()
    }
    AppText {
        objectName: "whatIsOnIt"
        tone: AppText.Muted
        text: qsTr("On it: your name, your numbers, your question, and why you did not measure. Your days and your notes are not on it.")
    }
    SectionTitle { text: qsTr("All of it") }
    RowCard {
        objectName: "makeCsv"
        symbol: "table"
        chevron: false
        text: qsTr("Numbers as a table")
        subtitle: qsTr("CSV, for a spread\u00ADsheet.")
        onClicked: root.viewModel.makeCsv()
    }
    RowCard {
        objectName: "makeJson"
        symbol: "download"
        chevron: false
        text: qsTr("All you have written")
        subtitle: qsTr("JSON. Also your days, your notes, and what you have corrected.")
        onClicked: root.viewModel.makeJson()
    }
    RowCard {
        objectName: "makeFhir"
        symbol: "share"
        chevron: false
        text: qsTr("Numbers for other systems")
        subtitle: qsTr("FHIR, as hospitals and doctors read it. With your name, and the notes on your numbers.")
        onClicked: root.viewModel.makeFhir()
    }
    RowCard {
        objectName: "importCsv"
        symbol: "upload"
        text: qsTr("Bring numbers in")
        subtitle: qsTr("From a table you have, or a FHIR file.")
        onClicked: root.importRequested()
    }
    AppText {
        tone: AppText.Muted
        text: qsTr("No printer? The library or your doctor can print the file.")
    }
}
