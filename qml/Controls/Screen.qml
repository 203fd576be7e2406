// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Naer.Theme

/// The base of every page: the way back, Help now, one heading, content that scrolls and, where there is room,
/// actions that stay at the bottom. Children lie in a ColumnLayout no wider than one can read.
Page {
    id: root

    default property alias content: column.data
    property bool back: true
    property string backText: qsTr("Back")
    property string backSymbol: "arrowBack"
    property bool showHelp: true
    property bool showHeading: true        // the title as the first heading
    property string intro                  // one muted sentence under the heading
    property Component actions: null       // sticky at the bottom up to 150 % text, else the end of the content
    property alias contentSpacing: column.spacing
    property alias scroller: scroller
    readonly property bool inFront: StackView.status === StackView.Active   // fully there, and to be seen
        && ![Window.Hidden, Window.Minimized].includes(Window.visibility)
        && ![Qt.ApplicationHidden, Qt.ApplicationSuspended].includes(Application.state)
    readonly property bool sticky: Theme.roomy && height >= Theme.px(560)   // larger words need the room
    readonly property real sideMargin: Math.max(Theme.margin, (width - Theme.contentWidth) / 2)

    signal backRequested()
    signal helpRequested()

    /// Called by the navigation each time the page comes to the front; a page loads here what may have changed.
    function shown(): void { }

    /// Said by the screen reader when it has finished what it says.
    function say(text: string): void { Accessible.announce(Format.spoken(text), Accessible.Polite) }
    /// Said at once.
    function alert(text: string): void { Accessible.announce(Format.spoken(text), Accessible.Assertive) }

    focus: true
    font.family: Theme.family
    font.pixelSize: Theme.body
    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: Format.spoken(title)
    Keys.onPressed: event => {   // what holds no control can be read by keys, too
        const steps = { [Qt.Key_Down]: 0.25, [Qt.Key_Up]: -0.25, [Qt.Key_PageDown]: 1, [Qt.Key_PageUp]: -1, [Qt.Key_Home]: -1000, [Qt.Key_End]: 1000 }
        const pages = steps[event.key] ?? 0
        event.accepted = pages !== 0
        if (event.accepted)
            scroller.step(pages)
    }
    Keys.onEscapePressed: event => { event.accepted = back; if (back) backRequested() }
    Keys.onBackPressed: event => { event.accepted = back; if (back) backRequested() }

    background: Rectangle { color: Theme.color.bg }
    header: Rectangle {
        color: Theme.color.bg
        implicitHeight: top.implicitHeight + 24 + Theme.safeTop
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Top of the page")

        TopBar {
            id: top
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: root.sideMargin; rightMargin: root.sideMargin; bottomMargin: 12 }
            back: root.back
            backText: root.backText
            backSymbol: root.backSymbol
            showHelp: root.showHelp
            onBackRequested: root.backRequested()
            onHelpRequested: root.helpRequested()
        }
    }
    Scroller {
        id: scroller
        objectName: "scroller"
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bar.top }
        contentWidth: width
        contentHeight: body.height + Theme.section

        ColumnLayout {
            id: body
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.width - 2 * root.sideMargin
            spacing: Theme.gap

            AppText {
                objectName: "pageHeading"
                visible: root.showHeading && root.title !== ""
                heading: true
                size: Theme.h1
                text: root.title
            }
            AppText {
                visible: root.intro !== ""
                tone: AppText.Muted
                text: root.intro
            }
            ColumnLayout {
                id: column
                Layout.fillWidth: true
                spacing: Theme.gap
            }
            Loader {
                Layout.fillWidth: true
                active: !root.sticky && root.actions !== null
                visible: active
                sourceComponent: root.actions
            }
        }
    }
    Rectangle {   // after what scrolls, and no footer of the Page: Tab comes to it last
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: root.sticky && root.actions !== null
        color: Theme.color.surface
        height: visible ? stickyActions.height + 24 + Theme.safeBottom : 0
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What you can do")

        Rectangle {
            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: Theme.border
            color: Theme.color.line
        }
        Loader {
            id: stickyActions

            // from its own width: the page's is known earlier, and in between the words would be wrapped by a width that never is
            readonly property real sideMargin: Math.max(Theme.margin, (parent.width - Theme.contentWidth) / 2)

            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: sideMargin; rightMargin: sideMargin; topMargin: 12 }
            active: root.sticky && root.actions !== null
            sourceComponent: root.actions
        }
    }
}
