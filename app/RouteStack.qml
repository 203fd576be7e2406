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
    /// The answer that came while Help now was in front: nobody is taken away from there.
    property string waiting

    signal backWanted()
    signal helpWanted()
    /// The answer `name` leads on now; whoever knows its page goes there.
    signal taken(name: string)

    function isFront(pages: list<string>): bool { return pages.includes(front.objectName) }
    function helping(): bool { return isFront(["helpNowPage", "sayThisPage"]) }
    /// Takes one to an answer that came by itself, wherever one has gone since; where that is Help now, on the way back.
    function answer(name: string): void {
        if (helping())
            waiting = name
        else
            taken(name)
    }
    /// Whether an answer waited for the way back from Help now; it is taken then.
    function answerLate(): bool {
        if (waiting === "" || !isFront(["helpNowPage"]))
            return false
        const late = waiting
        waiting = ""
        taken(late)
        return true
    }
    /// Shows `page` on top; its way back and Help now are connected here, once for all pages.
    function open(page: Component): void { connectPage(stack.push(page) as Ui.Screen) }
    /// Shows `page` and forgets the others.
    function only(page: Component): void {
        waiting = ""
        stack.clear(StackView.Immediate)
        connectPage(stack.push(page, {}, StackView.Immediate) as Ui.Screen)
    }
    function connectPage(page: Ui.Screen): void {
        page.backRequested.connect(backWanted)
        page.helpRequested.connect(helpWanted)
    }
    /// Leaves this page, wherever it lies, for the one below it.
    function leave(name: string): void {
        const page = stack.find(page => page.objectName === name)
        if (!page)
            return
        stack.pop(page)
        stack.pop()
    }
    /// Whether one of these pages lies in the stack; it is in front then.
    function downTo(pages: list<string>): bool {
        const page = stack.find(page => pages.includes(page.objectName))
        if (page)
            stack.pop(page)
        return page !== null
    }
}
