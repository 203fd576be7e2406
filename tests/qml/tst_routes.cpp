// SPDX-License-Identifier: MPL-2.0
// Where the answers to a save lead, also to who has gone on before they come.
#include "tests/qml/routesfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestRoutes : public QObject
{
    Q_OBJECT

    // one for all: the pages of a second engine are no Screens to the first one's routes (Qt 6.8)
    std::unique_ptr<RoutesFixture> m_fixture;

    /// A weight on the page of the number, from today.
    static bool weigh(RoutesFixture& f, const QString& text)
    {
        f.clock.advance(std::chrono::minutes(1));
        f.measure.begin(u"weight"_s);
        f.measure.discard();
        f.said.clear();
        if (!f.tab(0) || !f.press(u"startMeasure"_s) || !f.press(u"kind-weight"_s))
            return false;
        f.settle();
        f.measure.entry()->type(0, text);
        return f.page() == "entryPage"_L1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<RoutesFixture>();
        QVERIFY(m_fixture->start());
    }
    void cleanupTestCase() { m_fixture.reset(); }
    void savedComesThoughOneHasGoneBack();
    void helpIsNotTakenAway();
    void theNextNumberIsNotTakenAway();
    void aQuestionComesThoughOneHasGoneBack();
    void aFailureIsToldAndWhatWasTypedIsKept();
    void whyNotAndCheckInComeThoughOneHasGoneBack();
    void aCheckInThatFailsIsKept();
    void typedWhileItIsSavedIsNoDraft();
    void savedDoesNotComeBackAfterAChange();
    void aCorrectionIsAskedAboutToo();
};

void TestRoutes::savedComesThoughOneHasGoneBack()
{
    RoutesFixture& f = *m_fixture;
    const qsizetype before = f.all(u"weight"_s).size();
    QVERIFY(weigh(f, u"81"_s));
    f.stop();
    QVERIFY(f.pressAll({u"next"_s, u"back"_s, u"back"_s}));
    QVERIFY(f.comes(u"todayPage"_s));
    f.go();
    QVERIFY(f.comes(u"savedPage"_s));
    QVERIFY(f.said.contains(u"Saved on your phone. 81.0\u00A0kg"_s));
    QCOMPARE(f.audit.root()->property("depth").toInt(), 2);
    QCOMPARE(f.all(u"weight"_s).size(), before + 1);
    QCOMPARE(Audit::takeWarnings().join(u'\n'), QString());
}

void TestRoutes::helpIsNotTakenAway()
{
    RoutesFixture& f = *m_fixture;
    QVERIFY(weigh(f, u"81"_s));
    f.stop();
    QVERIFY(f.pressAll({u"next"_s, u"helpNow"_s, u"sayThis"_s}));
    QVERIFY(f.comes(u"sayThisPage"_s));
    f.go();
    QTRY_VERIFY(f.said.contains(u"Saved on your phone. 81.0\u00A0kg"_s));
    QCOMPARE(f.page(), u"sayThisPage"_s);
    QVERIFY(f.press(u"back"_s));
    QVERIFY(f.comes(u"helpNowPage"_s));
    QVERIFY(f.press(u"back"_s));
    QVERIFY(f.comes(u"savedPage"_s));
    QVERIFY(f.press(u"helpNow"_s)); // told once
    QVERIFY(f.comes(u"helpNowPage"_s));
    QVERIFY(f.press(u"back"_s));
    QVERIFY(f.comes(u"savedPage"_s));
}

void TestRoutes::theNextNumberIsNotTakenAway()
{
    RoutesFixture& f = *m_fixture;
    QVERIFY(weigh(f, u"81"_s));
    f.stop();
    QVERIFY(f.pressAll({u"next"_s, u"back"_s}));
    QVERIFY(f.press(u"kind-pulse"_s));
    f.measure.entry()->type(0, u"7"_s);
    f.go();
    QTRY_VERIFY(f.said.contains(u"Saved on your phone. 81.0\u00A0kg"_s));
    QCOMPARE(f.page(), u"entryPage"_s);
    QCOMPARE(f.measure.kindCode(), u"pulse"_s);
    QCOMPARE(f.measure.entry()->texts(), QStringList{u"7"_s});
    QCOMPARE(f.begun(), QStringList{u"pulse"_s});
    f.measure.discard();
}

void TestRoutes::aQuestionComesThoughOneHasGoneBack()
{
    RoutesFixture& f = *m_fixture;
    QVERIFY(weigh(f, u"281"_s));
    f.stop();
    QVERIFY(f.pressAll({u"next"_s, u"back"_s, u"back"_s}));
    f.go();
    QVERIFY(f.comes(u"doubtPage"_s));
    QVERIFY(f.press(u"changeNumber"_s));
    QVERIFY(f.comes(u"entryPage"_s));
    QCOMPARE(f.measure.entry()->texts(), QStringList{u"281"_s});
    f.stop();
    QVERIFY(f.pressAll({u"next"_s, u"helpNow"_s}));
    f.go();
    QCOMPARE(f.page(), u"helpNowPage"_s);
    QVERIFY(f.press(u"back"_s));
    QVERIFY(f.comes(u"doubtPage"_s));
    QVERIFY(f.press(u"keepNumber"_s));
    QVERIFY(f.comes(u"savedPage"_s));
}

void TestRoutes::aFailureIsToldAndWhatWasTypedIsKept()
{
    RoutesFixture& f = *m_fixture;
    const qsizetype before = f.all(u"weight"_s).size();
    QVERIFY(weigh(f, u"81"_s));
    f.measure.details()->setNote(QString(maxNoteLength + 1, u'x')); // longer than the vault takes
    f.stop();
    QVERIFY(f.press(u"next"_s));
    f.measure.entry()->type(0, u"81.4"_s);
    QVERIFY(f.pressAll({u"back"_s, u"back"_s}));
    f.said.clear();
    f.go();
    QTRY_VERIFY(!f.said.isEmpty());
    QCOMPARE(f.page(), u"todayPage"_s);
    QCOMPARE(f.said.last(), f.measure.failure());
    f.said.clear();
    f.measure.notMeasuring()->setNote(QString(maxNoteLength + 1, u'x'));
    f.measure.notMeasuring()->reasons()->choose(u"away"_s);
    f.measure.notMeasuring()->save();
    QTRY_VERIFY(!f.said.isEmpty());
    QCOMPARE(f.said.last(), f.measure.notMeasuring()->failure());
    QCOMPARE(f.all(u"weight"_s).size(), before);
    MeasureViewModel later(f.session, f.clock);
    later.begin(u"weight"_s);
    QTRY_COMPARE(later.entry()->texts(), QStringList{u"81.4"_s});
}

void TestRoutes::whyNotAndCheckInComeThoughOneHasGoneBack()
{
    RoutesFixture& f = *m_fixture;
    QVERIFY(weigh(f, u"8"_s));
    QVERIFY(f.press(u"cannotMeasure"_s));
    QVERIFY(f.comes(u"notMeasuringPage"_s));
    QVERIFY(f.press(u"reason-away"_s));
    f.stop();
    QVERIFY(f.pressAll({u"saveReason"_s, u"back"_s}));
    f.measure.notMeasuring()->setNote(u"more"_s);
    f.go();
    QVERIFY(f.comes(u"todayPage"_s));
    QVERIFY(f.said.contains(u"Saved on your phone"_s));
    QCOMPARE(f.begun(), QStringList());

    QVERIFY(f.press(u"checkIn"_s));
    QVERIFY(f.comes(u"checkInPage"_s));
    QVERIFY(f.press(u"state4"_s));
    f.stop();
    QVERIFY(f.pressAll({u"saveCheckIn"_s, u"back"_s}));
    f.wellbeing.setNote(u"more"_s);
    QCOMPARE(f.page(), u"todayPage"_s);
    f.go();
    QVERIFY(f.comes(u"checkInSavedPage"_s));
    QVERIFY(
        !f.session.run([](Database& database) { return DraftRepository(database).load(u"checkin"_s); }).takeResult());
}

void TestRoutes::aCheckInThatFailsIsKept()
{
    RoutesFixture& f = *m_fixture;
    QVERIFY(f.tab(0));
    QVERIFY(f.pressAll({u"checkIn"_s, u"state3"_s}));
    f.wellbeing.setNote(QString(maxNoteLength + 1, u'x'));
    f.stop();
    QVERIFY(f.press(u"saveCheckIn"_s));
    f.wellbeing.setNote(u"shorter"_s);
    f.go();
    QTRY_VERIFY(!f.wellbeing.error().isEmpty());
    WellbeingViewModel later(f.session, f.clock);
    later.restoreDraft();
    QTRY_COMPARE(later.note(), u"shorter"_s);
    QVERIFY(f.press(u"saveCheckIn"_s));
    QVERIFY(f.comes(u"checkInSavedPage"_s));
}

void TestRoutes::typedWhileItIsSavedIsNoDraft()
{
    RoutesFixture& f = *m_fixture;
    const qsizetype before = f.all(u"weight"_s).size();
    QVERIFY(weigh(f, u"81"_s));
    f.stop();
    QVERIFY(f.press(u"next"_s));
    f.measure.entry()->type(0, u"813"_s);
    f.measure.details()->setNote(u"more"_s);
    f.go();
    QVERIFY(f.comes(u"savedPage"_s));
    QCOMPARE(f.begun(), QStringList());
    QCOMPARE(f.all(u"weight"_s).size(), before + 1);
    QVERIFY(f.press(u"done"_s));
    QVERIFY(f.comes(u"todayPage"_s));
    f.settle();
    QCOMPARE(f.today.draftKind(), QString());
}

void TestRoutes::savedDoesNotComeBackAfterAChange()
{
    RoutesFixture& f = *m_fixture;
    QVERIFY(weigh(f, u"181"_s));
    QVERIFY(f.press(u"next"_s));
    QVERIFY(f.comes(u"savedPage"_s));
    QVERIFY(f.press(u"showTrend"_s));
    QVERIFY(f.comes(u"trendPage"_s));
    QVERIFY(f.press(u"reading-0"_s));
    QTRY_COMPARE(f.trends.reading()->valueText(), u"181.0\u00A0kg"_s);
    QVERIFY(f.press(u"withdraw"_s));
    QTRY_VERIFY(f.measure.change()->loaded());
    QVERIFY(f.pressAll({u"why-typo"_s, u"confirmWithdraw"_s}));
    QVERIFY(f.comes(u"readingPage"_s));
    QVERIFY(f.said.contains(u"Taken out"_s));
    QStringList met;
    while (f.page() != "todayPage"_L1 && met.size() < 5) {
        QVERIFY(f.press(u"back"_s));
        met += f.page();
    }
    QCOMPARE(met, (QStringList{u"trendPage"_s, u"todayPage"_s}));
}

void TestRoutes::aCorrectionIsAskedAboutToo()
{
    RoutesFixture& f = *m_fixture;
    const QString id = f.add(u"oxygen-saturation"_s, {u"91"_s}).id.toString();
    const auto open = [&] {
        f.trends.choose(u"oxygen-saturation"_s);
        f.trends.openReading(id);
        return f.tab(1) && f.press(u"kind-oxygen-saturation"_s) && f.press(u"reading-0"_s) && f.press(u"correct"_s)
            && QTest::qWaitFor([&] { return f.measure.change()->loaded(); });
    };
    QVERIFY(open());
    f.measure.change()->form()->type(0, u"62"_s);
    QVERIFY(f.pressAll({u"why-typo"_s, u"saveCorrection"_s}));
    QVERIFY(f.comes(u"doubtPage"_s));
    QCOMPARE(f.front()->property("title").toString(), u"Is 62\u00A0% right? We only ask to be sure."_s);
    QCOMPARE(*f.all(u"oxygen-saturation"_s).first().values[0], Milli::fromInt(91));
    QVERIFY(f.press(u"changeNumber"_s));
    QVERIFY(f.comes(u"correctPage"_s));
    QCOMPARE(f.measure.change()->form()->texts(), QStringList{u"62"_s});

    f.stop();
    QVERIFY(f.pressAll({u"saveCorrection"_s, u"helpNow"_s}));
    f.go();
    QCOMPARE(f.page(), u"helpNowPage"_s);
    QVERIFY(f.press(u"back"_s));
    QVERIFY(f.comes(u"doubtPage"_s));
    QVERIFY(f.press(u"back"_s));
    QVERIFY(f.comes(u"correctPage"_s));
    QVERIFY(f.press(u"saveCorrection"_s));
    QVERIFY(f.comes(u"doubtPage"_s));
    QVERIFY(f.pressAll({u"keepNumber"_s, u"keepNumber"_s}));
    QVERIFY(f.comes(u"readingPage"_s));
    QVERIFY(f.said.contains(u"Corrected and saved"_s));
    QCOMPARE(*f.all(u"oxygen-saturation"_s).first().values[0], Milli::fromInt(62));

    QVERIFY(open());
    f.measure.change()->form()->type(0, u"92"_s); // as it was meant: nothing to ask
    QVERIFY(f.pressAll({u"why-typo"_s, u"saveCorrection"_s}));
    QVERIFY(f.comes(u"readingPage"_s));
    QTRY_COMPARE(f.trends.reading()->valueText(), u"92\u00A0%"_s);
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestRoutes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_routes.moc"
