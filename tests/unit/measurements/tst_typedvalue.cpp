// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/typedvalue.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestTypedValue : public QObject
{
    Q_OBJECT

    static const Kind& kind(QStringView code) { return **KindCatalog::instance().find(code); }

private Q_SLOTS:
    void whatIsNoKindIsNotFound()
    {
        QCOMPARE(KindCatalog::instance().find(u"mood").error().code, ErrorCode::UnknownKind);
    }

    void everyKindIsWhole()
    {
        for (const Kind& kind : KindCatalog::instance().kinds()) {
            for (const Component& component : kind.components) {
                QVERIFY2(component.hard.low <= component.soft.low && component.soft.high <= component.hard.high,
                    qPrintable(kind.code));
                QVERIFY2(component.unusual > Milli::fromInt(0), qPrintable(kind.code));
                QVERIFY2(!component.loinc.isEmpty() && !component.danishCode.isEmpty(), qPrintable(kind.code));
            }
            QVERIFY2(!kind.name.danish.isEmpty() && !kind.name.english.isEmpty(), qPrintable(kind.code));
        }
    }

    void brokenCatalogueIsRefused()
    {
        QCOMPARE(KindCatalog::fromJson("{").error().code, ErrorCode::BadFile);
        QCOMPARE(KindCatalog::fromJson("{\"kinds\":[]}").error().code, ErrorCode::BadFile);
        QCOMPARE(KindCatalog::fromJson("{\"kinds\":[{\"code\":\"x\",\"number\":1}]}").error().code, ErrorCode::BadFile);
    }

    void readsBloodPressure()
    {
        const auto values = readTypedValue(kind(u"blood-pressure"), u"128/82", {}, u"71");
        QVERIFY(values);
        QCOMPARE((*values)[0]->thousandths(), qint64{128'000});
        QCOMPARE((*values)[1]->thousandths(), qint64{82'000});
        QCOMPARE((*values)[2]->thousandths(), qint64{71'000});
        QVERIFY(!(*readTypedValue(kind(u"blood-pressure"), u"128 / 82"))[2]);
    }

    void convertsUnitsOnce()
    {
        QCOMPARE((*readTypedValue(kind(u"glucose"), u"99", u"mg/dL"))[0]->thousandths(), qint64{5'500});
        QCOMPARE((*readTypedValue(kind(u"blood-pressure"), u"16/10", u"kPa"))[0]->thousandths(), qint64{120'000});
        QCOMPARE((*readTypedValue(kind(u"temperature"), u"98,6", u"°F"))[0]->thousandths(), qint64{37'000});
        QCOMPARE((*readTypedValue(kind(u"height"), u"1,78", u"m"))[0]->thousandths(), qint64{178'000});
        QCOMPARE((*readTypedValue(kind(u"fev1"), u"2350", u"mL"))[0]->thousandths(), qint64{2'350});
        QCOMPARE((*readTypedValue(kind(u"weight"), u"180", u"lb"))[0]->thousandths(), qint64{81'600});
    }

    void limitsAreSaidInTheTypedUnit()
    {
        const auto refused = readTypedValue(kind(u"height"), u"9", u"m");
        QCOMPARE(refused.error().code, ErrorCode::OutOfRange);
        QCOMPARE(refused.error().allowed.high.thousandths(), qint64{2'600});
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<int>("component");
        const auto row = [](const char* name, const QString& code, const QString& typed, ErrorCode error,
                             int component = 0) { QTest::newRow(name) << code << typed << error << component; };
        row("letters", u"weight"_s, u"tung"_s, ErrorCode::NotANumber);
        row("exponent", u"weight"_s, u"1e9"_s, ErrorCode::NotANumber);
        row("NaN", u"weight"_s, u"NaN"_s, ErrorCode::NotANumber);
        row("empty", u"weight"_s, u""_s, ErrorCode::EmptyValue);
        row("negative", u"weight"_s, u"-5"_s, ErrorCode::OutOfRange);
        row("only the upper number", u"blood-pressure"_s, u"128"_s, ErrorCode::EmptyValue, 1);
        row("slash and nothing", u"blood-pressure"_s, u"128/"_s, ErrorCode::EmptyValue, 1);
        row("turned round", u"blood-pressure"_s, u"82/128"_s, ErrorCode::PairOutOfOrder, 1);
        row("equal", u"blood-pressure"_s, u"100/100"_s, ErrorCode::PairOutOfOrder, 1);
        row("four numbers", u"blood-pressure"_s, u"128/82/70/1"_s, ErrorCode::NotANumber, 2);
        row("half a millimetre", u"blood-pressure"_s, u"128,5/82"_s, ErrorCode::WholeNumberWanted);
        row("full-width", u"weight"_s, u"８１"_s, ErrorCode::NotANumber);
        row("10,000 characters", u"weight"_s, QString(10'000, u'9'), ErrorCode::TooManyDigits);
        row("10,000 slashes", u"blood-pressure"_s, QString(10'000, u'/'), ErrorCode::TooManyDigits);
        row("too much oxygen", u"oxygen-saturation"_s, u"101"_s, ErrorCode::OutOfRange);
        row("zero is no weight", u"weight"_s, u"0"_s, ErrorCode::OutOfRange);
    }
    void refuses()
    {
        QFETCH(QString, code);
        QFETCH(QString, typed);
        QFETCH(ErrorCode, error);
        QFETCH(int, component);
        const auto values = readTypedValue(kind(code), typed);
        QVERIFY(!values);
        QCOMPARE(values.error().code, error);
        QCOMPARE(values.error().component, component);
    }

    void zeroStepsAreADay() { QCOMPARE((*readTypedValue(kind(u"steps"), u"0"))[0]->thousandths(), qint64{0}); }
    void danishThousandsAreThousands()
    {
        QCOMPARE((*readTypedValue(kind(u"steps"), u"10.000"))[0]->thousandths(), qint64{10'000'000});
    }
    void unknownUnit()
    {
        QCOMPARE(readTypedValue(kind(u"weight"), u"80", u"stone").error().code, ErrorCode::UnknownUnit);
    }
};

QTEST_APPLESS_MAIN(TestTypedValue)
#include "tst_typedvalue.moc"
