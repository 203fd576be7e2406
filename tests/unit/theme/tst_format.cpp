// SPDX-License-Identifier: MPL-2.0
#include "qml/Theme/format.h"

#include <QLocale>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark)); }

    void numbers()
    {
        QCOMPARE(Format::number(81.5, 1), u"81,5"_s);
        QCOMPARE(Format::number(12345, 0), u"12345"_s);
        QCOMPARE(Format::quantity(88, 0, u"%"_s), u"88\u00A0%"_s);
        QCOMPARE(Format::quantity(5.4, 1, u"mmol/l"_s), u"5,4\u00A0mmol/l"_s);
        QCOMPARE(Format::quantity(9000, 0, {}), u"9000"_s);
        QCOMPARE(Format::range(89, 93, 0, u"%"_s), u"89–93\u00A0%"_s);
        QCOMPARE(Format::decimalPoint(), u","_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(Format::number(81.5, 1), u"81.5"_s);
        QCOMPARE(Format::decimalPoint(), u"."_s);
    }

    void datesAndTimes()
    {
        const QDate day(2025, 11, 22);
        QCOMPARE(Format::date(day), u"22.\u00A0november"_s);
        QCOMPARE(Format::shortDate(day), u"22.\u00A0nov."_s);
        QCOMPARE(Format::longDate(day), u"lørdag den 22.\u00A0november"_s);
        QCOMPARE(Format::dateWithYear(day), u"22.\u00A0november\u00A02025"_s);
        QCOMPARE(Format::clock(QTime(8, 24)), u"8.24"_s);
        QCOMPARE(Format::clock(QTime(0, 5)), u"0.05"_s);
        QCOMPARE(Format::time(QTime(8, 24)), u"at\u00A08.24"_s); // "kl. 8.24" with the Danish translation
        QCOMPARE(Format::relativeDate(day, day), u"today"_s);
        QCOMPARE(Format::relativeDate(day.addDays(-1), day), u"yesterday"_s);
        QCOMPARE(Format::relativeDate(day.addDays(-2), day), u"20.\u00A0november"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(Format::longDate(day), u"Saturday 22\u00A0November"_s);
    }

    void phones()
    {
        QCOMPARE(Format::spokenPhone(u"70113131"_s), u"70\u00A011\u00A031\u00A031"_s);
        QCOMPARE(Format::spokenPhone(u"70 201 201"_s), u"70\u00A020\u00A012\u00A001"_s);
        QCOMPARE(Format::spokenPhone(u"112"_s), u"1-1-2"_s);
        QCOMPARE(Format::spokenPhone(u"116117"_s), u"11\u00A061\u00A017"_s);
        QCOMPARE(Format::spokenPhone(u"+45 70113131"_s), u"+45\u00A070\u00A011\u00A031\u00A031"_s);
        QCOMPARE(Format::spokenPhone({}), QString());
    }

    void whatIsSaidTogetherHasOneMarkBetween()
    {
        QCOMPARE(Format::joined({u"Note"_s, {}, u"After a walk"_s}), u"Note. After a walk"_s);
        QCOMPARE(Format::joined({u"Before: 81 kg"_s, u"Changed today."_s, u"Why"_s}),
            u"Before: 81 kg. Changed today. Why"_s);
        QCOMPARE(Format::joined({u"Measured"_s, u"today"_s}, u":"_s), u"Measured: today"_s);
        QCOMPARE(Format::joined({u"Which arm?"_s, u"Left arm"_s}, u":"_s), u"Which arm? Left arm"_s);
        QCOMPARE(Format::joined({{}, {}}), QString());
    }

    void whatIsHeardHasNoSoftHyphens() { QCOMPARE(Format::spoken(u"morgen\u00ADmåling"_s), u"morgenmåling"_s); }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
