// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls
import Naer.Appearance

/// D2: words and a note, for those who like. All of it may be left out.
Screen {
    id: root

    required property WellbeingViewModel viewModel
    property bool asked: false

    signal savedShown()

    objectName: "wordsPage"
    title: qsTr("Words, if you like")
    intro: qsTr("Choose one, many or none.")

    Connections {
        target: root.viewModel
        function onSaved(): void {
            if (root.asked)
                root.savedShown()
            root.asked = false
        }
    }

    actions: ActionButton {
        objectName: "saveWords"
        text: root.viewModel.state === 0 ? qsTr("Keep the words") : qsTr("Save it")
        onClicked: {
            if (root.viewModel.state === 0)   // they are kept; how it is, is chosen on the page before
                return root.backRequested()
            root.asked = true
            root.viewModel.save()
        }
    }

    ErrorNote { text: root.viewModel.error }
    Choices {
        label: qsTr("How does it feel?")
        Repeater {
            model: root.viewModel.wordCodes

            Chip {
                required property string modelData

                objectName: "word-" + modelData
                multiple: true
                text: root.viewModel.wordName(modelData)
                chosen: root.viewModel.words.includes(modelData)
                onClicked: root.viewModel.toggleWord(modelData)
            }
        }
    }
    SectionTitle { text: qsTr("How did you sleep?") }
    Choices {
        label: qsTr("How did you sleep?")
        Repeater {
            model: root.viewModel.sleepNames

            Chip {
                required property int index
                required property string modelData

                objectName: "sleep" + (index + 1)
                text: modelData
                chosen: root.viewModel.sleep === index + 1
                onClicked: root.viewModel.sleep = index + 1
            }
        }
    }
    SectionTitle { text: qsTr("How much strength do you have?") }
    Choices {
        label: qsTr("How much strength do you have?")
        Repeater {
            model: root.viewModel.energyNames

            Chip {
                required property int index
                required property string modelData

                objectName: "energy" + (index + 1)
                text: modelData
                chosen: root.viewModel.energy === index + 1
                onClicked: root.viewModel.energy = index + 1
            }
        }
    }
    TextEntry {
        id: note
        objectName: "note"
        Layout.topMargin: Theme.gapSmall
        label: qsTr("A note")
        hint: qsTr("Kept while you write.")
        multiline: true
        maximumLength: 2000
        text: root.viewModel.note
        onTextChanged: root.viewModel.note = text
    }
    InfoNote {
        plain: true
        symbol: "lock"
        text: qsTr("Only you can see it. We ask before anything is shared.")
    }

    component Choices: Flow {
        property string label

        Layout.fillWidth: true
        spacing: Theme.gapSmall
        Accessible.role: Accessible.Grouping
        Accessible.name: Format.spoken(label)
    }
}
