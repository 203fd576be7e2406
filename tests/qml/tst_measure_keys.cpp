// SPDX-License-Identifier: MPL-2.0
// Measuring by keyboard, and with the keypad on small windows.
#include "qml/Measure/measureviewmodel.h"
#include "tests/support/danish.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestMeasureKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guidedRunTakesTheKeyboard();
    void arrowsStayWithinOneQuestion();
    void keypadIsInViewOnSmallPhones_data();
    void keypadIsInViewOnSmallPhones();
};

void TestMeasureKeys::guidedRunTakesTheKeyboard()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"blood-pressure"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"GuidedPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QMetaObject::invokeMethod(audit.root(), "shown");
    const auto typed = [&](QByteArrayView keys) {
        for (const char key : keys)
            QTest::keyClick(audit.window(), key);
        return viewModel.guided()->typed();
    };
    const auto start = [&] {
        audit.item(u"skipRest"_s)->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(audit.window(), Qt::Key_Return);
        audit.picture({});
        return viewModel.guided()->stage() == GuidedRun::Reading;
    };
    QVERIFY(start());
    QCOMPARE(typed("13184"), (QStringList{u"131"_s, u"84"_s, {}})); // at once, and on from field to field
    QTest::keyClick(audit.window(), Qt::Key_Return);
    QCOMPARE(viewModel.guided()->stage(), GuidedRun::Pausing);
    QVERIFY(start());
    QCOMPARE(typed("129"), (QStringList{u"129"_s, {}, {}}));
}

void TestMeasureKeys::arrowsStayWithinOneQuestion()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"blood-pressure"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"DetailsPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    const auto after = [&](const QString& start, Qt::Key key) {
        audit.item(start)->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(audit.window(), key);
        return audit.window()->activeFocusItem()->objectName();
    };
    QCOMPARE(after(u"timeNow"_s, Qt::Key_Down), u"timeOther"_s);
    QCOMPARE(after(u"timeOther"_s, Qt::Key_Down), u"timeNow"_s);
    QCOMPARE(after(u"context-arm-left"_s, Qt::Key_Down), u"context-arm-right"_s);
    QCOMPARE(after(u"context-arm-right"_s, Qt::Key_Down), u"context-arm-left"_s);
    QCOMPARE(after(u"context-posture-sitting"_s, Qt::Key_Up), u"context-posture-standing"_s);
}

void TestMeasureKeys::keypadIsInViewOnSmallPhones_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<QString>("lastKey"); // that is seen without scrolling
    QTest::newRow("entry, small phone") << u"EntryPage"_s << QSize(320, 568) << 1.0 << u"erase"_s;
    QTest::newRow("entry, phone") << u"EntryPage"_s << QSize(390, 844) << 1.0 << u"erase"_s;
    QTest::newRow("entry, lying phone") << u"EntryPage"_s << QSize(844, 390) << 1.0 << u"erase"_s;
    QTest::newRow("entry, small phone, larger text") << u"EntryPage"_s << QSize(320, 568) << 1.5 << u"key3"_s;
    QTest::newRow("entry, lying phone, large text") << u"EntryPage"_s << QSize(844, 390) << 2.0 << u"key6"_s;
    QTest::newRow("guided, small phone") << u"GuidedPage"_s << QSize(320, 568) << 1.0 << u"erase"_s;
    QTest::newRow("guided, lying phone") << u"GuidedPage"_s << QSize(844, 390) << 1.0 << u"erase"_s;
}

void TestMeasureKeys::keypadIsInViewOnSmallPhones()
{
    QFETCH(QString, page);
    QFETCH(QSize, size);
    QFETCH(qreal, scale);
    QFETCH(QString, lastKey);
    const Danish danish; // has the longer words
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"blood-pressure"_s);
    vault.settle();
    viewModel.guided()->startReading();
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, page, {.textScale = scale, .size = size, .locale = danish.locale},
        {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    for (int step = 0; step < 3; ++step) {
        audit.apply({.textScale = scale, .size = size, .locale = danish.locale});
        QCoreApplication::processEvents();
        audit.picture(u"small-%1-%2-%3-%4"_s.arg(page).arg(size.width()).arg(scale).arg(step));
        QQuickItem* scroller = audit.root()->property("scroller").value<QQuickItem*>();
        QQuickItem* key = audit.item(lastKey);
        const qreal end = scroller->mapRectToScene({0, 0, 1, scroller->height()}).bottom();
        QVERIFY(key && key->mapRectToScene({0, 0, 1, key->height()}).bottom() <= end);
        QCOMPARE(audit.findings(), QStringList());
        EntryForm* form = page == "EntryPage"_L1 ? viewModel.entry() : viewModel.guided()->form();
        form->type(step, step == 0 ? u"131"_s : u"84"_s);
    }
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestMeasureKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_measure_keys.moc"
