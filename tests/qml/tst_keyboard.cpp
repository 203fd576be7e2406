// SPDX-License-Identifier: MPL-2.0
// The controls by keyboard: the order of Tab, arrows among choices, Escape in the menu.
#include "tests/support/audit.h"
#include "tests/support/pageaudit.h"

#include <QSignalSpy>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

const QString gallery = QStringLiteral(NAER_TEST_SOURCE "/ControlsGallery.qml");

class TestKeyboard : public QObject
{
    Q_OBJECT

    static QString focused(const Audit& audit)
    {
        const QQuickItem* item = audit.window()->activeFocusItem();
        return item ? item->objectName() : QString();
    }
    static QString after(const Audit& audit, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(audit.window(), key, modifiers);
        return focused(audit);
    }

private Q_SLOTS:
    void tabGoesInReadingOrder_data();
    void tabGoesInReadingOrder();
    void arrowsMoveWithinAGroup();
    void whatGoesAwayLetsTheKeyboardGo();
    void escapeClosesTheMenu();
};

void TestKeyboard::tabGoesInReadingOrder_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("actions at the bottom of the window") << QSize(390, 844);
    QTest::newRow("actions at the end of the page") << QSize(390, 500);
}

void TestKeyboard::tabGoesInReadingOrder()
{
    QFETCH(QSize, size);
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {.size = size}, {{u"part"_s, 3}}));
    audit.root()->forceActiveFocus(); // as when the page comes
    QStringList met;
    for (int i = 0; i < 10; ++i)
        met += after(audit, Qt::Key_Tab);
    QCOMPARE(met,
        (QStringList{u"back"_s, u"helpNow"_s, u"mood0"_s, u"mood1"_s, u"mood2"_s, u"mood3"_s, u"mood4"_s, u"tick"_s,
            u"next"_s, u"skip"_s}));
    QCOMPARE(after(audit, Qt::Key_Tab, Qt::ShiftModifier), u"next"_s);
}

void TestKeyboard::arrowsMoveWithinAGroup()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 3}}));
    audit.item(u"mood1"_s)->forceActiveFocus(Qt::TabFocusReason);
    QCOMPARE(after(audit, Qt::Key_Down), u"mood2"_s);
    QCOMPARE(after(audit, Qt::Key_Right), u"mood3"_s);
    QCOMPARE(after(audit, Qt::Key_Up), u"mood2"_s);
    QCOMPARE(after(audit, Qt::Key_Left), u"mood1"_s);
    QCOMPARE(after(audit, Qt::Key_Up), u"mood0"_s);
    QCOMPARE(after(audit, Qt::Key_Up), u"mood4"_s); // round, and not on to the tick box
    QCOMPARE(after(audit, Qt::Key_Down), u"mood0"_s);
    QCOMPARE(audit.root()->property("answer").toInt(), 1); // chosen only when it is pressed
    QVERIFY(audit.item(u"mood0"_s)->property("visualFocus").toBool());
    audit.item(u"tick"_s)->forceActiveFocus(Qt::TabFocusReason);
    QCOMPARE(after(audit, Qt::Key_Up), u"tick"_s); // a tick box is no group
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 2}}));
    audit.item(u"range2"_s)->forceActiveFocus(Qt::TabFocusReason);
    QCOMPARE(after(audit, Qt::Key_Right), u"range0"_s);
}

void TestKeyboard::whatGoesAwayLetsTheKeyboardGo()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 3}}));
    QQuickItem* next = audit.item(u"next"_s);
    next->forceActiveFocus(Qt::TabFocusReason);
    QSignalSpy clicked(next, SIGNAL(clicked()));
    next->setVisible(false);
    QCOMPARE(focused(audit), u"skip"_s);
    QVERIFY(audit.item(u"skip"_s)->property("visualFocus").toBool());
    QTest::keyClick(audit.window(), Qt::Key_Space);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(after(audit, Qt::Key_Tab, Qt::ShiftModifier), u"tick"_s);
}

void TestKeyboard::escapeClosesTheMenu()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {.textScale = 2, .size = {390, 3000}}, {{u"part"_s, 0}}));
    QSignalSpy back(audit.root(), SIGNAL(backRequested()));
    audit.item(u"menu"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(audit.window(), Qt::Key_Return);
    QVERIFY(audit.item(u"tabTrends"_s));
    audit.item(u"tabTrends"_s)->forceActiveFocus(Qt::TabFocusReason);
    QCOMPARE(after(audit, Qt::Key_Escape), u"menu"_s); // the keyboard is not lost
    audit.picture({});
    QVERIFY(!audit.item(u"tabTrends"_s));
    QVERIFY(press(audit, u"menu"_s)); // by finger: the keyboard is elsewhere
    audit.item(u"start"_s)->forceActiveFocus(Qt::TabFocusReason);
    QCOMPARE(after(audit, Qt::Key_Escape), u"start"_s);
    audit.picture({});
    QVERIFY(!audit.item(u"tabTrends"_s));
    QCOMPARE(back.count(), 0);
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestKeyboard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyboard.moc"
