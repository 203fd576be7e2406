// SPDX-License-Identifier: MPL-2.0
#include "tests/qml/settingsfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageInEveryLook_data();
    void everyPageInEveryLook();
    void settingsAreKeptAtOnce();
    void lockNowOnlyWithACode();
    void nameAndQuestionAreKeptWhileWriting();
    void filesAreMadePrivateAndLogged_data();
    void filesAreMadePrivateAndLogged();
    void secondFileOfTheDayHasANameOfItsOwn();
    void periodIsTheDoctorsOnly();
    void failedExportLeavesNoFileAndIsLogged();
    void codeIsAskedAgainAfterAMinute();
    void wrongCodeGivesNothing();
    void turningBackMakesNothing();
    void journalIsToldInWords();
    void journalAdvisesByWhetherThereIsACode();
};

void TestSettings::everyPageInEveryLook_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("situation");
    QTest::newRow("settings") << u"SettingsPage"_s << QString();
    QTest::newRow("settingsCode") << u"SettingsPage"_s << u"code"_s;
    QTest::newRow("myData") << u"MyDataPage"_s << QString();
    QTest::newRow("myDataDone") << u"MyDataPage"_s << u"exported"_s;
    QTest::newRow("confirmCode") << u"ConfirmCodePage"_s << u"code"_s;
    QTest::newRow("import") << u"ImportPage"_s << QString();
    QTest::newRow("importPlan") << u"ImportPage"_s << u"plan"_s;
    QTest::newRow("importDone") << u"ImportPage"_s << u"stored"_s;
    QTest::newRow("journal") << u"JournalPage"_s << u"exported"_s;
}

void TestSettings::everyPageInEveryLook()
{
    QFETCH(QString, type);
    QFETCH(QString, situation);
    Settings settings;
    QVERIFY(settings.open(situation == "code"_L1 ? "secret" : ""));
    if (situation == "exported"_L1) {
        settings.data.makeCsv();
        QVERIFY(settings.isIdle());
        QVERIFY(!settings.data.result().isEmpty());
    }
    Audit audit;
    if (!settings.load(audit, type))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    if (situation == "plan"_L1 || situation == "stored"_L1) {
        settings.import.look(settings.csv(situation == "plan"_L1 ? mixed : good));
        QVERIFY(settings.isIdle() && settings.import.looked());
    }
    if (situation == "stored"_L1) {
        settings.import.store();
        QVERIFY(settings.isIdle());
    }
    if (type == "JournalPage"_L1)
        QTRY_VERIFY(settings.data.journal().size() >= 2);
    const QStringList found = findingsInEveryLook(audit, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestSettings::settingsAreKeptAtOnce()
{
    Settings settings;
    QVERIFY(settings.open("secret"));
    Audit audit;
    QVERIFY(settings.load(audit, u"SettingsPage"_s));
    for (const QString& id :
        {u"text140"_s, u"lookDark"_s, u"lock15"_s, u"languageEn"_s, u"reducedMotion"_s, u"young"_s})
        QVERIFY2(press(audit, id), qPrintable(id));
    const Preferences kept = settings.preferences.load();
    QCOMPARE(kept.textPercent, 140);
    QCOMPARE(kept.look, Preferences::Look::Dark);
    QCOMPARE(kept.lockAfterMinutes, 15);
    QCOMPARE(kept.language, u"en"_s);
    QVERIFY(kept.reducedMotion && kept.young);
    QSignalSpy code(audit.root(), SIGNAL(codeRequested()));
    QVERIFY(press(audit, u"changeCode"_s));
    QCOMPARE(code.count(), 1);
}

void TestSettings::lockNowOnlyWithACode()
{
    Settings settings;
    QVERIFY(settings.open());
    settings.data.lockNow();
    QVERIFY(PageVault::wait(settings.session.run([](Database&) { return Result<void>(); }))); // still open
    QVERIFY(PageVault::wait(settings.session.changeSecret({}, SecureBytes::fromUtf8("secret"))));
    Audit audit;
    QVERIFY(settings.load(audit, u"SettingsPage"_s));
    QTRY_VERIFY(isShown(audit, u"lockNow"_s));
    QVERIFY(press(audit, u"lockNow"_s));
    QTRY_COMPARE(settings.session.state(), VaultSession::State::Locked);
}

void TestSettings::nameAndQuestionAreKeptWhileWriting()
{
    Settings settings;
    QVERIFY(settings.open());
    Audit audit;
    QVERIFY(settings.load(audit, u"MyDataPage"_s));
    QVERIFY(
        type(audit, u"name"_s, u"Karen Sø"_s) && type(audit, u"question"_s, u"Hvorfor er jeg så træt?\nHver dag."_s));
    QCOMPARE(settings.profile(u"name"_s), u"Karen Sø"_s);
    QCOMPARE(settings.profile(u"question-for-doctor"_s), u"Hvorfor er jeg så træt?\nHver dag."_s);
    QVERIFY(PageVault::wait(settings.session.lock()));
    QTRY_COMPARE(settings.data.name(), QString());
    QCOMPARE(settings.profile(u"name"_s), QString());
    QVERIFY(settings.open());
    QTRY_COMPARE(settings.data.name(), u"Karen Sø"_s);
    QTRY_COMPARE(audit.item(u"name"_s)->property("text").toString(), u"Karen Sø"_s);
}

void TestSettings::filesAreMadePrivateAndLogged_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("format");
    QTest::newRow("pdf") << u"makePdf"_s << u"pdf"_s;
    QTest::newRow("csv") << u"makeCsv"_s << u"csv"_s;
    QTest::newRow("json") << u"makeJson"_s << u"json"_s;
    QTest::newRow("fhir") << u"makeFhir"_s << u"fhir"_s;
}

void TestSettings::filesAreMadePrivateAndLogged()
{
    QFETCH(QString, button);
    QFETCH(QString, format);
    Settings settings;
    QVERIFY(settings.open());
    Audit audit;
    QVERIFY(settings.load(audit, u"MyDataPage"_s));
    QSignalSpy exported(&settings.data, &MyDataViewModel::exported);
    QVERIFY(press(audit, button));
    QTRY_COMPARE(exported.count(), 1);
    QCOMPARE(settings.files(), QStringList{u"naer-2026-10-12."_s + (format == "fhir"_L1 ? u"fhir.json"_s : format)});
    const QFileInfo file(settings.data.resultPath());
    QVERIFY(file.exists() && file.size() > 0);
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(file.permissions() & others));
    QVERIFY(settings.journal().contains(u"exported "_s + format));
    QVERIFY(settings.data.result().contains(u"not encrypted"_s));
    QVERIFY(isShown(audit, u"filePath"_s));
    QVERIFY(press(audit, u"openFile"_s));
    QCOMPARE(settings.reader.opened, QStringList{file.filePath()});
    QVERIFY(settings.data.error().isEmpty());
    settings.reader.there = false;
    QVERIFY(press(audit, u"openFile"_s));
    QVERIFY(settings.data.error().contains(u"Nothing here"_s));
    QVERIFY(isShown(audit, u"filePath"_s)); // the file is still there, and where it lies
}

void TestSettings::secondFileOfTheDayHasANameOfItsOwn()
{
    Settings settings;
    QVERIFY(settings.open());
    for (int i = 0; i < 2; ++i) {
        settings.data.makeCsv();
        QVERIFY(settings.isIdle());
    }
    QCOMPARE(settings.files(), (QStringList{u"naer-2026-10-12-2.csv"_s, u"naer-2026-10-12.csv"_s}));
}

void TestSettings::periodIsTheDoctorsOnly()
{
    Settings settings;
    QVERIFY(settings.open());
    Audit audit;
    QVERIFY(settings.load(audit, u"MyDataPage"_s));
    QVERIFY(press(audit, u"days90"_s) && press(audit, u"makePdf"_s));
    QTRY_COMPARE(settings.printed.size(), 1);
    QCOMPARE(settings.printed.first().firstDay, QDate(2026, 7, 15));
    QCOMPARE(settings.printed.first().lastDay, QDate(2026, 10, 12));
    QVERIFY(settings.isIdle());
}

void TestSettings::failedExportLeavesNoFileAndIsLogged()
{
    Settings settings;
    QVERIFY(settings.open());
    QVERIFY(QDir().mkpath(settings.folder.filePath(u"Documents"_s)));
    QFile inTheWay(settings.out);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder should be
    settings.data.makeCsv();
    QVERIFY(settings.isIdle());
    QVERIFY(!settings.data.error().isEmpty() && settings.data.resultPath().isEmpty());
    QVERIFY(settings.journal().contains(u"export-failed csv"_s) && !settings.journal().contains(u"exported csv"_s));
    settings.printerFails = ErrorCode::IoFailed;
    settings.data.makePdf();
    QVERIFY(settings.isIdle());
    QVERIFY(!settings.data.error().isEmpty());
}

void TestSettings::codeIsAskedAgainAfterAMinute()
{
    Settings settings;
    QVERIFY(settings.open("secret"));
    QSignalSpy asked(&settings.gate, &CodeGate::codeNeeded);
    settings.data.makeCsv(); // opened by the code just now
    QVERIFY(settings.isIdle());
    QCOMPARE(asked.count(), 0);
    QCOMPARE(settings.files().size(), 1);
    settings.monotonic.now += std::chrono::seconds(61);
    settings.data.makeCsv();
    QCOMPARE(asked.count(), 1);
    Audit audit;
    QVERIFY(settings.load(audit, u"ConfirmCodePage"_s));
    QSignalSpy confirmed(audit.root(), SIGNAL(confirmed()));
    QVERIFY(type(audit, u"code"_s, u"secret"_s) && press(audit, u"confirmCode"_s));
    QTRY_COMPARE(confirmed.count(), 1);
    QTRY_COMPARE(settings.files().size(), 2); // what waited is made
    QVERIFY(settings.isIdle());
    settings.clock.advance(std::chrono::seconds(-3600)); // set back
    settings.data.makeCsv();
    QCOMPARE(asked.count(), 2);
    settings.clock.advance(std::chrono::seconds(3600 + 61)); // a night with the phone asleep
    settings.data.makeCsv();
    QCOMPARE(asked.count(), 3);
}

void TestSettings::wrongCodeGivesNothing()
{
    Settings settings;
    QVERIFY(settings.open("secret"));
    settings.monotonic.now += std::chrono::seconds(61);
    settings.data.makeJson();
    QVERIFY(!settings.gate.confirm(QString()));
    QVERIFY(settings.gate.confirm(u"wrong!"_s));
    QVERIFY(settings.isIdle());
    QVERIFY(!settings.gate.error().isEmpty());
    QCOMPARE(settings.files(), QStringList());
    QVERIFY(settings.gate.confirm(u"secret"_s));
    QTRY_COMPARE(settings.files().size(), 1);
}

void TestSettings::turningBackMakesNothing()
{
    Settings settings;
    QVERIFY(settings.open("secret"));
    settings.monotonic.now += std::chrono::seconds(61);
    settings.data.makeJson();
    settings.gate.forgetRequest();
    QSignalSpy confirmed(&settings.gate, &CodeGate::confirmed);
    QVERIFY(settings.gate.confirm(u"secret"_s));
    QTRY_COMPARE(confirmed.count(), 1);
    QVERIFY(settings.isIdle());
    QCOMPARE(settings.files(), QStringList());
}

void TestSettings::journalIsToldInWords()
{
    Settings settings;
    QVERIFY(settings.open());
    settings.data.makeCsv();
    QVERIFY(settings.isIdle());
    settings.data.readJournal();
    QTRY_COMPARE(settings.data.journal().size(), 2);
    QVERIFY(settings.data.journal().first().contains(u"A file was made (csv)."_s));
    QVERIFY(PageVault::wait(settings.session.lock()));
    QTRY_VERIFY(settings.data.journal().isEmpty());
}

void TestSettings::journalAdvisesByWhetherThereIsACode()
{
    Settings without;
    QVERIFY(without.open());
    Audit audit;
    QVERIFY(without.load(audit, u"JournalPage"_s));
    QVERIFY(audit.root()->property("intro").toString().endsWith(u"You can choose a code under Settings."_s));
    Settings with;
    QVERIFY(with.open("secret"));
    QVERIFY(with.load(audit, u"JournalPage"_s));
    QVERIFY(audit.root()->property("intro").toString().endsWith(u"Change your code."_s));
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestSettings test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_settings.moc"
