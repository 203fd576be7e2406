// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Naer.Theme
import Naer.Controls

/// A birth date that the sign-in did not bear out: perhaps a slip, which is mended here.
ColumnLayout {
    id: root

    required property RecipientSignIn signIn

    Layout.fillWidth: true
    spacing: Theme.gap
    visible: signIn.birthDateDiffers

    BirthDateEntry {
        id: birthDate
        objectName: "birthDateMended"
        error: root.signIn.birthDateError
    }
    ActionButton {
        objectName: "correctBirthDate"
        kind: ActionButton.Soft
        text: qsTr("Save it, and log in again")
        onClicked: root.signIn.correctBirthDate(birthDate.text)
    }
}
