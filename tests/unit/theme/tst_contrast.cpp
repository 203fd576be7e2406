// SPDX-License-Identifier: MPL-2.0
#include "qml/Theme/themetokens.h"

#include <QMetaEnum>
#include <QMetaProperty>
#include <QTest>

#include <cmath>

using namespace naer;
using namespace Qt::StringLiterals;

namespace {

// WCAG 2.2: 1.4.6 for what is read at length, 1.4.3 for other text, 1.4.11 for parts
constexpr double body = 7;
constexpr double text = 4.5;
constexpr double part = 3;

double linear(float value) { return value <= 0.04045F ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double ratio(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

}

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFormula();
    void everyPair_data();
    void everyPair();
    void interIsThere();
};

void TestContrast::knowsTheFormula()
{
    QCOMPARE(ratio(Qt::black, Qt::white), 21.0);
    QVERIFY(qAbs(ratio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // the well-known grey that just fails
}

void TestContrast::everyPair_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("ground");
    QTest::addColumn<double>("need");
    const auto pair = [](const char* front, const char* ground, double need) {
        QTest::addRow("%s on %s", front, ground) << QByteArray(front) << QByteArray(ground) << need;
    };
    for (const char* ground : {"bg", "surface", "sunken", "warnSoft", "alarmSoft", "okSoft", "band"})
        pair("ink", ground, body);
    for (const char* ground : {"bg", "surface", "sunken"})
        pair("inkMuted", ground, text);
    for (const char* ground : {"bg", "surface"}) {
        pair("primary", ground, text);
        pair("outline", ground, part);
        pair("warnLine", ground, part);
        pair("focusOuter", ground, part);
    }
    pair("primary", "primarySoft", part);
    pair("primary", "band", part);
    pair("onPrimary", "primary", text);
    pair("onPrimarySoft", "primarySoft", body);
    pair("onHero", "hero", body);
    pair("onHeroMuted", "hero", text);
    pair("onHeroAction", "heroAction", body);
    pair("heroAction", "hero", part);
    pair("onOk", "ok", text);
    pair("onOkSoft", "okSoft", body);
    pair("ok", "surface", text);
    pair("ok", "bg", part);
    pair("ok", "okSoft", part);
    pair("onWarn", "warn", body);
    pair("onWarnSoft", "warnSoft", body);
    pair("warnLine", "warnSoft", part);
    pair("onAlarm", "alarm", text);
    pair("onAlarmSoft", "alarmSoft", body);
    pair("alarm", "surface", text);
    pair("alarm", "bg", part);
    pair("alarm", "alarmSoft", part);
    pair("bandLine", "surface", part);
}

void TestContrast::everyPair()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, ground);
    QFETCH(double, need);
    ThemeTokens theme;
    for (const auto mode : {ThemeTokens::Mode::Light, ThemeTokens::Mode::Dark, ThemeTokens::Mode::Contrast}) {
        theme.setMode(mode);
        const auto one = theme.color()->property(front).value<QColor>();
        const auto other = theme.color()->property(ground).value<QColor>();
        QVERIFY(one.isValid() && other.isValid());
        const double needed = mode == ThemeTokens::Mode::Contrast && need >= text ? body : need;
        QVERIFY2(ratio(one, other) >= needed, qPrintable(u"mode %1: %2"_s.arg(int(mode)).arg(ratio(one, other))));
    }
}

void TestContrast::interIsThere()
{
    const ThemeTokens theme;
    QCOMPARE(theme.family(), u"Inter"_s);
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
