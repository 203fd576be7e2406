// SPDX-License-Identifier: MPL-2.0
// What the curve says and how it is drawn.
#include "qml/Trends/trendsviewmodel.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestTrendChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneValueIsSaidOnceUnderTheNameOfTheKind();
    void aSmallChangeDoesNotLookLarge();
    void theLowerNumberHasAScale();
};

void TestTrendChart::oneValueIsSaidOnceUnderTheNameOfTheKind()
{
    OpenVault vault;
    vault.add(u"weight"_s, {u"81.45"_s});
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.choose(u"weight"_s);
    QTRY_VERIFY(viewModel.chart()->detail().startsWith(u"One number: 81.45\u00A0kg."_s));
    Audit audit;
    QVERIFY(audit.load(
        u"Naer.Trends"_s, u"TrendPage"_s, {.size = {390, 2000}}, {{u"viewModel"_s, QVariant::fromValue(&viewModel)}}));
    QCOMPARE(spokenName(audit, u"pageHeading"_s), u"Weight"_s);
    QCOMPARE(spokenName(audit, u"sentence"_s), u"You measured on 1 of 14 days"_s);
    vault.add(u"weight"_s, {u"81.45"_s}, 1);
    viewModel.refreshTrend();
    QTRY_VERIFY(viewModel.chart()->detail().startsWith(u"Each time 81.45\u00A0kg."_s));
}

void TestTrendChart::aSmallChangeDoesNotLookLarge()
{
    OpenVault vault;
    for (int day = 0; day < 4; ++day) {
        vault.add(u"weight"_s, {day % 2 ? u"81.4"_s : u"81.5"_s}, day);
        vault.add(u"oxygen-saturation"_s, {day % 2 ? u"100"_s : u"99"_s}, day);
    }
    TrendsViewModel viewModel(vault.session, vault.clock);
    const auto axis = [&](const QString& code) {
        viewModel.choose(code);
        vault.settle();
        return viewModel.chart()->property("maximum").toDouble() - viewModel.chart()->property("minimum").toDouble();
    };
    QVERIFY(axis(u"weight"_s) >= 3); // 81.4 to 81.5 fill a thirtieth of it
    QCOMPARE(viewModel.chart()->highLabel(), u"83.0"_s);
    QCOMPARE(viewModel.chart()->lowLabel(), u"79.9"_s);
    QVERIFY(axis(u"oxygen-saturation"_s) >= 5);
    QCOMPARE(viewModel.chart()->highLabel(), u"100"_s); // and not beyond what can be
}

void TestTrendChart::theLowerNumberHasAScale()
{
    OpenVault vault;
    for (int day = 0; day < 10; ++day)
        vault.add(
            u"blood-pressure"_s, {QString::number(122 + (day * 7) % 12), QString::number(78 + (day * 5) % 9), {}}, day);
    TrendsViewModel viewModel(vault.session, vault.clock);
    viewModel.choose(u"blood-pressure"_s);
    QTRY_VERIFY(viewModel.chart()->secondBandHigh() > viewModel.chart()->secondBandLow());
    QCOMPARE(viewModel.chart()->secondHighLabel(), QString::number(viewModel.chart()->secondBandHigh()));
    QCOMPARE(viewModel.chart()->secondLowLabel(), QString::number(viewModel.chart()->secondBandLow()));
    vault.add(u"weight"_s, {u"81"_s});
    viewModel.choose(u"weight"_s);
    QTRY_COMPARE(viewModel.chart()->secondHighLabel(), QString());
}

int main(int argc, char* argv[])
{
    Audit::prepare();
    QGuiApplication app(argc, argv);
    TestTrendChart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_trendchart.moc"
