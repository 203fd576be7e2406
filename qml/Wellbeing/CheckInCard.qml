// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// One check-in as it was written: when, the sea and its word, and all that was added.
Card {
    id: root

    required property string heading
    required property int sea
    required property list<string> sentences
    required property string note

    title: heading

    WaveMark {
        level: root.sea
        tint: Theme.color.primary
    }
    Repeater {
        model: root.sentences

        AppText {
            required property string modelData
            text: modelData
        }
    }
    AppText {
        visible: root.note !== ""
        tone: AppText.Muted
        text: qsTr("You wrote:")
    }
    AppText {
        visible: root.note !== ""
        text: root.note
    }
}
