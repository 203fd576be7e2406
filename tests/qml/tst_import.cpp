// SPDX-License-Identifier: MPL-2.0
#include "tests/qml/settingsfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importLooksFirst();
    void importKeepsTheGood();
    void importStoresAll();
    void importCannotRead();
};

void TestImport::importLooksFirst()
{
    Settings settings;
    QVERIFY(settings.open());
    Audit audit;
    QVERIFY(settings.load(audit, u"ImportPage"_s));
    QVERIFY(press(audit, u"lookAtFile"_s));
    QVERIFY(!settings.import.error().isEmpty()); // no path yet
    QVERIFY(type(audit, u"importPath"_s, settings.csv(mixed)) && press(audit, u"lookAtFile"_s));
    QTRY_VERIFY(settings.import.looked());
    QCOMPARE(settings.import.fresh(), 2);
    QCOMPARE(settings.import.doubled(), 1);
    QCOMPARE(settings.import.refused(), 2);
    QCOMPARE(settings.import.problems().size(), 2);
    QVERIFY(settings.import.problems().first().startsWith(u"Line 4"_s));
    QVERIFY(isShown(audit, u"keepGood"_s) && !isShown(audit, u"storeAll"_s));
    QVERIFY(!settings.journal().contains(u"imported 2"_s));
    QSignalSpy done(audit.root(), SIGNAL(doneRequested()));
    QVERIFY(press(audit, u"cancelImport"_s));
    QCOMPARE(done.count(), 1);
    QVERIFY(!settings.import.looked());
}

void TestImport::importKeepsTheGood()
{
    Settings settings;
    QVERIFY(settings.open());
    Audit audit;
    QVERIFY(settings.load(audit, u"ImportPage"_s));
    settings.import.look(u"file://"_s + settings.csv(mixed));
    QTRY_VERIFY(settings.import.looked());
    QSignalSpy stored(&settings.import, &ImportViewModel::stored);
    QVERIFY(press(audit, u"keepGood"_s));
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(stored.first().first().toInt(), 2);
    QVERIFY(settings.journal().contains(u"imported 2"_s));
    QVERIFY(isShown(audit, u"importResult"_s));
    settings.import.look(settings.csv(mixed)); // the same again brings nothing
    QTRY_VERIFY(settings.import.looked());
    QCOMPARE(settings.import.fresh(), 0);
    QVERIFY(!isShown(audit, u"keepGood"_s));
}

void TestImport::importStoresAll()
{
    Settings settings;
    QVERIFY(settings.open());
    Audit audit;
    QVERIFY(settings.load(audit, u"ImportPage"_s));
    settings.import.look(settings.csv(good));
    QTRY_VERIFY(settings.import.looked());
    QVERIFY(press(audit, u"storeAll"_s));
    QTRY_COMPARE(settings.import.result(), u"Brought in and saved: 1."_s);
    QVERIFY(press(audit, u"importDone"_s));
}

void TestImport::importCannotRead()
{
    Settings settings;
    QVERIFY(settings.open());
    settings.import.look(settings.folder.filePath(u"nothing.csv"_s));
    QVERIFY(settings.isIdle());
    QVERIFY(settings.import.error().contains(u"no file"_s));
    settings.import.look(settings.csv("this is not a table"));
    QVERIFY(settings.isIdle());
    QVERIFY(!settings.import.error().isEmpty() && !settings.import.looked());
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestImport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_import.moc"
