// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/measurementservice.h"
#include "core/vault/profilerepository.h"
#include "qml/Help/helpviewmodel.h"
#include "tests/qml/pagesupport.h"

#include <QTranslator>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

class FakeDialer final : public Dialer
{
public:
    bool dial(const QString& number) override
    {
        dialled += number;
        return hasPhone;
    }
    QStringList dialled;
    bool hasPhone = true;
};

struct Help : PageVault
{
    FakeDialer dialer;
    HelpViewModel model{HelpDirectory::instance(), session, dialer, clock};

    bool load(Audit& audit, const QString& type)
    {
        return audit.load(u"Naer.Help"_s, type, {}, {{u"viewModel"_s, QVariant::fromValue(&model)}});
    }
};

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageInEveryLook_data();
    void everyPageInEveryLook();
    void callsBeforeLogIn();
    void theCallIsInTheFirstView_data();
    void theCallIsInTheFirstView();
    void theDoctorIsNeverPromised();
    void withoutAPhoneTheNumberIsTold();
    void theNumbersStandAsTheyWereTyped();
    void ownWordsOnlyWhileOpen();
};

void TestHelp::everyPageInEveryLook_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("open");
    QTest::newRow("helpNow") << u"HelpNowPage"_s << false;
    QTest::newRow("sayThisLocked") << u"SayThisPage"_s << false;
    QTest::newRow("sayThisOpen") << u"SayThisPage"_s << true;
}

void TestHelp::everyPageInEveryLook()
{
    QFETCH(QString, type);
    QFETCH(bool, open);
    Help help;
    if (open) {
        QVERIFY(help.open());
        QVERIFY(PageVault::wait(help.session.run([&help](Database& database) -> Result<void> {
            if (auto named = ProfileRepository(database).set(u"name"_s, u"Karen"_s); !named)
                return named;
            const Kind* kind = *KindCatalog::instance().find(u"oxygen-saturation");
            const auto added = MeasurementService(database, help.clock)
                                   .add({.kind = kind, .values = {Milli::fromInt(91)}, .takenAt = help.clock.now()});
            return added ? Result<void>() : passOn(added);
        })));
        help.model.refresh();
        QTRY_COMPARE(help.model.latestValues().size(), 1);
    }
    Audit audit;
    if (!help.load(audit, type))
        QFAIL(qPrintable(Audit::takeWarnings().join(u'\n')));
    if (type == "HelpNowPage"_L1) {
        help.dialer.hasPhone = false;
        QVERIFY(press(audit, u"call112"_s));
    }
    const QStringList found = findingsInEveryLook(audit, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestHelp::callsBeforeLogIn()
{
    Help help;
    Audit audit;
    QVERIFY(help.load(audit, u"HelpNowPage"_s));
    QVERIFY(press(audit, u"call112"_s));
    QCOMPARE(help.dialer.dialled, QStringList{u"112"_s});
    QVERIFY(help.model.lines()->count() > 2);
    QSignalSpy say(audit.root(), SIGNAL(sayThisRequested()));
    QVERIFY(press(audit, u"sayThis"_s));
    QCOMPARE(say.count(), 1);
}

void TestHelp::theCallIsInTheFirstView_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("english") << QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("danish") << QLocale(QLocale::Danish, QLocale::Denmark);
}

/// The smallest window at the largest text: nobody scrolls for 1-1-2.
void TestHelp::theCallIsInTheFirstView()
{
    QFETCH(QLocale, locale);
    QTranslator danish;
    QVERIFY(danish.load(u":/i18n/naer_da.qm"_s));
    if (locale.language() == QLocale::Danish)
        QCoreApplication::installTranslator(&danish);
    Help help;
    Audit audit;
    QVERIFY(help.load(audit, u"HelpNowPage"_s));
    audit.apply({.textScale = auditScales.back(), .size = {320, 640}, .locale = locale});
    audit.picture(u"helpNow-first-view-"_s + locale.name());
    const QQuickItem* call = audit.item(u"call112"_s);
    QVERIFY(call);
    const QRectF box = call->mapRectToScene(call->boundingRect());
    QVERIFY2(box.top() >= 0 && box.bottom() <= 640, qPrintable(QString::number(box.bottom())));
}

void TestHelp::theDoctorIsNeverPromised()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Help help;
    const auto at = [&help](const QString& iso) {
        help.clock.moment = *Moment::fromIso(iso);
        help.model.refresh();
        return help.model.doctorText();
    };
    const auto outOfHours = [&help] {
        const HelpLinesModel* lines = help.model.lines();
        for (int row = 0; row < lines->count(); ++row) {
            if (lines->data(lines->index(row), HelpLinesModel::IdRole).toString() == "laegevagten"_L1)
                return lines->data(lines->index(row), HelpLinesModel::HoursRole).toString();
        }
        return QString();
    };
    QVERIFY(at(u"2026-11-23T10:00"_s).startsWith(u"Doctors are usually open now (weekdays 8 to 16)."_s));
    QCOMPARE(at(u"2026-11-22T10:00"_s),
        u"Doctors are usually closed now. Opens Monday at 08:00. Until then, call the out-of-hours doctor."_s);
    for (const QString& day : {u"2026-12-24"_s, u"2026-12-31"_s, u"2026-06-05"_s}) {
        QVERIFY(at(day + u"T10:00"_s).startsWith(u"Many doctors are closed today. You are welcome to call and try."_s));
        QCOMPARE(outOfHours(), u"Today the hours may be different. You are welcome to call and try."_s);
    }
    QCOMPARE(HelpLinesModel::hoursText({.known = false}, help.clock.now().toDateTime()),
        u"We do not have the hours. You are welcome to call and try."_s);
}

void TestHelp::withoutAPhoneTheNumberIsTold()
{
    Help help;
    help.dialer.hasPhone = false;
    QSignalSpy told(&help.model, &HelpViewModel::dialYourself);
    help.model.call(u"70113131"_s);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), u"70\u00A011\u00A031\u00A031"_s);
}

void TestHelp::theNumbersStandAsTheyWereTyped()
{
    Help help;
    QVERIFY(help.open());
    QVERIFY(PageVault::wait(help.session.run([&help](Database& database) {
        const Kind* weight = *KindCatalog::instance().find(u"weight");
        return MeasurementService(database, help.clock)
            .add({.kind = weight, .values = *readTypedValue(*weight, u"81,45"), .takenAt = help.clock.now()});
    })));
    help.model.refresh();
    QTRY_COMPARE(help.model.latestValues().size(), 1);
    QVERIFY2(help.model.latestValues().front().startsWith(u"Weight: 81.45\u00A0kg, today"_s),
        qPrintable(help.model.latestValues().front()));
}

void TestHelp::ownWordsOnlyWhileOpen()
{
    Help help;
    QVERIFY(help.open());
    QVERIFY(PageVault::wait(
        help.session.run([](Database& database) { return ProfileRepository(database).set(u"name"_s, u"Karen"_s); })));
    help.model.refresh();
    QTRY_COMPARE(help.model.citizenName(), u"Karen"_s);
    QVERIFY(PageVault::wait(help.session.lock()));
    QTRY_COMPARE(help.model.citizenName(), QString());
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestHelp test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_help.moc"
