// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// Six digits that prove that phone and device mean each other: typed here, typed there, or compared.
Card {
    id: root

    required property DeviceVisitor visitor
    readonly property bool typed: visitor.step === DeviceVisitor.PasskeyWanted
    readonly property bool compared: visitor.step === DeviceVisitor.PasskeyCompared

    objectName: "passkeyCard"
    visible: typed || compared || visitor.step === DeviceVisitor.PasskeyShown

    AppText {
        objectName: "passkey"
        visible: !root.typed
        Layout.alignment: Qt.AlignHCenter
        text: root.visitor.passkey
        size: Theme.h1
        font.weight: Font.Bold
    }
    TextEntry {
        id: digits
        objectName: "passkeyDigits"
        visible: root.typed
        label: qsTr("The six digits")
        hint: qsTr("They stand on the device.")
        error: root.visitor.passkeyError
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        maximumLength: 7
        onAccepted: root.visitor.answerPasskey(text)
        onVisibleChanged: {
            text = ""
            if (visible)
                focusField()
        }
    }
    ActionButton {
        objectName: "passkeyYes"
        visible: root.typed || root.compared
        text: root.typed ? qsTr("Next") : qsTr("Yes, the same")
        onClicked: root.visitor.answerPasskey(digits.text)
    }
    ActionButton {
        objectName: "passkeyNo"
        visible: root.typed || root.compared
        kind: ActionButton.Quiet
        text: root.typed ? qsTr("It shows no digits") : qsTr("No, other digits")
        onClicked: root.visitor.refusePasskey()
    }
}
