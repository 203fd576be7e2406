// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Theme

/// Says a text through the screen reader where no Screen is at hand. Shows nothing.
Item {
    id: root

    function say(text: string): void { Accessible.announce(Format.spoken(text), Accessible.Polite) }
    function alert(text: string): void { Accessible.announce(Format.spoken(text), Accessible.Assertive) }

    Accessible.role: Accessible.Pane
}
