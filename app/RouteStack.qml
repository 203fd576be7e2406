// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Naer.Controls as Ui

/// The stack of pages and moving about in it; it knows no page.
QtObject {
    id: root

    required property StackView stack
    readonly property Ui.Screen front: stack.currentItem as Ui.Screen

    signal backWanted()
    signal helpWanted()
    signal emptied()

    function isFront(pages: list<string>): bool { return pages.includes(front.objectName) }
    /// Shows `page` on top; its way back and Help now are connected here, once for all pages.
    function open(page: Component): void { connectPage(stack.push(page) as Ui.Screen) }
    /// Shows `page` and forgets the others.
    function only(page: Component): void {
        emptied()
        stack.clear(StackView.Immediate)
        connectPage(stack.push(page, {}, StackView.Immediate) as Ui.Screen)
    }
    function connectPage(page: Ui.Screen): void {
        page.backRequested.connect(backWanted)
        page.helpRequested.connect(helpWanted)
    }
    /// Whether one of these pages lies in the stack; it is in front then.
    function downTo(pages: list<string>): bool {
        const page = stack.find(page => pages.includes(page.objectName))
        if (page)
            stack.pop(page)
        return page !== null
    }
}
