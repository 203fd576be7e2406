// SPDX-License-Identifier: MPL-2.0
#include "core/devices/medicalfloat.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;
using Word = MedicalFloat::Word;

namespace {

MedicalFloat shortFrom(quint16 raw)
{
    const QByteArray octets = OctetWriter().u16(raw).bytes();
    OctetReader reader(octetsOf(octets));
    return MedicalFloat::readShort(reader);
}

MedicalFloat longFrom(quint32 raw)
{
    const QByteArray octets = OctetWriter().u32(raw).bytes();
    OctetReader reader(octetsOf(octets));
    return MedicalFloat::readLong(reader);
}

} // namespace

class TestMedicalFloat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShortWordIsReadAndWrittenAlike()
    {
        int words = 0;
        for (quint32 raw = 0; raw <= 0xffff; ++raw) {
            const MedicalFloat number = shortFrom(static_cast<quint16>(raw));
            words += number.isNumber() ? 0 : 1;
            OctetWriter writer;
            number.writeShort(writer);
            QCOMPARE(writer.bytes(), OctetWriter().u16(raw).bytes());
        }
        QCOMPARE(words, 5);
    }

    void specialWords()
    {
        QCOMPARE(shortFrom(0x07ff).word, Word::NotANumber);
        QCOMPARE(shortFrom(0x0800).word, Word::NotAtThisResolution);
        QCOMPARE(shortFrom(0x07fe).word, Word::PositiveInfinity);
        QCOMPARE(shortFrom(0x0802).word, Word::NegativeInfinity);
        QCOMPARE(shortFrom(0x0801).word, Word::Reserved);
        QCOMPARE(longFrom(0x007fffff).word, Word::NotANumber);
        QCOMPARE(longFrom(0x00800000).word, Word::NotAtThisResolution);
        QCOMPARE(longFrom(0x007ffffe).word, Word::PositiveInfinity);
        QCOMPARE(longFrom(0x00800002).word, Word::NegativeInfinity);
        QCOMPARE(longFrom(0x00800001).word, Word::Reserved);
        QVERIFY(!toMilli(shortFrom(0x07ff)));
    }

    void numbers_data()
    {
        QTest::addColumn<MedicalFloat>("number");
        QTest::addColumn<qint64>("thousandths");
        QTest::newRow("0x0201") << shortFrom(0x0201) << 513'000LL;
        QTest::newRow("exponent -2") << shortFrom(0xedaf) << -5'930LL;
        QTest::newRow("largest mantissa") << shortFrom(0x07fd) << 2'045'000LL;
        QTest::newRow("exponent -8, too small to show") << shortFrom(0x8064) << 0LL;
        QTest::newRow("36.4") << longFrom(0xff00016c) << 36'400LL;
        QTest::newRow("large") << longFrom(0x04030201) << 1'971'210'000'000LL;
        QTest::newRow("large and negative") << longFrom(0x04fd02ff) << -1'958'410'000'000LL;
        QTest::newRow("zero with any exponent") << MedicalFloat{.mantissa = 0, .exponent = 127} << 0LL;
    }
    void numbers()
    {
        QFETCH(MedicalFloat, number);
        QFETCH(qint64, thousandths);
        QCOMPARE(toMilli(number).value().thousandths(), thousandths);
    }

    void unitsAreExact_data()
    {
        QTest::addColumn<MedicalFloat>("number");
        QTest::addColumn<int>("ratio");
        QTest::addColumn<qint64>("thousandths");
        const auto number = [](int mantissa, int exponent) {
            return MedicalFloat{.mantissa = mantissa, .exponent = static_cast<qint8>(exponent)};
        };
        QTest::newRow("16 kPa") << number(16, 0) << 0 << 120'010LL; // UCUM: 120.01
        QTest::newRow("10.7 kPa") << number(107, -1) << 0 << 80'257LL;
        QTest::newRow("100 mg/dL as kg/L") << number(100, -5) << 1 << 5'551LL;
        QTest::newRow("5.5 mmol/L as mol/L") << number(55, -4) << 2 << 5'500LL;
        QTest::newRow("98.6 F") << number(986, -1) << 3 << 37'000LL;
        QTest::newRow("100 F, rounded") << number(100, 0) << 3 << 37'778LL;
        QTest::newRow("32 F") << number(32, 0) << 3 << 0LL;
        QTest::newRow("180 lb") << number(18'000, -2) << 4 << 81'647LL; // 81.6466266 kg
        QTest::newRow("120 mg/dL") << number(120, 0) << 5 << 6'661LL;
    }
    void unitsAreExact()
    {
        QFETCH(MedicalFloat, number);
        QFETCH(int, ratio);
        QFETCH(qint64, thousandths);
        const UnitRatio ratios[] = {kilopascalToMmHg, glucoseKgPerLitreToMmol, molToMmol, fahrenheitToCelsius,
            poundToKilogram, glucoseMgPerDecilitreToMmol};
        QCOMPARE(toMilli(number, ratios[ratio]).value().thousandths(), thousandths);
    }

    void halvesGoAwayFromZero()
    {
        QCOMPARE(toMilli({.mantissa = 15, .exponent = -4}).value().thousandths(), 2);
        QCOMPARE(toMilli({.mantissa = -15, .exponent = -4}).value().thousandths(), -2);
        QCOMPARE(toMilli({.mantissa = 14, .exponent = -4}).value().thousandths(), 1);
    }

    void whatIsTooLargeIsNoNumber()
    {
        QVERIFY(!toMilli({.mantissa = 1, .exponent = 127}));
        QVERIFY(!toMilli({.mantissa = 2047, .exponent = 7}, kilopascalToMmHg));
    }
};

QTEST_GUILESS_MAIN(TestMedicalFloat)
#include "tst_medicalfloat.moc"
