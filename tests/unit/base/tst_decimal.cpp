// SPDX-License-Identifier: MPL-2.0
#include "core/base/decimal.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("thousandths");
        QTest::newRow("comma") << u"81,5"_s << qint64{81'500};
        QTest::newRow("point") << u"81.5"_s << qint64{81'500};
        QTest::newRow("zero") << u"0"_s << qint64{0};
        QTest::newRow("zero comma zero") << u"0,0"_s << qint64{0};
        QTest::newRow("leading zeros") << u"0081,50"_s << qint64{81'500};
        QTest::newRow("spaces round it") << u"  7,25\u00A0"_s << qint64{7'250};
        QTest::newRow("three decimals") << u"0,125"_s << qint64{125};
        QTest::newRow("zeros behind the third decimal") << u"1,50000"_s << qint64{1'500};
        QTest::newRow("minus is a number") << u"-5"_s << qint64{-5'000};
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, thousandths);
        const auto number = parseTypedNumber(typed);
        QVERIFY(number);
        QCOMPARE(number->thousandths(), thousandths);
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("letters") << u"abc"_s << ErrorCode::NotANumber;
        QTest::newRow("exponent") << u"1e9"_s << ErrorCode::NotANumber;
        QTest::newRow("NaN") << u"NaN"_s << ErrorCode::NotANumber;
        QTest::newRow("infinity") << u"inf"_s << ErrorCode::NotANumber;
        QTest::newRow("empty") << u""_s << ErrorCode::EmptyValue;
        QTest::newRow("spaces only") << u"   "_s << ErrorCode::EmptyValue;
        QTest::newRow("full-width digits") << u"８１"_s << ErrorCode::NotANumber;
        QTest::newRow("two commas") << u"8,1,5"_s << ErrorCode::NotANumber;
        QTest::newRow("comma first") << u",5"_s << ErrorCode::NotANumber;
        QTest::newRow("comma last") << u"5,"_s << ErrorCode::NotANumber;
        QTest::newRow("only minus") << u"-"_s << ErrorCode::NotANumber;
        QTest::newRow("hex") << u"0x10"_s << ErrorCode::NotANumber;
        QTest::newRow("four decimals") << u"1,2345"_s << ErrorCode::TooManyDigits;
        QTest::newRow("13 digits") << u"1234567890123"_s << ErrorCode::TooManyDigits;
        QTest::newRow("10,000 characters") << QString(10'000, u'9') << ErrorCode::TooManyDigits;
        QTest::newRow("NUL inside") << QString(u"8"_s + QChar(0) + u"1"_s) << ErrorCode::NotANumber;
    }
    void refusesWithAReason()
    {
        QFETCH(QString, typed);
        QFETCH(ErrorCode, code);
        const auto number = parseTypedNumber(typed);
        QVERIFY(!number);
        QCOMPARE(number.error().code, code);
    }

    void wholeNumbersMayBeGrouped()
    {
        QCOMPARE(parseTypedNumber(u"10.000", NumberStyle::Whole)->thousandths(), qint64{10'000'000});
        QCOMPARE(parseTypedNumber(u"10,000", NumberStyle::Whole)->thousandths(), qint64{10'000'000});
        QCOMPARE(parseTypedNumber(u"1 234 567", NumberStyle::Whole)->thousandths(), qint64{1'234'567'000});
        QCOMPARE(parseTypedNumber(u"128,0", NumberStyle::Whole)->thousandths(), qint64{128'000});
        QCOMPARE(parseTypedNumber(u"128,5", NumberStyle::Whole).error().code, ErrorCode::WholeNumberWanted);
        QCOMPARE(parseTypedNumber(u"1.00.000", NumberStyle::Whole).error().code, ErrorCode::NotANumber);
    }

    void writesTheShortestText()
    {
        QCOMPARE(Milli::fromThousandths(81'500).toPlainText(), u"81.5"_s);
        QCOMPARE(Milli::fromThousandths(-50).toPlainText(), u"-0.05"_s);
        QCOMPARE(Milli::fromInt(128).toPlainText(), u"128"_s);
        QCOMPARE(Milli::fromThousandths(1'250).roundedTo(1).thousandths(), qint64{1'300});
        QCOMPARE(Milli::fromThousandths(-1'250).roundedTo(1).thousandths(), qint64{-1'300});
        QCOMPARE(Milli::fromThousandths(1'499).roundedTo(0).thousandths(), qint64{1'000});
        QCOMPARE(Milli::fromThousandths(81'450).decimalsInFull(1), 2);
        QCOMPARE(Milli::fromThousandths(81'000).decimalsInFull(1), 1);
        QCOMPARE(Milli::fromThousandths(-1).decimalsInFull(0), 3);
    }
};

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
