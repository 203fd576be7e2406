// SPDX-License-Identifier: MPL-2.0
// Nothing entered is ever lost: what is begun of one kind, whatever is typed, deleted or saved of another.
#include "qml/Measure/measureviewmodel.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherKindTakesNothing();
    void typedBeforeTheDraftIsRead();
    void kindsThatAreBegunAreMarked();
    void theKindOfBeforeTheLockComesBack();
};

void TestDrafts::anotherKindTakesNothing()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s);
    viewModel.details()->setNote(u"after the holiday"_s);
    viewModel.begin(u"pulse"_s);
    viewModel.entry()->type(0, u"7"_s);
    viewModel.begin(u"glucose"_s);
    vault.settle();
    viewModel.entry()->type(0, u"5"_s);
    viewModel.entry()->type(0, {}); // deleted again
    viewModel.begin(u"weight"_s);
    QTRY_COMPARE(viewModel.entry()->texts(), QStringList{u"8"_s});
    QCOMPARE(viewModel.details()->note(), u"after the holiday"_s);
    viewModel.begin(u"pulse"_s);
    QTRY_COMPARE(viewModel.entry()->texts(), QStringList{u"7"_s});
    viewModel.discard();
    viewModel.begin(u"weight"_s);
    QTRY_COMPARE(viewModel.entry()->texts(), QStringList{u"8"_s});
    viewModel.entry()->type(0, u"81"_s);
    QSignalSpy saved(&viewModel, &MeasureViewModel::saved);
    viewModel.next();
    QVERIFY(told(saved));
    viewModel.refreshKinds();
    vault.settle();
    QCOMPARE(viewModel.kinds()->begun(), QStringList());
}

void TestDrafts::typedBeforeTheDraftIsRead()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.details()->setNote(u"after the holiday"_s);
    vault.settle();
    viewModel.begin(u"pulse"_s);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s); // the answer about what was begun is still under way
    viewModel.entry()->type(0, {});
    viewModel.entry()->type(0, u"9"_s);
    QVERIFY(vault.lock());
    QVERIFY(vault.unlock());
    MeasureViewModel later(vault.session, vault.clock);
    later.begin(u"weight"_s);
    QTRY_COMPARE(later.entry()->texts(), QStringList{u"9"_s});
    QCOMPARE(later.details()->note(), u"after the holiday"_s);
}

void TestDrafts::kindsThatAreBegunAreMarked()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s);
    vault.clock.advance(std::chrono::seconds(1));
    viewModel.begin(u"pulse"_s);
    viewModel.entry()->type(0, u"7"_s);
    Audit audit;
    QVERIFY(audit.load(u"Naer.Measure"_s, u"KindsPage"_s, {}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    const auto check = [&] {
        return spokenName(audit, u"kind-weight"_s) == u"Weight. Begun, and not saved yet. Go on here."_s
            && spokenName(audit, u"kind-pulse"_s) == u"Pulse. Begun, and not saved yet. Go on here."_s
            && spokenName(audit, u"kind-height"_s) == u"Height"_s;
    };
    QVERIFY(check());
    QVERIFY(vault.lock());
    QCOMPARE(viewModel.kinds()->begun(), QStringList());
    QVERIFY(vault.unlock());
    QTRY_COMPARE(viewModel.kinds()->begun(), (QStringList{u"pulse"_s, u"weight"_s}));
    QVERIFY(check());
}

void TestDrafts::theKindOfBeforeTheLockComesBack()
{
    OpenVault vault;
    MeasureViewModel viewModel(vault.session, vault.clock);
    viewModel.begin(u"weight"_s);
    viewModel.entry()->type(0, u"8"_s);
    viewModel.begin(u"pulse"_s); // nothing typed
    QVERIFY(vault.lock());
    QCOMPARE(viewModel.kindCode(), QString());
    QVERIFY(vault.unlock());
    viewModel.restoreDraft();
    QCOMPARE(viewModel.kindCode(), u"pulse"_s);
    MeasureViewModel afterACrash(vault.session, vault.clock);
    afterACrash.restoreDraft();
    QTRY_COMPARE(afterACrash.kindCode(), u"weight"_s);
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
