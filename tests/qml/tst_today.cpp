// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/measurementdrafts.h"
#include "qml/Today/todayviewmodel.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestToday : public QObject
{
    Q_OBJECT

    static bool load(Audit& audit, TodayViewModel& viewModel)
    {
        return audit.load(u"Naer.Today"_s, u"TodayPage"_s, {.size = {390, 2000}},
            {{u"viewModel"_s, QVariant::fromValue(&viewModel)}});
    }

private Q_SLOTS:
    void theNewestDraftIsOffered();
    void aChangeThatIsBegunIsOffered();
};

void TestToday::theNewestDraftIsOffered()
{
    OpenVault vault;
    const auto begin = [&](const QString& code) {
        vault.clock.advance(std::chrono::seconds(1));
        (void)vault.session
            .run([&, now = vault.clock.now()](Database& database) {
                const Kind* kind = *KindCatalog::instance().find(code);
                return MeasurementDrafts(database).saveEntry(*kind, u"{}"_s, now);
            })
            .takeResult();
    };
    begin(u"weight"_s);
    begin(u"pulse"_s);
    TodayViewModel viewModel(vault.session, vault.clock);
    viewModel.refresh();
    QTRY_COMPARE(viewModel.draftKind(), u"pulse"_s);
    Audit audit;
    QVERIFY(load(audit, viewModel));
    QSignalSpy measure(audit.root(), SIGNAL(measureRequested(QString)));
    QVERIFY(spokenName(audit, u"continueMeasure"_s).contains(u"Pulse is not saved yet."_s));
    QVERIFY(press(audit, u"continueMeasure"_s));
    QCOMPARE(measure.takeFirst().first().toString(), u"pulse"_s);
}

void TestToday::aChangeThatIsBegunIsOffered()
{
    OpenVault vault;
    const ObservationId id = vault.add(u"weight"_s, {u"81"_s}).id;
    TodayViewModel viewModel(vault.session, vault.clock);
    Audit audit;
    QVERIFY(load(audit, viewModel));
    vault.settle();
    QCOMPARE(spokenName(audit, u"continueChange"_s), QString());
    (void)vault.session
        .run([&](Database& database) { return MeasurementDrafts(database).saveChange(id, u"{}"_s, vault.clock.now()); })
        .takeResult();
    viewModel.refresh();
    QTRY_VERIFY(viewModel.changeDraft());
    QSignalSpy change(audit.root(), SIGNAL(changeRequested()));
    QVERIFY(press(audit, u"continueChange"_s));
    QCOMPARE(change.count(), 1);
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestToday test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_today.moc"
