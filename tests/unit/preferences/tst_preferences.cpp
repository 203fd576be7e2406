// SPDX-License-Identifier: MPL-2.0
#include "core/preferences/preferences.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void keepsEveryChoice()
    {
        const PreferencesFile file(m_folder.filePath(u"deep/preferences.json"_s));
        QCOMPARE(file.load(), Preferences());
        const Preferences chosen{.look = Preferences::Look::Contrast,
            .textPercent = 250,
            .language = u"da"_s,
            .reducedMotion = true,
            .lockAfterMinutes = 1,
            .young = true,
            .welcomed = true};
        QVERIFY(file.save(chosen));
        QCOMPARE(file.load(), chosen);
    }

    void damageIsNeverAReasonNotToStart()
    {
        const QString path = m_folder.filePath(u"bad.json"_s);
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(R"({"look":"neon","textPercent":9000,"language":"xx","lockAfterMinutes":0,"young":"yes"})");
        raw.close();
        QCOMPARE(PreferencesFile(path).load(), Preferences());
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write("\x00\xFF{", 3);
        raw.close();
        QCOMPARE(PreferencesFile(path).load(), Preferences());
    }

    void anUnwritablePlaceIsSaid()
    {
        QCOMPARE(PreferencesFile(u"/proc/naer/preferences.json"_s).save({}).error().code, ErrorCode::NoAccess);
    }
};

QTEST_APPLESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
