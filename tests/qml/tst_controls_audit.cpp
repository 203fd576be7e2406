// SPDX-License-Identifier: MPL-2.0
#include "qml/Controls/tiedwords.h"
#include "tests/support/audit.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;
using Mode = ThemeTokens::Mode;

const QString gallery = QStringLiteral(NAER_TEST_SOURCE "/ControlsGallery.qml");

const QString planted = QStringLiteral(NAER_TEST_SOURCE "/PlantedFaults.qml");

QQuickItem* item(const Audit& audit, const QString& name) { return audit.item(name); }

QAccessibleInterface* accessible(const Audit& audit, const QString& name)
{
    return QAccessible::queryAccessibleInterface(item(audit, name));
}

void act(const Audit& audit, const QString& name, const QString& action)
{
    accessible(audit, name)->actionInterface()->doAction(action);
}

class TestControlsAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlInEveryLook_data();
    void everyControlInEveryLook();
    void findsPlantedFaults_data();
    void findsPlantedFaults();
    void loadsATypeOfAModule();
    void numberAndUnitArePartedOnlyWhereTheyMust();
    void ringRoundWhatHasTheKeyboard();
    void pressAndToggleWork();
    void keysWork();
    void numberIsTypedInEveryWay();
    void screenGoesBackAndAsksForHelp();
    void focusIsScrolledIntoView();
};

void TestControlsAudit::everyControlInEveryLook_data()
{
    QTest::addColumn<int>("part");
    QTest::newRow("today") << 0;
    QTest::newRow("entry") << 1;
    QTest::newRow("trend") << 2;
    QTest::newRow("mood") << 3;
    QTest::newRow("settings") << 4;
}

void TestControlsAudit::everyControlInEveryLook()
{
    QFETCH(int, part);
    QStringList found;
    Audit audit;
    const auto check = [&](const Look& look) {
        audit.apply(look);
        audit.picture(u"%1-%2"_s.arg(QString::fromLatin1(QTest::currentDataTag()), look.name()));
        for (const QString& finding : audit.findings())
            found << look.name() + u": "_s + finding;
    };
    if (!audit.loadFile(gallery, {}, {{u"part"_s, part}}))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    for (const Mode mode : {Mode::Light, Mode::Dark, Mode::Contrast}) {
        for (const qreal scale : auditScales) {
            for (const QSize size : {QSize(320, 640), QSize(390, 844), QSize(1280, 800)})
                check({.mode = mode, .textScale = scale, .size = size});
        }
    }
    check({.size = {390, 2200}}); // a tall window shows what else is scrolled away
    check({.textScale = auditScales.back(), .size = {320, 5200}});
    check({.rightToLeft = true});
    check({.size = {844, 390}});
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestControlsAudit::findsPlantedFaults_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << QString();
    QTest::newRow("small") << u"TARGET"_s;
    QTest::newRow("nameless") << u"NAME"_s;
    QTest::newRow("softName") << u"NAME"_s;
    QTest::newRow("drawing") << u"NAME"_s;
    QTest::newRow("noId") << u"ID"_s;
    QTest::newRow("noAction") << u"ACTION"_s;
    QTest::newRow("noToggle") << u"ACTION"_s;
    QTest::newRow("faint") << u"CONTRAST"_s;
    QTest::newRow("cut") << u"CUT"_s;
    QTest::newRow("cutBelow") << u"CUT"_s;
    QTest::newRow("spilled") << u"SPILL"_s;
    QTest::newRow("outside") << u"OUTSIDE"_s;
    QTest::newRow("tiny") << u"SMALL"_s;
    QTest::newRow("overlap") << u"OVERLAP"_s;
    QTest::newRow("broken") << u"BROKEN"_s;
    QTest::newRow("cutUnit") << u"BROKEN"_s;
    QTest::newRow("warning") << u"WARNING"_s;
}

void TestControlsAudit::findsPlantedFaults()
{
    QFETCH(QString, word);
    Audit audit;
    if (!audit.loadFile(planted, {}, {{u"fault"_s, QString::fromLatin1(QTest::currentDataTag())}}))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    const QStringList found = audit.findings();
    if (word.isEmpty())
        QCOMPARE(found, QStringList());
    else
        QVERIFY2(found.size() == 1 && found.first().startsWith(word + u' '), qPrintable(found.join(u'\n')));
}

void TestControlsAudit::loadsATypeOfAModule()
{
    Audit audit;
    if (!audit.load(u"Naer.Controls"_s, u"Screen"_s, {}, {{u"title"_s, u"Today"_s}, {u"objectName"_s, u"today"_s}}))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    QCOMPARE(audit.findings(), QStringList());
    QVERIFY(audit.item(u"helpNow"_s));
}

void TestControlsAudit::numberAndUnitArePartedOnlyWhereTheyMust()
{
    QFont font(u"Inter"_s);
    font.setPixelSize(20);
    const QFontMetricsF metrics(font);
    const QString pair = u"133/83\u00A0mmHg"_s;
    const QString sentence = u"Last: "_s + pair + u", today at\u00A08.21"_s;
    const qreal wide = metrics.horizontalAdvance(pair + u',');
    QCOMPARE(TiedWords::parted(sentence, font, wide + 1), sentence);
    QCOMPARE(TiedWords::parted(sentence, font, wide - 2), u"Last: 133/83 mmHg, today at\u00A08.21"_s);
    QCOMPARE(TiedWords::parted(u"89–93\u00A0%"_s, font, metrics.horizontalAdvance(u"89–93"_s)), u"89–93\u00A0%"_s);
}

void TestControlsAudit::ringRoundWhatHasTheKeyboard()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 0}}));
    const QImage before = audit.picture({});
    item(audit, u"stateRow"_s)->forceActiveFocus(Qt::TabFocusReason);
    const QImage after = audit.picture(u"focus"_s);
    const QPoint edge = item(audit, u"stateRow"_s)->mapToScene({100, -4}).toPoint();
    QVERIFY(before.pixel(edge) != after.pixel(edge));
    QCOMPARE(QColor(after.pixel(edge)), audit.theme()->color()->focusOuter());
}

void TestControlsAudit::pressAndToggleWork()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 3}}));
    QCOMPARE(audit.root()->property("answer").toInt(), 1);
    QVERIFY(accessible(audit, u"mood1"_s)->state().checked);
    act(audit, u"mood3"_s, QAccessibleActionInterface::pressAction());
    QCOMPARE(audit.root()->property("answer").toInt(), 3);
    QVERIFY(accessible(audit, u"mood3"_s)->state().checked);
    QVERIFY(!accessible(audit, u"mood1"_s)->state().checked);
    act(audit, u"mood0"_s, QAccessibleActionInterface::toggleAction());
    QCOMPARE(audit.root()->property("answer").toInt(), 0);

    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 4}}));
    QVERIFY(accessible(audit, u"aloud"_s)->state().checked);
    act(audit, u"aloud"_s, QAccessibleActionInterface::toggleAction());
    QVERIFY(!accessible(audit, u"aloud"_s)->state().checked);
    act(audit, u"aloud"_s, QAccessibleActionInterface::pressAction());
    QVERIFY(accessible(audit, u"aloud"_s)->state().checked);
    QSignalSpy pressed(item(audit, u"off"_s), SIGNAL(clicked()));
    act(audit, u"off"_s, QAccessibleActionInterface::pressAction());
    QCOMPARE(pressed.count(), 0); // what is switched off cannot be pressed from outside either
}

void TestControlsAudit::keysWork()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 3}}));
    for (const auto& [name, key] : {std::pair{u"mood2"_s, Qt::Key_Space}, std::pair{u"mood4"_s, Qt::Key_Return},
             std::pair{u"mood0"_s, Qt::Key_Enter}}) {
        item(audit, name)->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(audit.window(), key);
        QCOMPARE(u"mood%1"_s.arg(audit.root()->property("answer").toInt()), name);
    }
}

void TestControlsAudit::numberIsTypedInEveryWay()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {.locale = QLocale(u"da_DK"_s)}, {{u"part"_s, 1}}));
    QQuickItem* field = item(audit, u"value"_s);
    act(audit, u"erase"_s, QAccessibleActionInterface::pressAction());
    act(audit, u"keyComma"_s, QAccessibleActionInterface::pressAction());
    act(audit, u"key5"_s, QAccessibleActionInterface::pressAction());
    QCOMPARE(field->property("text").toString(), u"8,5"_s);
    QCOMPARE(accessible(audit, u"value"_s)->text(QAccessible::Name), u"Oxygen in the blood: 8,5 percent"_s);
    field->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(audit.window(), Qt::Key_Backspace);
    QTest::keyClick(audit.window(), Qt::Key_7);
    QCOMPARE(field->property("text").toString(), u"8,7"_s);
    accessible(audit, u"value"_s)->setText(QAccessible::Value, u"91"_s);
    if (auto* editable = accessible(audit, u"value"_s)->editableTextInterface())
        editable->replaceText(0, int(field->property("text").toString().size()), u"91"_s);
    QCOMPARE(field->property("text").toString(), u"91"_s);
}

void TestControlsAudit::screenGoesBackAndAsksForHelp()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 1}}));
    QSignalSpy back(audit.root(), SIGNAL(backRequested()));
    QSignalSpy help(audit.root(), SIGNAL(helpRequested()));
    QTest::keyClick(audit.window(), Qt::Key_Escape);
    act(audit, u"back"_s, QAccessibleActionInterface::pressAction());
    act(audit, u"helpNow"_s, QAccessibleActionInterface::pressAction());
    QCOMPARE(back.count(), 2);
    QCOMPARE(help.count(), 1);
    QCOMPARE(accessible(audit, u"gallery"_s)->role(), QAccessible::Pane);
    QCOMPARE(accessible(audit, u"gallery"_s)->text(QAccessible::Name), u"What does the oxymeter show?"_s);
}

void TestControlsAudit::focusIsScrolledIntoView()
{
    Audit audit;
    QVERIFY(audit.loadFile(gallery, {}, {{u"part"_s, 4}}));
    QQuickItem* button = item(audit, u"soft"_s);
    QVERIFY(button->mapRectToScene({0, 0, 1, button->height()}).bottom() > 844);
    button->forceActiveFocus(Qt::TabFocusReason);
    QVERIFY(button->mapRectToScene({0, 0, 1, button->height()}).bottom() <= 844);
    QVERIFY(audit.findings().isEmpty());
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestControlsAudit test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_controls_audit.moc"
