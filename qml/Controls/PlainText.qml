// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme

/// Words inside a control: the control speaks them, so they are not in the accessibility tree a second time.
Text {
    id: root

    property real size: Theme.body
    /// Width on one line. implicitWidth will not do in a binding to width: with soft hyphens it follows the width.
    readonly property real naturalWidth: Math.ceil(metrics.advanceWidth) + 1

    font.family: Theme.family
    font.pixelSize: size
    color: Theme.color.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText

    TiedWords { item: root }
    TextMetrics {
        id: metrics
        font: root.font
        text: Format.spoken(root.text)
    }
}
