// SPDX-License-Identifier: MPL-2.0
#include "core/devices/medicalfloat.h"

#include <QtNumeric>

namespace naer {

namespace {

using Word = MedicalFloat::Word;

/// The five words stand in the same order around the largest mantissa in both sizes.
constexpr quint32 shortNotANumber = 0x07ff;
constexpr quint32 longNotANumber = 0x007fffff;

Word wordOf(quint32 raw, quint32 notANumber)
{
    if (raw == notANumber)
        return Word::NotANumber;
    if (raw == notANumber + 1)
        return Word::NotAtThisResolution;
    if (raw == notANumber - 1)
        return Word::PositiveInfinity;
    if (raw == notANumber + 2)
        return Word::Reserved;
    if (raw == notANumber + 3)
        return Word::NegativeInfinity;
    return Word::Number;
}

quint32 rawOf(Word word, quint32 notANumber)
{
    switch (word) {
    case Word::Number:
    case Word::NotANumber: return notANumber;
    case Word::NotAtThisResolution: return notANumber + 1;
    case Word::PositiveInfinity: return notANumber - 1;
    case Word::Reserved: return notANumber + 2;
    case Word::NegativeInfinity: return notANumber + 3;
    }
    return notANumber;
}

MedicalFloat split(quint32 raw, int mantissaBits, int exponentBits, quint32 notANumber)
{
    if (const Word word = wordOf(raw, notANumber); word != Word::Number)
        return {.word = word};
    const auto extended
        = [](quint32 value, int bits) { return static_cast<qint32>(value << (32 - bits)) >> (32 - bits); };
    return {.mantissa = extended(raw, mantissaBits),
        .exponent = static_cast<qint8>(extended(raw >> mantissaBits, exponentBits))};
}

quint32 join(const MedicalFloat& number, int mantissaBits, quint32 notANumber)
{
    if (!number.isNumber())
        return rawOf(number.word, notANumber);
    const quint32 mask = (1u << mantissaBits) - 1;
    return (static_cast<quint32>(number.mantissa) & mask) | static_cast<quint32>(number.exponent) << mantissaBits;
}

} // namespace

MedicalFloat MedicalFloat::readShort(OctetReader& reader) { return split(reader.u16(), 12, 4, shortNotANumber); }
MedicalFloat MedicalFloat::readLong(OctetReader& reader) { return split(reader.u32(), 24, 8, longNotANumber); }
void MedicalFloat::writeShort(OctetWriter& writer) const { writer.u16(join(*this, 12, shortNotANumber)); }
void MedicalFloat::writeLong(OctetWriter& writer) const { writer.u32(join(*this, 24, longNotANumber)); }

std::optional<Milli> toMilli(const MedicalFloat& number, const UnitRatio& ratio)
{
    if (!number.isNumber())
        return std::nullopt;
    qint64 above = number.mantissa;
    qint64 below = ratio.denominator;
    int exponent = number.exponent;
    for (; exponent < 0 && above % 10 == 0 && above != 0; ++exponent)
        above /= 10;
    if (above == 0)
        exponent = 0;
    bool tooLarge = false;
    const auto multiply = [&tooLarge](qint64& value, qint64 by) { tooLarge |= qMulOverflow(value, by, &value); };
    qint64 offset = ratio.offset;
    for (; exponent > 0 && !tooLarge; --exponent)
        multiply(above, 10);
    for (; exponent < 0 && !tooLarge; ++exponent) {
        multiply(below, 10);
        multiply(offset, 10);
    }
    tooLarge |= qSubOverflow(above, offset, &above);
    multiply(above, ratio.numerator);
    multiply(above, 1000);
    if (tooLarge)
        return std::nullopt;
    const qint64 whole = above / below;
    const qint64 rest = qAbs(above % below);
    const qint64 up = rest >= below - rest ? 1 : 0; // half away from zero
    return Milli::fromThousandths(above < 0 ? whole - up : whole + up);
}

} // namespace naer
